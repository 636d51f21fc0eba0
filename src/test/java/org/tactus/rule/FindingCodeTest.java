package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.rule.FindingCode.DUPLICATE_SERVICE;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tactus.SharedFolder;

class FindingCodeTest {

    private static final Set<String> DEAD_REASONS = Set.of("15", "62", "125", "165", "191", "D1");

    @Test
    void the_codes_are_those_of_the_contract_and_mean_the_same_to_plans() {
        assertThat(Arrays.stream(FindingCode.values()).map(ContractCodes.Row::of))
                .containsExactlyInAnyOrderElementsOf(ContractCodes.rows());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void no_code_gives_a_reason_that_has_ended(FindingCode code) {
        assertThat(code.carc()).isNotIn(DEAD_REASONS);
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void each_code_tells_people_what_is_wrong_and_what_to_do(FindingCode code) {
        assertThat(code.meaning()).matches("[A-Z].*\\.");
        assertThat(code.remedy()).matches("[A-Z].*\\.");
    }

    @Test
    void a_duplicate_alone_is_nobodys_obligation() {
        assertThat(Arrays.stream(FindingCode.values()).filter(code -> code.group() == Group.OA))
                .containsExactly(DUPLICATE_SERVICE);
        assertThat(DUPLICATE_SERVICE.carc()).isEqualTo("18");
    }

    @Test
    void each_reason_and_remark_is_on_the_list_of_june_2024() throws IOException {
        var active = new HashSet<String>();
        for (var line : Files.readAllLines(SharedFolder.table("carc_rarc_2024-06.csv"))) {
            var cells = line.split(",");
            active.add(cells[0] + " " + cells[1]);
        }

        for (var code : FindingCode.values()) {
            assertThat(active).as(code.wire()).contains("CARC " + code.carc());
            if (code.rarc() != null) {
                assertThat(active).as(code.wire()).contains("RARC " + code.rarc());
            }
        }
    }
}
