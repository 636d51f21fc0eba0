package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.DIAGNOSIS_MISSING;
import static org.tactus.rule.FindingCode.DIAGNOSIS_TOO_MANY;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.decide;
import static org.tactus.rule.Judging.stoppingCodesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosesAreListedTest {

    private final CoverageRule rule = new DiagnosesAreListed();

    @Test
    void one_diagnosis_is_enough() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void no_diagnosis_is_found() {
        assertThat(check(rule, aClaim().diagnoses()))
                .isEqualTo(unmet(DIAGNOSIS_MISSING, "diagnoses", "The claim lists no diagnosis."));
    }

    @Test
    void twelve_diagnoses_are_the_most() {
        assertThat(check(rule, aClaim().diagnoses(different(12)))).isEqualTo(MET);
    }

    @Test
    void thirteen_diagnoses_are_too_many() {
        assertThat(check(rule, aClaim().diagnoses(different(13))))
                .isEqualTo(tooMany("The claim lists 13 diagnoses; 12 is the most."));
    }

    @Test
    void a_diagnosis_listed_twice_is_found_however_it_is_written() {
        assertThat(check(rule, aClaim().diagnoses("M54.50", "M54.2", "m5450")))
                .isEqualTo(tooMany("The claim lists M54.50 twice."));
    }

    @Test
    void nothing_more_is_said_of_a_claim_without_diagnoses() {
        var claim = aClaim().diagnoses().line(line -> line.pointers());

        assertThat(stoppingCodesOf(decide(claim))).containsExactly(DIAGNOSIS_MISSING);
        assertThat(stoppingCodesOf(decide(claim.line(line -> line.pointers(1)))))
                .containsExactly(DIAGNOSIS_MISSING);
    }

    @Test
    void a_diagnosis_listed_twice_is_wrong_once() {
        for (var wrong : List.of("M54", "M25.519", "S39.012A")) {
            var claim = aClaim().diagnoses("M54.50", wrong, wrong);

            assertThat(decide(claim).findings())
                    .as(wrong)
                    .filteredOn(finding -> finding.element().startsWith("diagnoses["))
                    .extracting(Finding::element)
                    .containsExactly("diagnoses[1]");
        }
    }

    private static Verdict tooMany(String message) {
        return unmet(DIAGNOSIS_TOO_MANY, "diagnoses", message);
    }

    private static String[] different(int number) {
        return IntStream.range(0, number).mapToObj(i -> "M54." + (10 + i)).toArray(String[]::new);
    }
}
