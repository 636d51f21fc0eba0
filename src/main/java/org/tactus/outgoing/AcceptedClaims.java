package org.tactus.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.RecalledClaim;
import org.tactus.claim.PlanId;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.rule.Outcome;

/** Finds accepted claims, with what their decisions went by. */
@ApplicationScoped
class AcceptedClaims {

    private final Claims claims;
    private final CaseFiles cases;

    AcceptedClaims(Claims claims, CaseFiles cases) {
        this.claims = claims;
        this.cases = cases;
    }

    /**
     * The claim of that id.
     *
     * @throws org.tactus.problem.ProblemException not found, where there is none in the scope; a conflict, where it isn't accepted
     */
    @Transactional
    AcceptedClaim find(UUID id, Scope scope) {
        var record = claims.record(id, scope)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        var decision = DecisionBody.read(record);
        if (!decision.outcome().equals(Words.of(Outcome.ACCEPTED))) {
            throw notAccepted(record).asException();
        }
        return accepted(record, decision, cases.recall(List.of(record)).get(0));
    }

    /** The ids of those that left the house that day; see {@link Claims#acceptedOn}. */
    List<UUID> acceptedOn(LocalDate day, PlanId plan, List<String> billingNpis) {
        return claims.acceptedOn(day, plan, billingNpis);
    }

    /** The claims in the order of their ids, all of them accepted. */
    @Transactional
    List<AcceptedClaim> read(List<UUID> ids) {
        var records = claims.records(ids);
        var recalled = cases.recall(records);
        var byId = new HashMap<UUID, AcceptedClaim>();
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            byId.put(record.id(), accepted(record, DecisionBody.read(record), recalled.get(i)));
        }
        return ids.stream().map(byId::get).toList();
    }

    private static Problem notAccepted(ClaimRecord record) {
        var why =
                switch (record.standing()) {
                    case HELD -> "is held: release it with a reason, or withdraw it";
                    case WITHDRAWN -> "was withdrawn while it was held: file another, under another control number";
                    default ->
                        "is rejected: correct what its decision names, and file another, under another control number";
                };
        return Problem.of(ProblemKind.CONFLICT, "Only an accepted claim leaves the house, and this one " + why + ".")
                .about("/api/claims/" + record.id());
    }

    private static AcceptedClaim accepted(ClaimRecord record, DecisionBody decision, RecalledClaim recalled) {
        return new AcceptedClaim(
                record.id(), record.decidedAt(), decision.ruleBook(), recalled.claim(), recalled.onFile());
    }
}
