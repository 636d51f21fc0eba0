package org.tactus.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client's public keys.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517">JWK Set</a>
 */
record KeySet(JWKSet keys) {

    /** Those that SMART names, and no other: none that takes a shared secret, and not {@code none}. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private static final int LEAST_RSA_BITS = 2048;
    private static final DefaultJWSVerifierFactory VERIFIERS = new DefaultJWSVerifierFactory();

    /** @throws ParseException where it isn't a JWK Set; a key of a type that nobody knows is left out */
    static KeySet parse(String json) throws ParseException {
        return new KeySet(JWKSet.parse(json));
    }

    /** Of one that was parsed before it was put on file. */
    static KeySet stored(String json) {
        try {
            return parse(json);
        } catch (ParseException impossible) {
            throw new IllegalStateException("a client's keys on file can't be read", impossible);
        }
    }

    /** Whether one of these keys, and no second one, is the key that the header names. */
    boolean has(JWSHeader header) {
        return find(header).isPresent();
    }

    boolean verifies(SignedJWT assertion) {
        var header = assertion.getHeader();
        var key = find(header);
        try {
            return key.isPresent()
                    && assertion.verify(VERIFIERS.createJWSVerifier(header, ((AsymmetricJWK) key.get()).toPublicKey()));
        } catch (JOSEException cannot) {
            return false;
        }
    }

    /** By id, type and curve, and by what the key says that it is for. */
    private Optional<JWK> find(JWSHeader header) {
        var matching = keys.filter(JWKMatcher.forJWSHeader(header)).getKeys();
        return matching.stream()
                .filter(key -> matching.size() == 1 && isStrong(key))
                .findFirst();
    }

    /** Those that an assertion may be signed with. */
    List<JWK> usable() {
        return keys.getKeys().stream()
                .filter(key -> key.getKeyID() != null && isStrong(key))
                .toList();
    }

    /** What an assertion that it signs names as its algorithm. */
    static JWSAlgorithm algorithmOf(JWK key) {
        return key instanceof RSAKey ? JWSAlgorithm.RS384 : JWSAlgorithm.ES384;
    }

    private static boolean isStrong(JWK key) {
        return key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS
                || key instanceof ECKey ec && ec.getCurve().equals(Curve.P_384);
    }
}
