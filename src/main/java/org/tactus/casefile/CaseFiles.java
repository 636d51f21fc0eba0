package org.tactus.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Words;
import org.tactus.codeset.CodeSets;
import org.tactus.fact.Facts;
import org.tactus.fact.Original;
import org.tactus.fact.ServiceOnFile;
import org.tactus.ledger.ClaimKey;
import org.tactus.ledger.ClaimOnFile;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.FiledService;
import org.tactus.registry.FactsGatherer;
import org.tactus.registry.OnFileFacts;
import org.tactus.registry.Recollection;
import org.tactus.registry.Registers;
import org.tactus.release.Releases;

/** Puts together what claims are decided by: as it is now, or as it was when they were. As many queries for one as for a thousand. */
@ApplicationScoped
public class CaseFiles {

    private final FactsGatherer registry;
    private final Claims claims;
    private final Clock clock;
    private final Releases releases;

    CaseFiles(FactsGatherer registry, Claims claims, Releases releases, Clock clock) {
        this.registry = registry;
        this.claims = claims;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Cases by what is on file now, in the order of the filings.
     *
     * @param known the claims on file that the filings may name
     */
    public List<CaseFile> open(List<Filing> filings, Map<ClaimKey, ClaimOnFile> known) {
        var onFile = registry.gather(claimsOf(filings));
        var services = byMember(servicesNow(filings));
        var codes = releases.current();
        return zip(
                filings,
                onFile,
                (filing, facts) -> openOne(
                        filing,
                        facts,
                        codes,
                        ReceiptDay.of(filing, clock),
                        services.getOrDefault(filing.claim().memberKey(), List.of()),
                        filing.originalKey().map(known::get).map(CaseFiles::originalThen)));
    }

    /** The case of a claim on file, by what is on file now; it arrived when it did. */
    public CaseFile openAgain(ClaimRecord record) {
        var filing = FiledClaims.filing(record);
        var then = FiledClaims.evidence(record);
        var onFile = registry.gather(List.of(filing.claim())).get(0);
        var others = servicesNow(List.of(filing)).stream()
                .filter(service -> !service.claim().equals(filing.key()))
                .toList();
        var original = claims.find(filing.originalKey().stream().toList()).values().stream()
                .findFirst();
        return openOne(
                filing, onFile, releases.current(), then.receivedOn(), others, original.map(CaseFiles::originalThen));
    }

    /** Cases of claims on file, by what they were decided by, in the order of the records. */
    public List<CaseFile> reopen(List<ClaimRecord> records) {
        var filings = records.stream().map(FiledClaims::filing).toList();
        var evidence = records.stream().map(FiledClaims::evidence).toList();
        var onFile = registry.recall(zip(filings, evidence, CaseFiles::recollection));
        var services = byMember(claims.servicesEver(memberKeys(filings)));
        var codes = releases.ofEach(evidence.stream().map(Evidence::codes).toList());
        return IntStream.range(0, records.size())
                .mapToObj(i -> {
                    var then = servicesThen(
                            services.getOrDefault(filings.get(i).claim().memberKey(), List.of()), evidence.get(i));
                    var facts = facts(
                            filings.get(i),
                            onFile.get(i),
                            codes.get(evidence.get(i).codes()),
                            evidence.get(i),
                            then);
                    return new CaseFile(filings.get(i), facts, evidence.get(i), then);
                })
                .toList();
    }

    /** Claims on file with no more than what was on file about them, in the order of the records. */
    public List<RecalledClaim> recall(List<ClaimRecord> records) {
        var filings = records.stream().map(FiledClaims::filing).toList();
        var evidence = records.stream().map(FiledClaims::evidence).toList();
        var onFile = registry.recall(zip(filings, evidence, CaseFiles::recollection));
        return zip(claimsOf(filings), onFile, RecalledClaim::new);
    }

    /**
     * Cases of claims on file as they would have been by what was on file at another moment: each beside those of the member's claims
     * that were decided before it, as they stood then. When it arrived, and where its original stood, stays as it was.
     */
    public List<CaseFile> reopenAsOf(List<ClaimRecord> records, Instant then) {
        var filings = records.stream().map(FiledClaims::filing).toList();
        var onFile = registry.gatherAsOf(claimsOf(filings), then);
        var services = byMember(claims.servicesThen(memberKeys(filings), then));
        var codes = releases.asOf(then);
        return IntStream.range(0, records.size())
                .mapToObj(i -> {
                    var record = records.get(i);
                    var before = services.getOrDefault(filings.get(i).claim().memberKey(), List.of()).stream()
                            .filter(service -> service.memberSequence() < record.memberSequence())
                            .toList();
                    var evidence = FiledClaims.evidence(record);
                    return openOne(
                            filings.get(i),
                            onFile.get(i),
                            codes,
                            evidence.receivedOn(),
                            before,
                            Optional.ofNullable(evidence.original()));
                })
                .toList();
    }

    /** All that was ever filed for the members of these cases, by member, wherever it stands by now. */
    public Map<String, List<FiledService>> servicesEver(List<CaseFile> cases) {
        return byMember(claims.servicesEver(
                memberKeys(cases.stream().map(CaseFile::filing).toList())));
    }

    /** As the rules see them for that claim: a correction's original gives back what it used. */
    public static List<ServiceOnFile> servicesBeside(Filing filing, List<FiledService> services) {
        return services.stream()
                .filter(service ->
                        filing.originalKey().filter(service.claim()::equals).isEmpty())
                .map(service -> service.seenBy(filing.owner()))
                .toList();
    }

    private CaseFile openOne(
            Filing filing,
            OnFileFacts onFile,
            CodeSets codes,
            LocalDate receivedOn,
            List<FiledService> services,
            Optional<Evidence.OriginalThen> original) {
        var registers = onFile.registers();
        var counting = codes.countingOn(daysOf(filing.claim(), receivedOn));
        var evidence = new Evidence(
                receivedOn,
                onFile.versions(),
                registers.licenseHolders(),
                registers.isStateOnFile(),
                registers.isRosterOnFile(),
                counting.versions(),
                Sequences.write(sequences(services.stream().filter(service -> !service.isHeld()))),
                Sequences.write(sequences(services.stream().filter(FiledService::isHeld))),
                original.orElse(null),
                null);
        return new CaseFile(filing, facts(filing, onFile, counting, evidence, services), evidence, services);
    }

    /** The days that a claim is judged on: those of its services; without any, the one on which it arrived. */
    private static List<LocalDate> daysOf(MassageClaim claim, LocalDate receivedOn) {
        return claim.lines().isEmpty()
                ? List.of(receivedOn)
                : claim.lines().stream()
                        .map(ServiceLine::serviceDate)
                        .distinct()
                        .toList();
    }

    private static Facts facts(
            Filing filing, OnFileFacts onFile, CodeSets codes, Evidence evidence, List<FiledService> services) {
        return new Facts(
                evidence.receivedOn(),
                onFile.plan(),
                onFile.order(),
                onFile.license(),
                onFile.therapist(),
                onFile.orderer(),
                onFile.billingProvider(),
                onFile.roster(),
                original(filing, evidence),
                servicesBeside(filing, services),
                codes);
    }

    private static Optional<Original> original(Filing filing, Evidence evidence) {
        return Optional.ofNullable(evidence.original())
                .map(original -> new Original(
                        filing.claim().replaces().orElseThrow(),
                        Words.constant(Original.State.class, original.standing())
                                .orElseThrow()));
    }

    private static Evidence.OriginalThen originalThen(ClaimOnFile original) {
        return new Evidence.OriginalThen(original.id(), Words.of(original.standing()));
    }

    private static Recollection recollection(Filing filing, Evidence evidence) {
        return new Recollection(
                filing.claim(),
                evidence.onFile(),
                new Registers(evidence.licenseHolders(), evidence.licenseStateOnFile(), evidence.rosterOnFile()));
    }

    /** Of all that was ever filed for the member, what the evidence names, as it stood then. */
    private static List<FiledService> servicesThen(List<FiledService> services, Evidence evidence) {
        var inForce = Sequences.read(evidence.services());
        var held = Sequences.read(evidence.held());
        var then = new ArrayList<FiledService>();
        for (var service : services) {
            if (inForce.get(service.memberSequence())) {
                then.add(service.inForce());
            } else if (held.get(service.memberSequence())) {
                then.add(service.held());
            }
        }
        return then;
    }

    private List<FiledService> servicesNow(List<Filing> filings) {
        return claims.services(memberKeys(filings));
    }

    private static List<MassageClaim> claimsOf(List<Filing> filings) {
        return filings.stream().map(Filing::claim).toList();
    }

    private static Collection<String> memberKeys(List<Filing> filings) {
        return filings.stream().map(filing -> filing.claim().memberKey()).collect(Collectors.toSet());
    }

    private static Map<String, List<FiledService>> byMember(List<FiledService> services) {
        return services.stream().collect(Collectors.groupingBy(FiledService::memberKey));
    }

    private static List<Integer> sequences(Stream<FiledService> services) {
        return services.map(FiledService::memberSequence).distinct().toList();
    }

    private static <A, B, T> List<T> zip(List<A> ones, List<B> others, BiFunction<A, B, T> together) {
        return IntStream.range(0, ones.size())
                .mapToObj(i -> together.apply(ones.get(i), others.get(i)))
                .toList();
    }
}
