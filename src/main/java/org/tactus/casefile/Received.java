package org.tactus.casefile;

import org.tactus.ledger.Digest;

/**
 * The bytes in which somebody sent a claim, by itself.
 *
 * @param sha256 of them, hexadecimal
 */
public record Received(String sha256, long bytes) {

    public static Received of(byte[] sent) {
        return new Received(Digest.of(sent).hex(), sent.length);
    }
}
