package org.tactus.rule;

import java.util.List;

/**
 * How a claim stands with each rule that looks at it, in the order of the book.
 *
 * @param ruleBook the edition that says so
 */
public record Explanation(RuleBook ruleBook, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * How it stands with one rule.
     *
     * @param rule has its name, statement, source, and the switches that it obeys
     * @param saw what it looked at
     * @param verdict what it concluded
     */
    public record Step(CoverageRule rule, List<Seen> saw, Verdict verdict) {

        public Step {
            saw = List.copyOf(saw);
        }
    }
}
