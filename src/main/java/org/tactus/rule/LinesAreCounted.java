package org.tactus.rule;

import static org.tactus.rule.FindingCode.LINES_MISSING;
import static org.tactus.rule.FindingCode.LINES_TOO_MANY;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** A claim has one line at least, and no more than an 837P carries. */
public record LinesAreCounted() implements CoverageRule {

    static final Verdict NO_LINES = Verdict.notJudged("The claim has no line.");

    static final Verdict TOO_MANY = Verdict.notJudged("The claim has too many lines.");

    private static final int MOST = 50;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.lines().isEmpty()) {
            return Verdict.unmet(LINES_MISSING, "lines", "The claim has no line.");
        }
        return isMet(claim)
                ? Verdict.MET
                : Verdict.unmet(
                        LINES_TOO_MANY,
                        "lines",
                        "The claim has " + claim.lines().size() + " lines; " + MOST + " is the most.");
    }

    /** What adds lines up makes no sense of too many of them. */
    static boolean isMet(MassageClaim claim) {
        return claim.lines().size() <= MOST;
    }

    @Override
    public String statement() {
        return "The claim has 1 to 50 lines.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        return List.of(Seen.of("number of lines", claim.lines().size(), "lines"));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LINES_MISSING, LINES_TOO_MANY);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, loop 2400: 1 to 50 service lines";
    }
}
