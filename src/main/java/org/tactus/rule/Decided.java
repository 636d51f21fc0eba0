package org.tactus.rule;

import java.util.List;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** What the three kinds of decision have in common. */
abstract class Decided {

    private final MassageClaim claim;
    private final Facts facts;
    private final List<Finding> findings;

    Decided(MassageClaim claim, Facts facts, List<Finding> findings) {
        this.claim = claim;
        this.facts = facts;
        this.findings = List.copyOf(findings);
    }

    /** Here and not in {@link Decision}, where it would be public: only the rule book makes a decision. */
    static Decision of(MassageClaim claim, Facts facts, List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return new Rejected(claim, facts, findings);
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.HOLD)
                ? new Held(claim, facts, findings)
                : new Accepted(claim, facts, findings);
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
