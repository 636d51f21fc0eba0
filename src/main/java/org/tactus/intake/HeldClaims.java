package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.Evidence;
import org.tactus.casefile.FiledClaims;
import org.tactus.claim.Words;
import org.tactus.fhir.ClaimEmitter;
import org.tactus.fhir.Emission;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimEvent;
import org.tactus.ledger.ClaimEvent.Redecision;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Locks;
import org.tactus.ledger.Scope;
import org.tactus.ledger.Standing;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.rule.Accepted;
import org.tactus.rule.Decision;
import org.tactus.rule.FindingCode;
import org.tactus.rule.RuleBook;
import org.tactus.rule.Severity;

/**
 * Claims that wait for a person: released, they are judged again by what is on file by then, and become FHIR; withdrawn, they are
 * none any more.
 *
 * <p>Throws {@link org.tactus.problem.ProblemException}: not found where there is no such claim in the scope; conflict where it isn't
 * held, or wouldn't be accepted.
 */
@ApplicationScoped
class HeldClaims {

    private final Claims claims;
    private final CaseFiles cases;
    private final ClaimEmitter fhir;
    private final Locks locks;
    private final Clock clock;

    HeldClaims(Claims claims, CaseFiles cases, ClaimEmitter fhir, Locks locks, Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.fhir = fhir;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Accepts it in spite of the holds that its decision names: others that have come since, and errors, stop it still.
     *
     * @return the decision as it is answered
     */
    @Transactional
    String release(UUID id, Scope scope, String by, String reason) {
        var held = lockHeld(id, scope);
        var filing = FiledClaims.filing(held);
        var released = holdsIn(held);
        var opened = cases.openAgain(held);
        var decision = RuleBook.current().decide(filing.claim(), opened.facts(), released);
        var accepted = accepted(decision);
        var now = now();
        var original = Optional.ofNullable(opened.evidence().original()).map(Evidence.OriginalThen::id);
        var answer = StrictJson.write(
                DecisionBody.ofReleased(id, decision, now, original, new DecisionBody.ReleaseBody(by, now, reason)));
        var evidence = StrictJson.write(opened.evidence()
                .withReleased(released.stream().map(FindingCode::wire).sorted().toList()));
        claims.accept(id, decision, by);
        claims.addEvents(List.of(ClaimEvent.released(id, now, by, reason, new Redecision(answer, evidence))));
        original.ifPresent(earlier ->
                claims.addEvents(List.of(ClaimEvent.superseded(earlier, ClaimEvent.Kind.REPLACED, now, by, id))));
        fhir.emit(List.of(new Emission(id, filing.owner(), accepted, original)));
        return answer;
    }

    @Transactional
    void withdraw(UUID id, Scope scope, String by, String reason) {
        lockHeld(id, scope);
        claims.addEvents(List.of(ClaimEvent.withdrawn(id, now(), by, reason)));
    }

    /** The member's limits are nobody else's until the transaction ends; where the claim stands is looked at after that. */
    private ClaimRecord lockHeld(UUID id, Scope scope) {
        locks.take(FiledClaims.filing(find(id, scope)).lockNames());
        var claim = find(id, scope);
        if (claim.standing() != Standing.HELD) {
            throw Problem.of(ProblemKind.CONFLICT, "The claim isn't held: it is " + Words.of(claim.standing()) + ".")
                    .about("/api/claims/" + id)
                    .asException();
        }
        return claim;
    }

    private ClaimRecord find(UUID id, Scope scope) {
        return claims.record(id, scope).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                .asException());
    }

    /** That its decision names, and so what whoever releases it has seen. */
    private static Set<FindingCode> holdsIn(ClaimRecord held) {
        return DecisionBody.read(held).findings().stream()
                .filter(finding -> finding.severity().equals(Words.of(Severity.HOLD)))
                .map(finding ->
                        Words.constant(FindingCode.class, finding.code()).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Accepted accepted(Decision decision) {
        return decision.fold(
                accepted -> accepted,
                held -> {
                    throw notBy(decision, Severity.HOLD);
                },
                rejected -> {
                    throw notBy(decision, Severity.ERROR);
                });
    }

    private static RuntimeException notBy(Decision decision, Severity severity) {
        var codes = decision.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.code().wire())
                .distinct()
                .collect(Collectors.joining(", "));
        return Problem.of(
                        ProblemKind.CONFLICT,
                        "By what is on file now, the claim isn't accepted: " + codes
                                + ". It stays held; withdraw it, and file it anew once that is mended.")
                .asException();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
