package org.tactus.rule;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** What the three kinds of decision have in common. */
abstract class Decided {

    private final RuleBook ruleBook;
    private final MassageClaim claim;
    private final Facts facts;
    private final List<Finding> findings;

    Decided(RuleBook ruleBook, MassageClaim claim, Facts facts, List<Finding> findings) {
        this.ruleBook = ruleBook;
        this.claim = claim;
        this.facts = facts;
        this.findings = List.copyOf(findings);
    }

    /** Here and not in {@link Decision}, where it would be public: only the rule book makes a decision. */
    static Decision of(
            RuleBook ruleBook, MassageClaim claim, Facts facts, List<Finding> findings, Set<FindingCode> released) {
        var isHeld = false;
        for (var finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return new Rejected(ruleBook, claim, facts, findings);
            }
            isHeld |= finding.severity() == Severity.HOLD && !released.contains(finding.code());
        }
        return isHeld ? new Held(ruleBook, claim, facts, findings) : new Accepted(ruleBook, claim, facts, findings);
    }

    public RuleBook ruleBook() {
        return ruleBook;
    }

    public MassageClaim claim() {
        return claim;
    }

    public Facts facts() {
        return facts;
    }

    public List<Finding> findings() {
        return findings;
    }
}
