package org.tactus.record;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.HexFormat;

/** The public half of a {@link RecordKey}: by it, anybody can check what was signed. */
public final class SealKey {

    private static final int ID_BYTES = 8;

    /** The JDK passes over what follows a signature. */
    private static final int SIGNATURE_BYTES = 64;

    private final PublicKey key;

    private SealKey(PublicKey key) {
        this.key = key;
    }

    /**
     * @param text PEM (RFC 7468) that holds a public key of Ed25519
     * @throws GeneralSecurityException where it holds none
     */
    public static SealKey ofPem(String text) throws GeneralSecurityException {
        return new SealKey(Pem.publicKey(text));
    }

    /** The beginning of its SHA-256, hexadecimal. */
    public String id() {
        return HexFormat.of().formatHex(Sha256.of(key.getEncoded()), 0, ID_BYTES);
    }

    public String pem() {
        return Pem.of(key);
    }

    /** Whether its secret half has signed these bytes. */
    public boolean hasSigned(byte[] bytes, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            return signature.length == SIGNATURE_BYTES && check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (InvalidKeyException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
