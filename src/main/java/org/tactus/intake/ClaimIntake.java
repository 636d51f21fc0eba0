package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.CodeSets;
import org.tactus.fact.Facts;
import org.tactus.fact.Original;
import org.tactus.fact.ServiceOnFile;
import org.tactus.fhir.ClaimEmitter;
import org.tactus.fhir.Emission;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimKey;
import org.tactus.ledger.ClaimOnFile;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Claims.Superseded;
import org.tactus.ledger.Digest;
import org.tactus.ledger.FiledService;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Locks;
import org.tactus.ledger.NewClaim;
import org.tactus.ledger.Standing;
import org.tactus.registry.FactsGatherer;
import org.tactus.registry.OnFileFacts;
import org.tactus.rule.Accepted;
import org.tactus.rule.Decision;
import org.tactus.rule.RuleBook;

/**
 * Judges claims by what is on file, and files them: row, findings and FHIR in one transaction.
 *
 * <p>As many statements for one claim as for a thousand. Claims that are filed together have no lock name in common, so that none of
 * them bears on another's facts.
 */
@ApplicationScoped
public class ClaimIntake {

    /** How far services on file reach to either side of a claim's: beyond any limit's period, and any order's and authorization's. */
    private static final int REACH_DAYS = 800;

    private final FactsGatherer registry;
    private final Claims claims;
    private final ClaimEmitter fhir;
    private final Locks locks;
    private final Ids ids;
    private final Clock clock;
    private final CodeSets codes = CodeSets.builtIn();

    ClaimIntake(FactsGatherer registry, Claims claims, ClaimEmitter fhir, Locks locks, Ids ids, Clock clock) {
        this.registry = registry;
        this.claims = claims;
        this.fhir = fhir;
        this.locks = locks;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the decision would be, without filing anything. */
    @Transactional
    public Decision check(Filing filing) {
        return judge(List.of(filing), known(List.of(filing))).get(0).decision();
    }

    /** Files those that nobody else is busy with; empty in the place of one that somebody is. */
    @Transactional
    public List<Optional<Filed>> fileFree(List<Filing> filings) {
        var busy = locks.takeFree(lockNames(filings));
        var free = filings.stream()
                .filter(filing -> !busy.anyOf(filing.lockNames()))
                .toList();
        var filed = fileLocked(free);
        return filings.stream()
                .map(filing -> Optional.ofNullable(filed.get(filing.key())))
                .toList();
    }

    /** Files it once nobody else is busy with it. */
    @Transactional
    public Filed fileWhenFree(Filing filing) {
        locks.take(filing.lockNames());
        return fileLocked(List.of(filing)).get(filing.key());
    }

    private static Collection<String> lockNames(List<Filing> filings) {
        return filings.stream().flatMap(filing -> filing.lockNames().stream()).toList();
    }

    private Map<ClaimKey, Filed> fileLocked(List<Filing> filings) {
        var filed = new LinkedHashMap<ClaimKey, Filed>();
        if (filings.isEmpty()) {
            return filed;
        }
        var known = known(filings);
        var fresh = new ArrayList<Filing>();
        for (var filing : filings) {
            var onFile = known.get(filing.key());
            if (onFile == null) {
                fresh.add(filing);
            } else {
                filed.put(filing.key(), repeated(filing, onFile));
            }
        }
        fileFresh(fresh, known).forEach(claim -> filed.put(claim.key(), new Filed.New(claim.id(), claim.answer())));
        return filed;
    }

    private static Filed repeated(Filing filing, ClaimOnFile onFile) {
        return onFile.contentHash().equals(Digest.of(submission(filing.claim())).hex())
                ? new Filed.Again(onFile.id(), onFile.decision())
                : new Filed.Taken(onFile.id());
    }

    private List<NewClaim> fileFresh(List<Filing> filings, Map<ClaimKey, ClaimOnFile> known) {
        if (filings.isEmpty()) {
            return List.of();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var newClaims = new ArrayList<NewClaim>();
        var emissions = new ArrayList<Emission>();
        var superseded = new ArrayList<Superseded>();
        for (var judged : judge(filings, known)) {
            var original = judged.filing().originalKey().map(known::get);
            var claim = newClaim(judged, original, now);
            newClaims.add(claim);
            accepted(judged.decision()).ifPresent(accepted -> {
                emissions.add(new Emission(claim.id(), accepted, now, original.map(ClaimOnFile::id)));
                original.ifPresent(
                        earlier -> superseded.add(new Superseded(earlier.id(), standingAfter(accepted.claim()))));
            });
        }
        claims.add(newClaims);
        claims.supersede(superseded);
        fhir.emit(emissions);
        return newClaims;
    }

    private NewClaim newClaim(Judged judged, Optional<ClaimOnFile> original, Instant now) {
        var id = ids.next();
        var filing = judged.filing();
        var submission = submission(filing.claim());
        var answer = DecisionBody.ofFiled(id, judged.decision(), now, original.map(ClaimOnFile::id));
        return new NewClaim(
                id,
                filing.key(),
                judged.decision(),
                now,
                filing.filedBy(),
                judged.decision().ruleBook().version(),
                Stream.concat(judged.factVersions().stream(), codes.versions().stream())
                        .toList(),
                Digest.of(submission).hex(),
                submission,
                StrictJson.write(answer));
    }

    private static Optional<Accepted> accepted(Decision decision) {
        return decision.fold(Optional::of, held -> Optional.empty(), rejected -> Optional.empty());
    }

    private static Standing standingAfter(MassageClaim correction) {
        return correction.frequency() == Frequency.VOID ? Standing.VOIDED : Standing.REPLACED;
    }

    /** Those of the claims, and of the claims they correct, that are on file. */
    private Map<ClaimKey, ClaimOnFile> known(List<Filing> filings) {
        return claims.find(filings.stream()
                .flatMap(filing -> Stream.concat(Stream.of(filing.key()), filing.originalKey().stream()))
                .collect(Collectors.toSet()));
    }

    private record Judged(Filing filing, Decision decision, List<String> factVersions) {}

    private List<Judged> judge(List<Filing> filings, Map<ClaimKey, ClaimOnFile> known) {
        var onFile = registry.gather(filings.stream().map(Filing::claim).toList());
        var services = servicesOnFile(filings);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < filings.size(); i++) {
            var filing = filings.get(i);
            var facts = facts(filing, onFile.get(i), services, known);
            judged.add(new Judged(
                    filing,
                    RuleBook.current().decide(filing.claim(), facts),
                    onFile.get(i).versions()));
        }
        return judged;
    }

    private Map<String, List<FiledService>> servicesOnFile(List<Filing> filings) {
        var days = filings.stream()
                .flatMap(filing -> Stream.of(
                        filing.claim().firstServiceDate(), filing.claim().lastServiceDate()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Map.of();
        }
        var members = filings.stream().map(filing -> filing.claim().memberKey()).collect(Collectors.toSet());
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return claims.services(members, first.minusDays(REACH_DAYS), last.plusDays(REACH_DAYS)).stream()
                .collect(Collectors.groupingBy(FiledService::memberKey));
    }

    private Facts facts(
            Filing filing,
            OnFileFacts onFile,
            Map<String, List<FiledService>> services,
            Map<ClaimKey, ClaimOnFile> known) {
        var claim = filing.claim();
        return new Facts(
                ReceiptDay.of(claim, clock),
                onFile.plan(),
                onFile.order(),
                onFile.license(),
                onFile.therapist(),
                onFile.orderer(),
                onFile.billingProvider(),
                onFile.roster(),
                filing.originalKey().map(known::get).map(ClaimIntake::original),
                servicesBeside(filing, services.getOrDefault(claim.memberKey(), List.of())),
                codes);
    }

    /** A correction's original gives back what it used. */
    private static List<ServiceOnFile> servicesBeside(Filing filing, List<FiledService> services) {
        return services.stream()
                .filter(service ->
                        filing.originalKey().filter(service.claim()::equals).isEmpty())
                .map(service -> service.seenBy(filing.owner()))
                .toList();
    }

    private static Original original(ClaimOnFile onFile) {
        return new Original(
                onFile.key().controlNumber(),
                Original.State.valueOf(onFile.standing().name()));
    }

    private static String submission(MassageClaim claim) {
        return StrictJson.write(ClaimSubmission.of(claim));
    }
}
