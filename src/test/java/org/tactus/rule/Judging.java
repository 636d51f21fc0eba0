package org.tactus.rule;

import static org.tactus.fact.FactsBuilder.facts;

import java.util.List;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.FactsBuilder;

/** Asks a rule, or all of them, so that a test says no more than what it is about. */
final class Judging {

    private Judging() {}

    /** What the rule says of the claim under the usual facts. */
    static Verdict check(CoverageRule rule, ClaimBuilder claim) {
        return check(rule, claim, facts());
    }

    static Verdict check(CoverageRule rule, ClaimBuilder claim, FactsBuilder facts) {
        var built = claim.build();
        return rule.check(built, facts.of(built));
    }

    /** What all rules say of the claim under the usual facts. */
    static Decision decide(ClaimBuilder claim) {
        return decide(claim, facts());
    }

    static Decision decide(ClaimBuilder claim, FactsBuilder facts) {
        var built = claim.build();
        return RuleBook.current().decide(built, facts.of(built));
    }

    /** In the order in which they were found. */
    static List<FindingCode> codesOf(Verdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }

    /** In the order in which they were found; what stops nothing is left out. */
    static List<FindingCode> stoppingCodesOf(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.HOLD)
                .map(Finding::code)
                .toList();
    }
}
