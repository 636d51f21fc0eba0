package org.tactus.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.casefile.CaseFile;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.DecisionBody;
import org.tactus.claim.PlanId;
import org.tactus.fact.Benefit;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.rule.RuleBook;

/**
 * Decides a plan's claims of a year again under another benefit.
 *
 * <p>Member by member, in the order in which the claims were decided: a claim that flips uses a visit, or leaves one to the next. Each
 * is judged by the edition and by all else that it was decided by. A thousand claims at a time: what it needs of memory doesn't grow
 * with the plan.
 */
@ApplicationScoped
class Backtest {

    private static final int CLAIMS_AT_A_TIME = 1_000;

    private final Claims claims;
    private final CaseFiles cases;

    Backtest(Claims claims, CaseFiles cases) {
        this.claims = claims;
        this.cases = cases;
    }

    /** @param benefit empty where the plan is to file none */
    @Transactional
    BacktestResult run(PlanId plan, int year, Optional<Benefit> benefit) {
        var result = new BacktestResult();
        var ids = claims.ofPlan(plan, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var carried = List.<Judged>of();
        for (int from = 0; from < ids.size(); from += CLAIMS_AT_A_TIME) {
            var judged = new ArrayList<>(carried);
            judged.addAll(open(ids.subList(from, Math.min(from + CLAIMS_AT_A_TIME, ids.size()))));
            var isLast = from + CLAIMS_AT_A_TIME >= ids.size();
            // a member whose claims may go on beyond these is left for the next time
            var whole = isLast ? judged.size() : firstOfLastMember(judged);
            judge(judged.subList(0, whole), benefit, result);
            carried = List.copyOf(judged.subList(whole, judged.size()));
        }
        return result;
    }

    /** A claim on file, opened by what it was decided by. */
    private record Judged(ClaimRecord record, CaseFile opened) {

        String member() {
            return opened.claim().memberKey();
        }
    }

    private List<Judged> open(List<UUID> ids) {
        var records = claims.records(ids);
        var opened = cases.reopen(records);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < records.size(); i++) {
            judged.add(new Judged(records.get(i), opened.get(i)));
        }
        judged.sort(Comparator.comparing(Judged::member)
                .thenComparing(one -> one.record().memberSequence()));
        return judged;
    }

    private static int firstOfLastMember(List<Judged> judged) {
        var last = judged.get(judged.size() - 1).member();
        var first = judged.size() - 1;
        while (first > 0 && judged.get(first - 1).member().equals(last)) {
            first--;
        }
        return first;
    }

    private void judge(List<Judged> judged, Optional<Benefit> benefit, BacktestResult result) {
        var ever = cases.servicesEver(judged.stream().map(Judged::opened).toList());
        MemberYear year = null;
        for (var one : judged) {
            if (year == null || !year.isOf(one.member())) {
                year = MemberYear.of(
                        one.member(),
                        ever.getOrDefault(one.member(), List.of()),
                        judged.stream()
                                .filter(other -> other.member().equals(one.member()))
                                .map(other -> other.record().key())
                                .toList());
            }
            var opened = one.opened();
            var facts = opened.facts()
                    .withBenefit(benefit)
                    .withServicesOnFile(CaseFiles.servicesBeside(opened.filing(), year.servicesBeside(opened)));
            var book = RuleBook.of(DecisionBody.read(one.record()).ruleBook()).orElseThrow();
            var decision = book.decide(opened.claim(), facts, opened.evidence().releasedCodes());
            year.decided(one.record(), opened.filing(), decision.outcome());
            result.add(one.record(), opened.claim(), decision);
        }
    }
}
