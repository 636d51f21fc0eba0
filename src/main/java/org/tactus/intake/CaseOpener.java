package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
import org.tactus.claim.Words;
import org.tactus.codeset.CodeSets;
import org.tactus.fact.Facts;
import org.tactus.fact.Original;
import org.tactus.ledger.ClaimKey;
import org.tactus.ledger.ClaimOnFile;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.FiledService;
import org.tactus.registry.FactsGatherer;
import org.tactus.registry.OnFileFacts;
import org.tactus.registry.Recollection;
import org.tactus.registry.Registers;

/** Puts together what claims are decided by: as it is now, or as it was when they were. As many queries for one as for a thousand. */
@ApplicationScoped
class CaseOpener {

    /** How far services on file reach to either side of a claim's: beyond any limit's period, and any order's and authorization's. */
    private static final int REACH_DAYS = 800;

    private final FactsGatherer registry;
    private final Claims claims;
    private final Clock clock;
    private final CodeSets codes = CodeSets.builtIn();

    CaseOpener(FactsGatherer registry, Claims claims, Clock clock) {
        this.registry = registry;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Cases by what is on file now, in the order of the filings.
     *
     * @param known the claims on file that the filings may name
     */
    List<Case> open(List<Filing> filings, Map<ClaimKey, ClaimOnFile> known) {
        var onFile = registry.gather(claimsOf(filings));
        var services = byMember(servicesNow(filings));
        return zip(
                filings,
                onFile,
                (filing, facts) -> openOne(
                        filing,
                        facts,
                        ReceiptDay.of(filing.claim(), clock),
                        services.getOrDefault(filing.claim().memberKey(), List.of()),
                        filing.originalKey().map(known::get).map(CaseOpener::originalThen)));
    }

    /** The case of a claim on file, by what is on file now; it arrived when it did. */
    Case openAgain(ClaimRecord record) {
        var filing = FiledClaims.filing(record);
        var then = FiledClaims.evidence(record);
        var onFile = registry.gather(List.of(filing.claim())).get(0);
        var others = servicesNow(List.of(filing)).stream()
                .filter(service -> !service.claim().equals(filing.key()))
                .toList();
        var original = claims.find(filing.originalKey().stream().toList()).values().stream()
                .findFirst();
        return openOne(filing, onFile, then.receivedOn(), others, original.map(CaseOpener::originalThen));
    }

    /** Cases of claims on file, by what they were decided by, in the order of the records. */
    List<Case> reopen(List<ClaimRecord> records) {
        var filings = records.stream().map(FiledClaims::filing).toList();
        var evidence = records.stream().map(FiledClaims::evidence).toList();
        var onFile = registry.recall(zip(filings, evidence, CaseOpener::recollection));
        var services = byMember(claims.servicesEver(memberKeys(filings)));
        return IntStream.range(0, records.size())
                .mapToObj(i -> {
                    var filing = filings.get(i);
                    var then = evidence.get(i);
                    var facts = facts(
                            filing,
                            onFile.get(i),
                            then,
                            servicesThen(services.getOrDefault(filing.claim().memberKey(), List.of()), then));
                    return new Case(filing, facts, then);
                })
                .toList();
    }

    private Case openOne(
            Filing filing,
            OnFileFacts onFile,
            LocalDate receivedOn,
            List<FiledService> services,
            Optional<Evidence.OriginalThen> original) {
        var registers = onFile.registers();
        var evidence = new Evidence(
                receivedOn,
                onFile.versions(),
                registers.licenseHolders(),
                registers.isStateOnFile(),
                registers.isRosterOnFile(),
                codes.versions(),
                Sequences.write(sequences(services.stream().filter(service -> !service.isHeld()))),
                Sequences.write(sequences(services.stream().filter(FiledService::isHeld))),
                original.orElse(null),
                null);
        return new Case(filing, facts(filing, onFile, evidence, services), evidence);
    }

    private Facts facts(Filing filing, OnFileFacts onFile, Evidence evidence, List<FiledService> services) {
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
                // a correction's original gives back what it used
                services.stream()
                        .filter(service -> filing.originalKey()
                                .filter(service.claim()::equals)
                                .isEmpty())
                        .map(service -> service.seenBy(filing.owner()))
                        .toList(),
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
        var days = filings.stream()
                .flatMap(filing -> Stream.of(
                        filing.claim().firstServiceDate(), filing.claim().lastServiceDate()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return days.isEmpty()
                ? List.of()
                : claims.services(
                        memberKeys(filings),
                        days.get(0).minusDays(REACH_DAYS),
                        days.get(days.size() - 1).plusDays(REACH_DAYS));
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
