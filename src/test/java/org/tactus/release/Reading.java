package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A file that was read, with all that was told of it: {@code 3: …}. */
public record Reading(NewRelease release, List<String> problems) {

    private static final String FY2027 = "FY2027";
    private static final String QUARTER = "2026q4";

    static Reading of(CodeSetKind kind, byte[] file, ReleaseTerms terms) {
        var problems = new ArrayList<String>();
        var release = kind.read(
                new ByteArrayInputStream(file), terms, (line, message) -> problems.add(line + ": " + message));
        return new Reading(release, problems);
    }

    /** Of fiscal year 2027, or the last quarter of 2026. */
    static Reading of(CodeSetKind kind, byte[] file) {
        return of(kind, file, named(kind.isOfFiscalYear() ? FY2027 : QUARTER));
    }

    static Reading of(CodeSetKind kind, String file) {
        return of(kind, file.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Reading of(CodeSetKind kind, String file, Charset charset) {
        return of(kind, file.getBytes(charset));
    }

    public static ReleaseTerms named(String name) {
        return new ReleaseTerms(Optional.of(name), Optional.empty(), Optional.empty());
    }

    public static ReleaseTerms from(String day) {
        return new ReleaseTerms(Optional.empty(), Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    /** A release without a slip. */
    public static NewRelease release(CodeSetKind kind, String file, ReleaseTerms terms) {
        var reading = of(kind, file.getBytes(StandardCharsets.US_ASCII), terms);
        assertThat(reading.problems()).isEmpty();
        return reading.release();
    }

    /** An order file that lists these billable codes, with all their headers. */
    public static String orderFile(String... billable) {
        var codes = new TreeMap<String, Character>();
        for (var code : billable) {
            for (int length = 3; length < code.length(); length++) {
                // no header ends with a placeholder
                if (code.charAt(length - 1) != 'X') {
                    codes.put(code.substring(0, length), '0');
                }
            }
            codes.put(code, '1');
        }
        var lines = new StringBuilder();
        var number = new AtomicInteger();
        codes.forEach((code, flag) -> lines.append("%05d %-7s %s %-60s %s\n"
                .formatted(number.incrementAndGet(), code, flag, "A short text", "A text of some length")));
        return lines.toString();
    }
}
