package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.DIAGNOSIS_MISSING;
import static org.tactus.rule.FindingCode.UNITS_INVALID;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Finding OF_THE_CLAIM = Finding.of(DIAGNOSIS_MISSING, "diagnoses", "None.");
    private static final Finding OF_A_LINE = Finding.of(UNITS_INVALID, "lines.units", "None.");

    @Test
    void a_finding_takes_severity_and_group_from_its_code() {
        assertThat(OF_THE_CLAIM)
                .isEqualTo(new Finding(DIAGNOSIS_MISSING, Severity.ERROR, Group.CO, "diagnoses", 0, "None."));
    }

    @Test
    void a_plan_may_make_something_else_of_it() {
        assertThat(OF_THE_CLAIM.withSeverity(Severity.HOLD).withGroup(Group.PR))
                .isEqualTo(new Finding(DIAGNOSIS_MISSING, Severity.HOLD, Group.PR, "diagnoses", 0, "None."));
    }

    @Test
    void at_a_line_its_element_names_the_line_by_index() {
        assertThat(OF_A_LINE.atLine(2))
                .extracting(Finding::element, Finding::line)
                .containsExactly("lines[1].units", 2);
        assertThat(OF_THE_CLAIM.atLine(2))
                .extracting(Finding::element, Finding::line)
                .containsExactly("diagnoses", 2);
    }

    @Test
    void two_verdicts_are_told_one_after_the_other() {
        var both = unmet(OF_THE_CLAIM).and(MET).and(unmet(OF_A_LINE));

        assertThat(both.findings()).containsExactly(OF_THE_CLAIM, OF_A_LINE);
        assertThat(MET.and(both)).isEqualTo(both);
    }

    @Test
    void each_line_is_looked_at_in_turn() {
        var claim = aClaim().anotherLine(line -> line).build();

        assertThat(Verdict.ofEachLine(claim, line -> unmet(OF_A_LINE)).findings())
                .extracting(Finding::line)
                .containsExactly(1, 2);
        assertThat(Verdict.ofEachLine(claim, line -> MET)).isEqualTo(MET);
    }
}
