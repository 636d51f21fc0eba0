package org.tactus.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tactus.ledger.FhirKey;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Where a walk over many pages stands, as a link carries it: encrypted, since it holds what was asked, and that may name a member;
 * and for its caller alone.
 */
@ApplicationScoped
public class Cursors {

    public static final String PARAMETER = "_cursor";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final FhirKey key;
    private final SecureRandom random = new SecureRandom();

    Cursors(FhirKey key) {
        this.key = key;
    }

    /**
     * A page's end.
     *
     * @param what the walk's address without its base: {@code Claim}, {@code Claim/_history}
     * @param parameters as they were asked, name and value in turn
     * @param asOf the moment that the walk keeps to, in milliseconds
     * @param times of the last resource, in the walk's order, in milliseconds
     * @param version of the last resource
     */
    public record Cursor(String what, List<String> parameters, long asOf, List<Long> times, UUID id, int version) {

        public Instant asOfInstant() {
            return Instant.ofEpochMilli(asOf);
        }

        List<Instant> instants() {
            return times.stream().map(Instant::ofEpochMilli).toList();
        }
    }

    public String seal(Cursor cursor, String caller) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, caller).doFinal(JSON.writeValueAsBytes(cursor));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws org.tactus.problem.ProblemException malformed, where it isn't what a link of that caller's carried */
    public Cursor open(String text, String what, String caller) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            var cursor =
                    JSON.readValue(cipher(Cipher.DECRYPT_MODE, nonce, caller).doFinal(sealed), Cursor.class);
            if (cursor.what().equals(what)) {
                return cursor;
            }
        } catch (GeneralSecurityException | IOException | RuntimeException notOurs) {
            // answered below, whatever is wrong with it
        }
        throw Problem.of(ProblemKind.MALFORMED, PARAMETER + " isn't what a link of yours carried; search anew.")
                .asException();
    }

    private Cipher cipher(int mode, byte[] nonce, String caller) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(caller.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
