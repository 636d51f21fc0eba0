package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.THERAPIST_TAXONOMY_MISMATCH;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TherapistIsMassageTherapistTest {

    private final CoverageRule rule = new TherapistIsMassageTherapist();

    @ParameterizedTest
    @ValueSource(strings = {"225700000X", " 225700000x "})
    void a_massage_therapist_treats(String taxonomy) {
        assertThat(check(rule, aClaim().taxonomy(taxonomy))).isEqualTo(MET);
    }

    @Test
    void another_profession_is_found() {
        assertThat(check(rule, aClaim().taxonomy("225100000X")))
                .isEqualTo(unmet(
                        THERAPIST_TAXONOMY_MISMATCH,
                        "therapist.taxonomy",
                        "Taxonomy 225100000X is another profession's; a massage therapist's is 225700000X."));
    }

    @Test
    void no_profession_is_found() {
        assertThat(check(rule, aClaim().taxonomy("")))
                .isEqualTo(unmet(
                        THERAPIST_TAXONOMY_MISMATCH,
                        "therapist.taxonomy",
                        "The claim names no taxonomy; a massage therapist's is 225700000X."));
    }
}
