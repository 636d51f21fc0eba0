package org.tactus.rule;

import java.util.ArrayList;
import java.util.List;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;

/** What one rule says of one claim: nothing where it is met, otherwise why it isn't. */
public record Verdict(List<Finding> findings) {

    /** The rule has nothing to say. */
    public static final Verdict MET = new Verdict(List.of());

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** One reason about the whole claim. */
    static Verdict unmet(FindingCode code, String element, String message) {
        return unmet(Finding.of(code, element, message));
    }

    static Verdict unmet(Finding finding) {
        return new Verdict(List.of(finding));
    }

    /** Both, in this order. */
    Verdict and(Verdict other) {
        if (findings.isEmpty()) {
            return other;
        }
        if (other.findings.isEmpty()) {
            return this;
        }
        var both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return new Verdict(both);
    }

    /** Looks at one line. */
    @FunctionalInterface
    interface LineCheck {
        Verdict check(ServiceLine line);
    }

    /** Looks at each line by itself, and says of each finding which line it is about. */
    static Verdict ofEachLine(MassageClaim claim, LineCheck check) {
        var all = MET;
        for (int i = 0; i < claim.lines().size(); i++) {
            all = all.and(check.check(claim.lines().get(i)).atLine(i + 1));
        }
        return all;
    }

    /** The same of one line. */
    Verdict atLine(int number) {
        return findings.isEmpty()
                ? this
                : new Verdict(
                        findings.stream().map(finding -> finding.atLine(number)).toList());
    }
}
