package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORIGINAL_MISSING;
import static org.tactus.rule.FindingCode.ORIGINAL_NOT_ACCEPTED;

import java.util.List;
import java.util.Set;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.Original;

/** A replacement or void names an accepted claim of the same billing provider that is still in force. */
public record OriginalIsInForce() implements CoverageRule {

    private static final Verdict CORRECTS_NONE = Verdict.notJudged("The claim corrects no other.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.frequency() == Frequency.ORIGINAL) {
            return CORRECTS_NONE;
        }
        if (claim.replaces().isEmpty()) {
            return Verdict.unmet(ORIGINAL_MISSING, "replaces", "It doesn't say which claim it corrects.");
        }
        return facts.original()
                .map(OriginalIsInForce::verdictOn)
                .orElseGet(() -> Verdict.unmet(
                        ORIGINAL_MISSING,
                        "replaces",
                        "No claim with control number " + claim.replaces().get()
                                + " is on file for this billing provider."));
    }

    private static Verdict verdictOn(Original original) {
        return original.state() == Original.State.IN_FORCE
                ? Verdict.MET
                : Verdict.unmet(
                        ORIGINAL_NOT_ACCEPTED,
                        "replaces",
                        "Claim " + original.controlNumber() + " " + said(original.state()) + ".");
    }

    private static String said(Original.State state) {
        return switch (state) {
            case IN_FORCE -> "is in force";
            case HELD -> "is held and was not accepted";
            case REJECTED -> "was rejected";
            case WITHDRAWN -> "was withdrawn";
            case REPLACED -> "has been replaced already";
            case VOIDED -> "has been voided already";
            case VOID -> "is a void itself";
        };
    }

    @Override
    public String statement() {
        return "A replacement or void names an accepted claim that is still in force.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        return List.of(
                Seen.of("frequency", claim.frequency(), "frequency"),
                Seen.of("names a claim", claim.replaces().isPresent(), "replaces"),
                Seen.of(
                        "that claim is",
                        facts.original().map(Original::state),
                        "on file: claims of the billing provider"));
    }

    @Override
    public boolean judgesVoids() {
        return true;
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORIGINAL_MISSING, ORIGINAL_NOT_ACCEPTED);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, CLM05-3 and REF*F8: frequencies 7 and 8 name the claim they correct"
                + " (docs/clarifications.md#corrections)";
    }
}
