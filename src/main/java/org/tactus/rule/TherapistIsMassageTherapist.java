package org.tactus.rule;

import static org.tactus.rule.FindingCode.THERAPIST_TAXONOMY_MISMATCH;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** Who treated is a massage therapist by taxonomy: CMS's second condition. */
public record TherapistIsMassageTherapist() implements CoverageRule {

    private static final String MASSAGE_THERAPIST = "225700000X";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var taxonomy = claim.therapist().taxonomy();
        return taxonomy.equals(MASSAGE_THERAPIST)
                ? Verdict.MET
                : Verdict.unmet(
                        THERAPIST_TAXONOMY_MISMATCH,
                        "therapist.taxonomy",
                        (taxonomy.isEmpty()
                                        ? "The claim names no taxonomy"
                                        : "Taxonomy " + taxonomy + " is another profession's")
                                + "; a massage therapist's is " + MASSAGE_THERAPIST + ".");
    }

    @Override
    public String statement() {
        return "Who treated is a massage therapist by taxonomy.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        return List.of(Seen.of("taxonomy", claim.therapist().taxonomy(), "therapist.taxonomy"));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(THERAPIST_TAXONOMY_MISMATCH);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"furnished by a state-licensed massage therapist\"; NUCC taxonomy 22.1"
                + " (docs/clarifications.md#taxonomy)";
    }
}
