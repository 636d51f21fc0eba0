package org.tactus.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Keys as text (RFC 7468). */
final class Pem {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private Pem() {}

    static String of(KeyPair pair) {
        return block(PRIVATE, pair.getPrivate().getEncoded()) + of(pair.getPublic());
    }

    static String of(PublicKey key) {
        return block(PUBLIC, key.getEncoded());
    }

    /** @throws GeneralSecurityException where there is none in the text */
    static PrivateKey privateKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(PRIVATE, text)));
    }

    /** @throws GeneralSecurityException where there is none in the text */
    static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(PUBLIC, text)));
    }

    private static String block(String label, byte[] bytes) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(bytes) + "\n-----END " + label + "-----\n";
    }

    private static byte[] bytes(String label, String text) throws GeneralSecurityException {
        var block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new InvalidKeyException("no " + label);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
