package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.casefile.CaseFile;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.Filing;
import org.tactus.casefile.Received;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.fhir.ClaimEmitter;
import org.tactus.fhir.Emission;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimEvent;
import org.tactus.ledger.ClaimKey;
import org.tactus.ledger.ClaimOnFile;
import org.tactus.ledger.ClaimReceipt;
import org.tactus.ledger.ClaimReceipts;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Digest;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Locks;
import org.tactus.ledger.NewClaim;
import org.tactus.rule.Accepted;
import org.tactus.rule.Correction;
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

    private static final int MANY = 128;

    private final CaseFiles cases;
    private final Claims claims;
    private final ClaimReceipts receipts;
    private final ClaimEmitter fhir;
    private final Locks locks;
    private final Ids ids;

    ClaimIntake(CaseFiles cases, Claims claims, ClaimReceipts receipts, ClaimEmitter fhir, Locks locks, Ids ids) {
        this.cases = cases;
        this.claims = claims;
        this.receipts = receipts;
        this.fhir = fhir;
        this.locks = locks;
        this.ids = ids;
    }

    /**
     * What the decision would be, without filing anything.
     *
     * @param wouldPass the fewest corrections with which it would be accepted; empty where there are none
     */
    public record Checked(Decision decision, Optional<List<Correction>> wouldPass) {}

    @Transactional
    public Checked check(Filing filing) {
        var known = known(List.of(filing));
        var decision = decisions(List.of(filing), known).get(0);
        var wouldPass = new WouldPass(filings -> decisions(filings, known));
        return new Checked(decision, wouldPass.of(filing, decision));
    }

    private List<Decision> decisions(List<Filing> filings, Map<ClaimKey, ClaimOnFile> known) {
        return judge(cases.open(filings, known)).stream().map(Judged::decision).toList();
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

    /** Files all of them once nobody else is busy with any: of those that bear on each other, the earlier ones first. */
    @Transactional
    public List<Filed> fileInOrder(List<Filing> filings) {
        locks.take(lockNames(filings));
        var filed = new Filed[filings.size()];
        for (var wave : Waves.of(filings)) {
            var answers = fileLocked(wave.stream().map(filings::get).toList());
            wave.forEach(place -> filed[place] = answers.get(filings.get(place).key()));
        }
        return List.of(filed);
    }

    private static Collection<String> lockNames(List<Filing> filings) {
        return filings.stream().flatMap(filing -> filing.lockNames().stream()).toList();
    }

    private Map<ClaimKey, Filed> fileLocked(List<Filing> filings) {
        var filed = new LinkedHashMap<ClaimKey, Filed>();
        if (filings.isEmpty()) {
            return filed;
        }
        // what is received comes before what is decided of it
        var receiptIds = new HashMap<ClaimKey, UUID>();
        filings.stream()
                .filter(filing -> filing.received().isPresent())
                .forEach(filing -> receiptIds.put(filing.key(), ids.next()));
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
        fileFresh(fresh, known)
                .forEach(claim -> filed.put(
                        claim.key(), new Filed.New(claim.id(), claim.decision().outcome(), claim.answer())));
        receipts.add(filings.stream()
                .flatMap(filing -> filing.received().stream()
                        .map(received ->
                                receipt(receiptIds.get(filing.key()), filing, received, filed.get(filing.key()))))
                .toList());
        return filed;
    }

    private static ClaimReceipt receipt(UUID id, Filing filing, Received received, Filed filed) {
        return new ClaimReceipt(id, filed.id(), filing.filedBy(), status(filed), received.sha256(), received.bytes());
    }

    private static ClaimReceipt.Status status(Filed filed) {
        if (filed instanceof Filed.New) {
            return ClaimReceipt.Status.FILED;
        }
        return filed instanceof Filed.Again ? ClaimReceipt.Status.REPEATED : ClaimReceipt.Status.REFUSED;
    }

    private static Filed repeated(Filing filing, ClaimOnFile onFile) {
        return onFile.contentHash().equals(Digest.of(submission(filing.claim())).hex())
                ? new Filed.Again(onFile.id(), onFile.outcome(), onFile.decision())
                : new Filed.Taken(onFile.id());
    }

    private List<NewClaim> fileFresh(List<Filing> filings, Map<ClaimKey, ClaimOnFile> known) {
        if (filings.isEmpty()) {
            return List.of();
        }
        var lastSequences = claims.lastSequences(
                filings.stream().map(filing -> filing.claim().memberKey()).toList());
        var entries = new ArrayList<Entry>();
        for (var judged : judge(cases.open(filings, known))) {
            var filing = judged.opened().filing();
            entries.add(new Entry(
                    ids.next(),
                    judged,
                    filing.originalKey().map(known::get).map(ClaimOnFile::id),
                    1 + lastSequences.getOrDefault(filing.claim().memberKey(), 0)));
        }
        var newClaims = each(entries).map(ClaimIntake::newClaim).toList();
        claims.add(newClaims);
        claims.addEvents(superseded(entries));
        fhir.emit(emissions(entries));
        return newClaims;
    }

    /**
     * A claim that is about to be filed.
     *
     * @param original the claim that it corrects
     * @param memberSequence which of the member's claims it is
     */
    private record Entry(UUID id, Judged judged, Optional<UUID> original, int memberSequence) {

        Filing filing() {
            return judged.opened().filing();
        }

        Decision decision() {
            return judged.decision();
        }

        /** So that claims of a day are a range of ids. */
        Instant decidedAt() {
            return Ids.momentOf(id);
        }
    }

    private static List<ClaimEvent> superseded(List<Entry> entries) {
        var events = new ArrayList<ClaimEvent>();
        for (var entry : entries) {
            var filing = entry.filing();
            accepted(entry.decision())
                    .flatMap(accepted -> entry.original())
                    .ifPresent(earlier -> events.add(ClaimEvent.superseded(
                            earlier, whatItDoes(filing.claim()), entry.decidedAt(), filing.filedBy(), entry.id())));
        }
        return events;
    }

    private static List<Emission> emissions(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> accepted(entry.decision())
                        .map(accepted -> new Emission(
                                entry.id(), entry.judged().opened().filing().owner(), accepted, entry.original()))
                        .stream())
                .toList();
    }

    private static NewClaim newClaim(Entry entry) {
        var filing = entry.filing();
        var submission = submission(filing.claim());
        return new NewClaim(
                entry.id(),
                filing.key(),
                entry.memberSequence(),
                entry.decision(),
                entry.decidedAt(),
                filing.filedBy(),
                StrictJson.write(entry.judged().opened().evidence()),
                Digest.of(submission).hex(),
                submission,
                StrictJson.write(
                        DecisionBody.ofFiled(entry.id(), entry.decision(), entry.decidedAt(), entry.original())));
    }

    /** Of a few hundred, each by whichever processor is free: none of them depends on another. */
    private static <T> Stream<T> each(List<T> some) {
        return some.size() < MANY ? some.stream() : some.parallelStream();
    }

    private static Optional<Accepted> accepted(Decision decision) {
        return decision.fold(Optional::of, held -> Optional.empty(), rejected -> Optional.empty());
    }

    private static ClaimEvent.Kind whatItDoes(MassageClaim correction) {
        return correction.frequency() == Frequency.VOID ? ClaimEvent.Kind.VOIDED : ClaimEvent.Kind.REPLACED;
    }

    /** Those of the claims, and of the claims they correct, that are on file. */
    private Map<ClaimKey, ClaimOnFile> known(List<Filing> filings) {
        return claims.find(filings.stream()
                .flatMap(filing -> Stream.concat(Stream.of(filing.key()), filing.originalKey().stream()))
                .collect(Collectors.toSet()));
    }

    private record Judged(CaseFile opened, Decision decision) {}

    private static List<Judged> judge(List<CaseFile> cases) {
        var book = RuleBook.current();
        return each(cases)
                .map(opened -> new Judged(opened, book.decide(opened.filing().claim(), opened.facts())))
                .toList();
    }

    private static String submission(MassageClaim claim) {
        return StrictJson.write(ClaimSubmission.of(claim));
    }
}
