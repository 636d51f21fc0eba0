package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.release.CodeSetKind.ICD10CM_ORDER;
import static org.tactus.release.CodeSetKind.NCCI_MUE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseFileTest {

    private static final Map<CodeSetKind, String> FILES = Map.of(
            ICD10CM_ORDER,
            Reading.orderFile("M542"),
            CodeSetKind.ICD10CM_TABULAR,
            "<ICD10CM.tabular><chapter><section><diag><name>M54</name></diag></section></chapter></ICD10CM.tabular>",
            NCCI_MUE,
            "HCPCS/CPT Code,Practitioner Services MUE Values\n97124,4\n",
            CodeSetKind.NCCI_PTP,
            "Column 1,Column 2,,,,\n97140,97124,,20200101,*,0\n");

    static Stream<Arguments> a_file_of_another_kind_is_called_what_it_is() {
        return FILES.keySet().stream()
                .flatMap(kind ->
                        FILES.keySet().stream().filter(other -> other != kind).map(other -> Arguments.of(kind, other)));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource
    void a_file_of_another_kind_is_called_what_it_is(CodeSetKind kind, CodeSetKind other) {
        assertThat(Reading.of(kind, FILES.get(other)).problems())
                .containsExactly("0: The file isn't " + kind.title() + ": it looks like " + other.title() + " ("
                        + other.word() + ").");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_of_no_kind_is_told_once(CodeSetKind kind) {
        var roster = "state,number,familyName\nOH,33.000001,Example\n".repeat(100);

        assertThat(Reading.of(kind, roster).problems()).containsExactly("0: The file isn't " + kind.title() + ".");
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_file_is_told(CodeSetKind kind) {
        assertThat(Reading.of(kind, "").problems()).containsExactly("0: The file is empty.");
        assertThat(Reading.of(kind, "\uFEFF\r\n", StandardCharsets.UTF_8).problems())
                .containsExactly("0: The file is empty.");
    }

    @ParameterizedTest
    @EnumSource
    void an_archive_and_a_text_of_two_bytes_a_character_are_told(CodeSetKind kind) {
        assertThat(Reading.of(kind, "PK\u0003\u0004\0\0").problems())
                .containsExactly(
                        "0: The file is an archive or a workbook: unpack it, and send the text file that is in it.");
        assertThat(Reading.of(kind, FILES.get(kind), StandardCharsets.UTF_16).problems())
                .containsExactly("0: The file is no text of one byte a character: save it as UTF-8.");
    }

    @ParameterizedTest
    @EnumSource
    void a_good_file_of_each_kind_is_read(CodeSetKind kind) {
        var reading = Reading.of(kind, FILES.get(kind));

        assertThat(kind == CodeSetKind.ICD10CM_TABULAR || reading.release().rows() > 0)
                .isTrue();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void kinds_have_the_words_of_the_wire() {
        assertThat(Stream.of(CodeSetKind.values()).map(CodeSetKind::word))
                .containsExactly("icd10cm-order", "icd10cm-tabular", "ncci-mue", "ncci-ptp");
    }
}
