package org.tactus.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tactus.access.Shown;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.FiledClaims;
import org.tactus.casefile.RecalledClaim;
import org.tactus.claim.PlanId;
import org.tactus.claim.Words;
import org.tactus.fact.Plan;
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
    private final Shown shown;

    AcceptedClaims(Claims claims, CaseFiles cases, Shown shown) {
        this.claims = claims;
        this.cases = cases;
        this.shown = shown;
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
        if (!DecisionBody.read(record).outcome().equals(Words.of(Outcome.ACCEPTED))) {
            throw notAccepted(record).asException();
        }
        shown.one(record.plan());
        return read(List.of(record)).get(0);
    }

    /** The ids of those that left the house that day; see {@link Claims#acceptedOn}. */
    List<UUID> acceptedOn(LocalDate day, PlanId plan, List<String> billingNpis) {
        return claims.acceptedOn(day, plan, billingNpis);
    }

    /** The claims in the order of their ids, all of them accepted. */
    @Transactional
    List<AcceptedClaim> readAll(List<UUID> ids) {
        var byId = read(claims.records(ids)).stream().collect(Collectors.toMap(AcceptedClaim::id, claim -> claim));
        return ids.stream().map(byId::get).toList();
    }

    private List<AcceptedClaim> read(List<ClaimRecord> records) {
        var recalled = cases.recall(records);
        var plans = plansOfOriginals(records, recalled);
        return IntStream.range(0, records.size())
                .mapToObj(i -> accepted(records.get(i), recalled.get(i), plans))
                .toList();
    }

    /** Of claims that a void without a plan on file takes back, by the void's id: an accepted claim has one. */
    private Map<UUID, Plan> plansOfOriginals(List<ClaimRecord> records, List<RecalledClaim> recalled) {
        var originals = new HashMap<UUID, UUID>();
        for (int i = 0; i < records.size(); i++) {
            var evidence = FiledClaims.evidence(records.get(i));
            if (recalled.get(i).onFile().plan().isEmpty() && evidence.original() != null) {
                originals.put(records.get(i).id(), evidence.original().id());
            }
        }
        if (originals.isEmpty()) {
            return Map.of();
        }
        var plans = read(claims.records(originals.values())).stream()
                .collect(Collectors.toMap(AcceptedClaim::id, AcceptedClaim::plan));
        return originals.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, original -> plans.get(original.getValue())));
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

    private static AcceptedClaim accepted(
            ClaimRecord record, RecalledClaim recalled, Map<UUID, Plan> plansOfOriginals) {
        return new AcceptedClaim(
                record.id(),
                record.key().billingNpi(),
                record.decidedAt(),
                DecisionBody.read(record).ruleBook(),
                recalled.claim(),
                recalled.onFile().plan().orElseGet(() -> plansOfOriginals.get(record.id())),
                recalled.onFile());
    }
}
