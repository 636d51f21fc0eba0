package org.tactus.codeset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that ships with the code: lines of comma-separated codes, remarks after {@code #}. */
final class Table {

    private Table() {}

    /** The rows below the header line. */
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** All lines that aren't remarks. */
    static List<String> lines(String name) {
        try (var in = Table.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
