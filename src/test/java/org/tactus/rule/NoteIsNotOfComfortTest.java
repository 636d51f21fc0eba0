package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.COMFORT_LANGUAGE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteIsNotOfComfortTest {

    private final CoverageRule rule = new NoteIsNotOfComfort();

    @Test
    void a_claim_needs_no_note() {
        assertThat(check(rule, aClaim())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Relaxation massage, Relaxation",
        "She came to relax., relax",
        "a relaxing hour, relaxing",
        "SPA day, SPA",
        "general wellness, wellness",
        "Pampered for her birthday, Pampered",
        "a luxurious hour, luxurious",
        "de-stressing, de-stressing",
        "for stress relief, stress relief",
        "self care, self care",
        "massage for comfort, for comfort"
    })
    void a_word_of_comfort_holds_the_claim(String note, String word) {
        assertThat(check(rule, aClaim().note(note)))
                .isEqualTo(unmet(COMFORT_LANGUAGE, "note", "The note says \"" + word + "\"."));
    }

    @Test
    void one_word_is_said_of_several() {
        assertThat(check(rule, aClaim().note("Spa and relaxation")).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Muscle spasm of the back, space of motion",
                "On a muscle relaxant",
                "Less discomfort after four visits",
                "Hands-on 60 minutes, lumbar"
            })
    void a_note_of_treatment_does_not(String note) {
        assertThat(check(rule, aClaim().note(note))).isEqualTo(MET);
    }
}
