package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tactus.SharedFolder;
import org.tactus.claim.Icd10Cm;

/** The table that ships with tactus against those that it was built from, where they are at hand. */
class BuiltInTablesTest {

    private static final LocalDate IN_JANUARY_2021 = LocalDate.parse("2021-01-01");
    private static final LocalDate IN_FISCAL_2022 = LocalDate.parse("2021-10-01");
    private static final LocalDate IN_FISCAL_2026 = LocalDate.parse("2026-09-30");

    private static final Map<String, Condition> SHOWN_BY = Map.of(
            "pain", Condition.PAIN,
            "stiffness", Condition.STIFFNESS,
            "rom", Condition.LOSS_OF_MOTION,
            "cause", Condition.CAUSE);

    private final DiagnosisCodes codes = DiagnosisCodes.builtIn();

    @Test
    void a_candidate_was_billable_in_its_release_and_shows_what_its_gate_says() throws IOException {
        for (var candidate : candidates()) {
            var expected =
                    candidate.code().code().equals("R52") ? Condition.UNSPECIFIC_PAIN : SHOWN_BY.get(candidate.gate());

            assertThat(codes.statusOn(candidate.day(), candidate.code()))
                    .as(candidate.code() + " on " + candidate.day())
                    .isEqualTo(CodeStatus.BILLABLE);
            assertThat(codes.conditionOf(candidate.code()))
                    .as(candidate.code().dotted())
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_code_of_fiscal_year_2026_is_billable_or_of_a_family_that_is_not_judged() throws IOException {
        assertThat(codesOf2026()).hasSizeGreaterThan(70_000).allSatisfy(code -> assertThat(
                        codes.statusOn(IN_FISCAL_2026, new Icd10Cm(code)))
                .isIn(CodeStatus.BILLABLE, CodeStatus.NOT_JUDGED));
    }

    @Test
    void a_code_that_the_table_calls_billable_is_one_of_fiscal_year_2026() throws IOException {
        var known = codesOf2026();

        assertThat(Table.rows("icd10cm-families.csv"))
                .hasSizeGreaterThan(1_000)
                .extracting(row -> row[0])
                .allSatisfy(code -> assertThat(codes.statusOn(IN_FISCAL_2026, new Icd10Cm(code)) == CodeStatus.BILLABLE)
                        .isEqualTo(known.contains(code)));
    }

    private record Candidate(Icd10Cm code, String gate, LocalDate day) {}

    /** Those of the gates that a table of conditions can hold, without headers. */
    private static List<Candidate> candidates() throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var line : Files.readAllLines(SharedFolder.table("icd10_candidates.csv"))) {
            var cells = line.split(",", 5);
            var day = line.contains(",FY2022 ") ? IN_FISCAL_2022 : IN_JANUARY_2021;
            if (SHOWN_BY.containsKey(cells[3]) && !cells[2].equals("N")) {
                candidates.add(new Candidate(new Icd10Cm(cells[1]), cells[3], day));
            }
        }
        assertThat(candidates).hasSizeGreaterThan(1_000);
        return candidates;
    }

    private static Set<String> codesOf2026() throws IOException {
        return new HashSet<>(Files.readAllLines(SharedFolder.table("icd10cm_fy2026_codes.txt")));
    }
}
