package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReferencesTest {

    private final CodeReferences references = new CodeReferences(new TreeSet<>(List.of(
            "R52", "S00", "S000", "S001", "S13", "S134", "T15", "T150", "T151", "T152", "T88", "T880", "Z00", "Z3A")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            lumbago with sciatica (M54.4-)                 | M544
            segmental dysfunction (M99.9)                  | M999
            a category (M80.-)                             | M80
            two of them (F10.1-, F10.2-)                   | F101 F102
            and one more (F10.1-, F10.2- and F11.1)        | F101 F102 F111
            in two places (F10.1-) and (F11.-)             | F101 F11
            once alone (M54.4-, M54.4-)                    | M544
            a chapter (S00-T88)                            | S00 S13 T15 T88
            with blanks (S00 - T88)                        | S00 S13 T15 T88
            within a category (T15.0-T15.1)                | T150 T151
            from a category into one (S13-T15.1)           | S13 T150 T151
            with letters (Z00-Z3A)                         | Z00 Z3A
            one of later years (QA0.01)                    | QA001
            other brackets (acute) (chronic) (M54.2)       | M542
            """)
    void codes_and_ranges_stand_in_brackets(String note, String headers) {
        assertThat(references.in(note)).contains(List.of(headers.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pain in prose",
                "no brackets M54.2",
                "brackets without a code (acute)",
                "drug (T36-T50 with fifth or sixth character 1-4)",
                "one that is read (M54.2), one that isn't (T36-T50 with sixth character 1)"
            })
    void a_note_that_does_not_say_by_codes_alone_what_it_means_names_none(String note) {
        assertThat(references.in(note)).isEmpty();
    }

    @Test
    void a_note_as_long_as_none_is_read_all_the_same() {
        assertThat(references.in("(" + "M54.2, ".repeat(100_000) + "M54.4)")).contains(List.of("M542", "M544"));
    }

    @Test
    void a_range_without_codes_is_read_and_names_none() {
        assertThat(references.in("nothing there (A00-A09)")).contains(List.of());
    }
}
