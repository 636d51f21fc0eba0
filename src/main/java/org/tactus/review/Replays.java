package org.tactus.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tactus.access.Shown;
import org.tactus.casefile.CaseFile;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.FiledClaims;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.rule.Decision;
import org.tactus.rule.FindingCode;
import org.tactus.rule.RuleBook;

/** Decides filed claims again: by what they were decided by, or by what was known at another moment. */
@ApplicationScoped
class Replays {

    private final Claims claims;
    private final CaseFiles cases;
    private final Shown shown;

    Replays(Claims claims, CaseFiles cases, Shown shown) {
        this.claims = claims;
        this.cases = cases;
        this.shown = shown;
    }

    /** A claim with the decision that comes out, as it is answered: the same bytes as the one on file. */
    record Replay(ClaimRecord claim, String decision) {

        boolean isTheSame() {
            return claim.decision().equals(decision);
        }
    }

    /** @throws org.tactus.problem.ProblemException not found, where there is no such claim in the scope */
    @Transactional
    Replay replay(UUID id, Scope scope) {
        return again(List.of(find(id, scope))).get(0);
    }

    /** Those of the claims that are on file, in no particular order. */
    @Transactional
    List<Replay> replayAll(List<UUID> ids) {
        return again(claims.records(ids));
    }

    /**
     * What the decision would have been by the book and the facts of another moment, compared to the one on file.
     *
     * @throws org.tactus.problem.ProblemException not found, where there is no such claim in the scope
     */
    @Transactional
    ReplayBody replayAsOf(UUID id, Scope scope, Instant then) {
        var record = find(id, scope);
        var opened = cases.reopenAsOf(List.of(record), then).get(0);
        var book = RuleBook.inForceOn(then.atOffset(ZoneOffset.UTC).toLocalDate());
        var released = then.isBefore(record.decidedAt()) ? Set.<FindingCode>of() : releasedIn(record);
        var decision = book.decide(opened.claim(), opened.facts(), released);
        return ReplayBody.of(then, DecisionBody.read(record), DecisionBody.ofAgain(record, decision));
    }

    /**
     * Why the last decision is as it is, rule by rule, by what it was decided by.
     *
     * @throws org.tactus.problem.ProblemException not found, where there is no such claim in the scope
     */
    @Transactional
    ExplanationBody explain(UUID id, Scope scope) {
        var record = find(id, scope);
        var reopened = cases.reopen(List.of(record)).get(0);
        var explanation = bookOf(record).explain(reopened.claim(), reopened.facts());
        return ExplanationBody.of(DecisionBody.read(record), reopened.evidence(), explanation);
    }

    private ClaimRecord find(UUID id, Scope scope) {
        var claim = claims.record(id, scope)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        shown.one(claim.plan());
        return claim;
    }

    private List<Replay> again(List<ClaimRecord> records) {
        var reopened = cases.reopen(records);
        return IntStream.range(0, records.size())
                .mapToObj(i -> again(records.get(i), reopened.get(i)))
                .toList();
    }

    private static Replay again(ClaimRecord record, CaseFile reopened) {
        return new Replay(record, StrictJson.write(DecisionBody.ofAgain(record, decide(record, reopened))));
    }

    private static Decision decide(ClaimRecord record, CaseFile reopened) {
        return bookOf(record)
                .decide(reopened.claim(), reopened.facts(), reopened.evidence().releasedCodes());
    }

    static RuleBook bookOf(ClaimRecord record) {
        return RuleBook.of(DecisionBody.read(record).ruleBook()).orElseThrow();
    }

    private static Set<FindingCode> releasedIn(ClaimRecord record) {
        return FiledClaims.evidence(record).releasedCodes();
    }
}
