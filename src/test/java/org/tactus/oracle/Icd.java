package org.tactus.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of ICD-10-CM and NCCI that ship with tactus, as they stand in their files. */
final class Icd {

    /** The first day that the table covers: clarifications, ICD-10-CM. */
    static final LocalDate FIRST_DAY = LocalDate.of(2018, 10, 1);

    static final List<Code> CODES = rows("icd10cm-families.csv").stream()
            .skip(1)
            .map(row -> row.split(",", -1))
            .map(row -> new Code(row[0], day(row[2]), day(row[3]), row[4].equals("unspecified")))
            .toList();

    static final List<String> WHOLE_FAMILIES = rows("icd10cm-whole-families.txt");

    static final List<String[]> EXCLUDES1 = rows("icd10cm-excludes1.csv").stream()
            .skip(1)
            .map(row -> row.split(","))
            .toList();

    static final List<String[]> NCCI_PAIRS = rows("ncci-ptp-2024q3.csv").stream()
            .skip(1)
            .map(row -> row.split(","))
            .toList();

    static final List<String[]> DAILY_MAXIMUMS = rows("ncci-mue-2024q3.csv").stream()
            .skip(1)
            .map(row -> row.split(","))
            .toList();

    private Icd() {}

    /** A billable code, and on which days; null is without end. */
    record Code(String code, LocalDate from, LocalDate through, boolean leavesSideOpen) {

        boolean isInForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
        }
    }

    private static List<String> rows(String table) {
        try (var file = Icd.class.getResourceAsStream("/org/tactus/codeset/" + table)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
