package org.tactus.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A link of the chain: it holds the digests of entries, and the hash of the seal before it.
 *
 * @param number from 1
 * @param entries for each its first number and its digest, in the order of their numbers
 * @param previous hash of the seal before it; of the first, zeros
 * @param hash of all that stands before
 * @param keyId {@link SealKey#id}
 * @param signature of the hash
 */
record Seal(long number, Instant at, byte[] entries, byte[] previous, byte[] hash, String keyId, byte[] signature) {

    /** In {@link #entries}, of each. */
    static final int BYTES_AN_ENTRY = Long.BYTES + Sha256.BYTES;

    static final byte[] NOTHING_BEFORE = new byte[Sha256.BYTES];

    static Seal of(long number, Instant at, List<Entry> entries, byte[] previous, RecordKey key) {
        var listed = ByteBuffer.allocate(entries.size() * BYTES_AN_ENTRY);
        entries.forEach(entry -> listed.putLong(entry.firstNumber()).put(entry.digest()));
        var hash = hash(number, at, listed.array(), previous);
        return new Seal(number, at, listed.array(), previous, hash, key.id(), key.sign(hash));
    }

    private static byte[] hash(long number, Instant at, byte[] entries, byte[] previous) {
        var hex = HexFormat.of();
        return Sha256.of(JsonTexts.of(Arrays.asList(
                        "seal",
                        Long.toString(number),
                        Long.toString(RecordColumn.micros(at)),
                        hex.formatHex(Sha256.of(entries)),
                        hex.formatHex(previous)))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Whether its hash is that of what it says. */
    boolean isAsHashed() {
        return Arrays.equals(hash, hash(number, at, entries, previous));
    }

    int entryCount() {
        return entries.length / BYTES_AN_ENTRY;
    }

    long firstNumber(int entry) {
        return ByteBuffer.wrap(entries).getLong(entry * BYTES_AN_ENTRY);
    }

    byte[] entryDigest(int entry) {
        return Arrays.copyOfRange(entries, entry * BYTES_AN_ENTRY + Long.BYTES, (entry + 1) * BYTES_AN_ENTRY);
    }
}
