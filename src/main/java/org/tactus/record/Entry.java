package org.tactus.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a transaction put on record under numbers that follow each other.
 *
 * @param firstNumber of its first row
 * @param leaves for each row a byte for its table ({@link RecordedTable#code}) and its leaf
 */
record Entry(long firstNumber, byte[] leaves) {

    /** In {@link #leaves}, of each row. */
    static final int BYTES_A_ROW = 1 + Sha256.BYTES;

    int rows() {
        return leaves.length / BYTES_A_ROW;
    }

    byte tableCode(int row) {
        return leaves[row * BYTES_A_ROW];
    }

    byte[] leaf(int row) {
        return Arrays.copyOfRange(leaves, row * BYTES_A_ROW + 1, (row + 1) * BYTES_A_ROW);
    }

    /** Stands for it in a seal, and is what its writer vouches for. */
    byte[] digest() {
        return digest(firstNumber, Sha256.of(leaves));
    }

    /** @param leavesHash SHA-256 of all of its leaves */
    static byte[] digest(long firstNumber, byte[] leavesHash) {
        return Sha256.of(JsonTexts.of(Arrays.asList(
                        "entry", Long.toString(firstNumber), HexFormat.of().formatHex(leavesHash)))
                .getBytes(StandardCharsets.UTF_8));
    }
}
