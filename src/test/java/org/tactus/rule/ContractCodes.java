package org.tactus.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The table of finding codes that the public contract fixes, and of those that were added since. */
final class ContractCodes {

    private ContractCodes() {}

    /** A code with all that it means to others; what it lacks is empty. */
    record Row(String code, String severity, String group, String carc, String rarc, String status) {

        static Row of(FindingCode code) {
            return new Row(
                    code.wire(),
                    code.severity().name().toLowerCase(Locale.ROOT),
                    code.group().name(),
                    code.carc(),
                    code.rarc() == null ? "" : code.rarc(),
                    code.statusCategory() + ":" + code.status() + (code.entity() == null ? "" : ":" + code.entity()));
        }
    }

    static List<Row> rows() {
        try (var in = ContractCodes.class.getResourceAsStream("contract-codes.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
