package org.tactus.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * Rows and entries of a range of numbers, as they stand in the database at one moment: each row with the leaf that it has now, and each
 * entry with the leaves that were put on record.
 */
final class Chunk {

    /** Whole blocks: no entry reaches beyond. */
    static final int SIZE = 64 * RecordNumbers.BLOCK;

    private static final byte ENTRY = (byte) 0xFF;
    private static final byte REMOVAL = (byte) 0xFE;
    private static final int KEY_ID_BYTES = 16;
    private static final int NUMBER_AND_CODE = Long.BYTES + 1;

    /** In one column: COPY gives it at full speed. Each table's rows by its index over numbers. */
    private static final String ROWS =
            """
            select int8send(r.record_no) || '\\x%02x'::bytea || %s
              from %s r
             where r.record_no >= ? and r.record_no < ?""";

    private static final String ENTRIES =
            """
            select int8send(first_no) || '\\xff'::bytea || case when sealed_in is null then '\\x00' else '\\x01' end::bytea || mac
                   || convert_to(key, 'UTF8') || leaves
              from record_entry
             where first_no >= ? and first_no < ?""";

    /** Of what has gone, whoever says so: in the same statement, so that it is of the same moment. */
    private static final String REMOVALS =
            """
            select int8send(r.record_no) || '\\xfe'::bytea || %s || convert_to(r.numbers, 'UTF8')
              from record_removal r
             where r.chunk >= ? and r.chunk < ?"""
                    .formatted(RecordedTable.RECORD_REMOVAL.leafSql());

    /** A statement that gives the largest number that may have been given so far; less than 0 where none has. */
    static final String LAST_NUMBER =
            "select last_value + case when is_called then " + RecordNumbers.BLOCK + " else 0 end - 1 from record_block";

    private final long from;
    private final List<StoredRow> rows = new ArrayList<>();
    private final List<StoredRemoval> removals = new ArrayList<>();
    private final List<StoredEntry> entries = new ArrayList<>();

    private Chunk(long from) {
        this.from = from;
    }

    /** A row as it stands in the database. */
    record StoredRow(long number, RecordedTable table, byte[] leaf) {}

    /**
     * An entry as it stands in the database.
     *
     * @param keyId of who vouches for it
     */
    record StoredEntry(Entry entry, boolean isSealed, byte[] mac, String keyId) {}

    /**
     * That says of numbers of this range that their rows have gone.
     *
     * @param number its own
     * @param numbers an int8multirange
     */
    record StoredRemoval(long number, byte[] leaf, String numbers) {}

    /** From this number on, {@link #SIZE} of them. */
    static Chunk read(Store store, long from) throws IOException {
        var chunk = new Chunk(from);
        store.copyOut(sql(from, from + SIZE), chunk::add);
        return chunk;
    }

    private static Sql sql(long from, long to) {
        var parts = Stream.concat(
                        Arrays.stream(RecordedTable.values()).map(Chunk::rowsOf), Stream.of(ENTRIES, REMOVALS))
                .map(text -> Sql.of(text, from, to))
                .toList();
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining("\nunion all\n")),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    private static String rowsOf(RecordedTable recorded) {
        return ROWS.formatted(recorded.code(), recorded.leafSql(), recorded.table());
    }

    private void add(byte[] bytes, int offset, int length) throws IOException {
        var number = ByteBuffer.wrap(bytes, offset, length).getLong();
        var code = bytes[offset + Long.BYTES];
        var rest = Arrays.copyOfRange(bytes, offset + NUMBER_AND_CODE, offset + length);
        if (code == ENTRY) {
            entries.add(entry(number, rest));
        } else if (code == REMOVAL) {
            removals.add(removal(number, rest));
        } else {
            rows.add(new StoredRow(number, RecordedTable.ofCode(code).orElseThrow(), rest));
        }
    }

    private static StoredRemoval removal(long number, byte[] rest) {
        return new StoredRemoval(
                number,
                Arrays.copyOf(rest, Sha256.BYTES),
                new String(rest, Sha256.BYTES, rest.length - Sha256.BYTES, StandardCharsets.UTF_8));
    }

    private static StoredEntry entry(long firstNumber, byte[] rest) {
        int macEnd = 1 + Sha256.BYTES;
        int keyEnd = macEnd + KEY_ID_BYTES;
        return new StoredEntry(
                new Entry(firstNumber, Arrays.copyOfRange(rest, keyEnd, rest.length)),
                rest[0] == 1,
                Arrays.copyOfRange(rest, 1, macEnd),
                new String(rest, macEnd, KEY_ID_BYTES, StandardCharsets.UTF_8));
    }

    long from() {
        return from;
    }

    List<StoredRow> rows() {
        return rows;
    }

    List<StoredEntry> entries() {
        return entries;
    }

    List<StoredRemoval> removals() {
        return removals;
    }

    static long lastNumber(Store store) {
        return store.find(LAST_NUMBER, row -> row.bigNumber(1)).orElseThrow();
    }
}
