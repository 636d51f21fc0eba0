package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"H1234-001-000", "R1548-001-002", "E0001-800-000", "S1234-001-000"})
    void contract_pbp_and_segment_name_a_plan(String value) {
        assertThat(new PlanId(value).isValid()).isTrue();
        assertThat(new PlanId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H1234-001", "H1234-001-000", "h1234-001", " H1234-001 "})
    void a_segment_that_is_left_out_is_000(String value) {
        assertThat(new PlanId(value)).isEqualTo(new PlanId("H1234-001-000"));
    }

    @Test
    void another_segment_is_another_plan() {
        assertThat(new PlanId("H1234-001-001")).isNotEqualTo(new PlanId("H1234-001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H1234",
                "H1234-01",
                "H1234-001-00",
                "H1234-001-0000",
                "H123-001",
                "X1234-001",
                "H1234001",
                "1234-001"
            })
    void anything_else_names_none_and_stays_as_it_was_stated(String value) {
        assertThat(new PlanId(value).isValid()).isFalse();
        assertThat(new PlanId(value)).hasToString(value);
    }

    @Test
    void a_contract_of_s_is_a_drug_plan() {
        assertThat(new PlanId("S1234-001").isDrugPlan()).isTrue();
        assertThat(new PlanId("H1234-001").isDrugPlan()).isFalse();
    }
}
