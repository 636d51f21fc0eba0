package org.tactus.rule;

import java.util.ArrayList;
import java.util.List;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;

/**
 * What one rule says of one claim.
 *
 * @param findings why it isn't met; empty otherwise
 * @param reason why it isn't judged, in a sentence without values that identify a person; empty otherwise
 */
public record Verdict(Conclusion conclusion, List<Finding> findings, String reason) {

    /** How a claim stands with a rule. */
    public enum Conclusion {
        MET,
        NOT_MET,
        /** The rule can't tell, since it lacks a value; or needn't, since nobody asks. */
        NOT_JUDGED
    }

    /** The rule has looked, and has nothing to say. */
    public static final Verdict MET = new Verdict(Conclusion.MET, List.of(), "");

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** One reason about the whole claim. */
    static Verdict unmet(FindingCode code, String element, String message) {
        return unmet(Finding.of(code, element, message));
    }

    static Verdict unmet(Finding finding) {
        return unmet(List.of(finding));
    }

    private static Verdict unmet(List<Finding> findings) {
        return new Verdict(Conclusion.NOT_MET, findings, "");
    }

    /** Where the reason holds no values, make it a constant: rules are silent more often than they speak. */
    static Verdict notJudged(String reason) {
        return new Verdict(Conclusion.NOT_JUDGED, List.of(), reason);
    }

    /**
     * Both, in this order. What one of them finds stands whatever the other says; where neither finds anything, both are met only if
     * each is, and the first that isn't says why not.
     */
    Verdict and(Verdict other) {
        if (other.findings.isEmpty()) {
            return conclusion == Conclusion.MET ? other : this;
        }
        if (findings.isEmpty()) {
            return other;
        }
        var both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return unmet(both);
    }

    /** Looks at one line. */
    @FunctionalInterface
    interface LineCheck {
        Verdict check(ServiceLine line);
    }

    /** Looks at each line by itself, and says which line it is about; without lines, there is nothing to judge. */
    static Verdict ofEachLine(MassageClaim claim, LineCheck check) {
        var lines = claim.lines();
        if (lines.isEmpty()) {
            return LinesAreCounted.NO_LINES;
        }
        var all = MET;
        for (int i = 0; i < lines.size(); i++) {
            all = all.and(check.check(lines.get(i)).atLine(i + 1));
        }
        return all;
    }

    /** The same of one line. */
    Verdict atLine(int number) {
        return switch (conclusion) {
            case MET -> this;
            case NOT_MET ->
                unmet(findings.stream().map(finding -> finding.atLine(number)).toList());
            case NOT_JUDGED -> notJudged("Line " + number + ": " + reason);
        };
    }
}
