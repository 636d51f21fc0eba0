package org.tactus.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Stands for a text, or bytes, where such are compared or looked up: its SHA-256. */
public final class Digest {

    /** To be used again and again: each digest leaves it as it was. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Digest of(byte[] bytes) {
        return new Digest(SHA_256.get().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All of it, hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Its first 16 bytes, hexadecimal. */
    public String shortHex() {
        return HexFormat.of().formatHex(bytes, 0, 16);
    }

    /** Its first 16 bytes. */
    UUID uuid() {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Its first 8 bytes. */
    long number() {
        return ByteBuffer.wrap(bytes).getLong();
    }
}
