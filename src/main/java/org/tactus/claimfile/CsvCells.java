package org.tactus.claimfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.csv.CsvRow;
import org.tactus.json.Violations;

/**
 * A row's cells as texts, lists, days and numbers, null where a cell is empty; what isn't one is a slip, and what is one in another
 * spelling a normalization.
 */
final class CsvCells {

    private static final Pattern US_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern DOLLARS =
            Pattern.compile("\\$? ?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(\\.[0-9]{1,18})?");
    private static final String LIST_SEPARATOR = ";";

    private final CsvColumns columns;
    private final CsvRow row;
    private final int lineOfClaim;
    private final Findings findings;
    private final Violations violations = new Violations();

    /** Takes what is found. */
    record Findings(List<Slip> slips, List<Normalization> normalizations) {}

    /** @param lineOfClaim which of the claim's lines the row is, from 0 */
    CsvCells(CsvColumns columns, CsvRow row, int lineOfClaim, Findings findings) {
        this.columns = columns;
        this.row = row;
        this.lineOfClaim = lineOfClaim;
        this.findings = findings;
    }

    @Nullable
    String text(String column) {
        return readable(column)
                .map(text -> violations.text(element(column), text))
                .orElse(null);
    }

    @Nullable
    List<@Nullable String> list(String column) {
        var text = text(column);
        return text == null ? null : parts(text).toList();
    }

    @Nullable
    List<@Nullable BigDecimal> numbers(String column) {
        var text = text(column);
        return text == null
                ? null
                : parts(text)
                        .map(part -> violations.number(element(column), part))
                        .toList();
    }

    /** {@code 2026-11-10}, or {@code 11/10/2026}, month first. */
    @Nullable
    LocalDate day(String column) {
        var stated = readable(column).orElse(null);
        var us = US_DAY.matcher(stated == null ? "" : stated);
        if (!us.matches()) {
            return violations.day(element(column), stated);
        }
        var day = violations.day(
                element(column), us.group(3) + "-" + twoDigits(us.group(1)) + "-" + twoDigits(us.group(2)));
        if (day != null) {
            normalized(column, stated, day.toString());
        }
        return day;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    @Nullable
    BigDecimal number(String column) {
        return violations.number(element(column), readable(column).orElse(null));
    }

    /** {@code 1234.50}; a dollar sign and commas between thousands are left out. */
    @Nullable
    BigDecimal dollars(String column) {
        var stated = readable(column).orElse(null);
        if (stated == null || stated.indexOf('$') < 0 && stated.indexOf(',') < 0) {
            return violations.number(element(column), stated);
        }
        var dollars = DOLLARS.matcher(stated);
        var amount = violations.number(
                element(column),
                dollars.matches()
                        ? dollars.group(1).replace(",", "")
                                + Optional.ofNullable(dollars.group(2)).orElse("")
                        : stated);
        if (amount != null) {
            normalized(column, stated, amount.toPlainString());
        }
        return amount;
    }

    /** Adds what was found since to the claim's. */
    void tell() {
        violations.all().stream()
                .map(violation -> new Slip(place(row), violation.field(), violation.message()))
                .forEach(findings.slips()::add);
    }

    static String place(CsvRow row) {
        return "line " + row.line();
    }

    private Optional<String> readable(String column) {
        var cell = columns.cell(row, column);
        cell.filter(text -> !Utf8.isWhole(text)).ifPresent(text -> violations.add(element(column), Utf8.BROKEN));
        return cell.filter(Utf8::isWhole);
    }

    private void normalized(String column, @Nullable String stated, String read) {
        findings.normalizations().add(new Normalization(element(column), stated, read));
    }

    private String element(String column) {
        return column.startsWith(CsvColumns.LINE)
                ? "lines[" + lineOfClaim + "]." + column.substring(CsvColumns.LINE.length())
                : column;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(LIST_SEPARATOR, -1)).map(String::strip);
    }
}
