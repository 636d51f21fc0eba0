package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that an address carries and that nobody is to read there, since they may name a member: encrypted, and for one caller alone.
 *
 * <p>AES-GCM with {@link FhirKey}, so that every node on the database opens what another one sealed.
 */
@ApplicationScoped
public class SealedTexts {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final FhirKey key;
    private final SecureRandom random = new SecureRandom();

    SealedTexts(FhirKey key) {
        this.key = key;
    }

    /** @return letters, digits, dashes and underscores; others each time */
    public String seal(byte[] text, String caller) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, caller).doFinal(text);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Empty where it isn't what was sealed for that caller. */
    public Optional<byte[]> open(String sealed, String caller) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, caller).doFinal(rest));
        } catch (GeneralSecurityException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String caller) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(caller.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
