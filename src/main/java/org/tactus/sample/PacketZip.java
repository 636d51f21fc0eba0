package org.tactus.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes files into a ZIP one after the other, and keeps the hash of each.
 *
 * <p>The same files are the same bytes, wherever it is written: nothing is compressed, as what comes of that depends on who does it.
 */
final class PacketZip {

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final StringBuilder sums = new StringBuilder();

    /** @param time of all of them */
    PacketZip(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setMethod(ZipOutputStream.STORED);
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    void add(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        addBeside(name, bytes);
        sums.append(HexFormat.of().formatHex(sha256(bytes)))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /** Without its hash among those that are kept. */
    void addBeside(String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** As {@code sha256sum} writes and checks them. */
    byte[] sums() {
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    void end() throws IOException {
        zip.finish();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
