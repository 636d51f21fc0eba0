package org.tactus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file that has arrived, on this node's disk until it is closed: no transaction waits for who sends slowly.
 *
 * @param sha256 of its bytes
 */
public record ReceivedFile(Path path, long bytes, byte[] sha256) implements Closeable {

    /** Takes it to its end. */
    public static ReceivedFile of(InputStream file) throws IOException {
        var path = Files.createTempFile("tactus-file", null);
        try {
            var digested = new DigestInputStream(file, newDigest());
            var bytes = Files.copy(digested, path, StandardCopyOption.REPLACE_EXISTING);
            return new ReceivedFile(path, bytes, digested.getMessageDigest().digest());
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
