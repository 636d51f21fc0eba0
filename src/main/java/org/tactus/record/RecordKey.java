package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key by which this node vouches for what it puts on record: Ed25519 (RFC 8032) for seals and samples, which anybody can check, and
 * HMAC-SHA-256 by a secret derived from it for entries, which only a node has to.
 *
 * <p>It is a file beside the data folder's other things, made at the first start, and never in the database: who owns the database
 * can't vouch for what tactus hasn't written.
 */
@ApplicationScoped
public class RecordKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String FILE = "key.pem";
    private static final String MAC = "HmacSHA256";

    private final PrivateKey secret;
    private final SealKey publicKey;
    private final SecretKeySpec entrySecret;

    RecordKey(@ConfigProperty(name = "tactus.record.folder") String folder) {
        try {
            var file = Path.of(folder).resolve(FILE);
            var pem = Files.exists(file) ? Files.readString(file) : make(file);
            this.secret = Pem.privateKey(pem);
            this.publicKey = SealKey.ofPem(pem);
            this.entrySecret = new SecretKeySpec(
                    mac(new SecretKeySpec(secret.getEncoded(), MAC), "entries".getBytes(StandardCharsets.UTF_8)), MAC);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "The key of the record, " + FILE + " in " + folder
                            + ", can't be read or made: make the folder writable, put the file back from your backup, or name another"
                            + " folder with tactus.record.folder.",
                    failure);
        }
    }

    /** Another process may make it at the same time: the first counts. */
    private static String make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Pem.of(pair));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // read below
        }
        return Files.readString(file);
    }

    /** What it is told by: the beginning of the public key's SHA-256, hexadecimal. */
    String id() {
        return publicKey.id();
    }

    /** Who gets something that it has signed checks it by this. */
    public SealKey publicKey() {
        return publicKey;
    }

    /** A signature by Ed25519. */
    public byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] vouchFor(byte[] digest) {
        try {
            return mac(entrySecret, digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean vouchesFor(byte[] digest, byte[] mac) {
        return MessageDigest.isEqual(mac, vouchFor(digest));
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) throws GeneralSecurityException {
        var mac = Mac.getInstance(MAC);
        mac.init(key);
        return mac.doFinal(bytes);
    }
}
