package org.tactus.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;
import org.tactus.TestClock;

/** What a client signs: one that is accepted; a test changes only what it is about. */
final class Assertion {

    private final JWK key;
    private JWSHeader.Builder header;
    private final JWTClaimsSet.Builder claims;

    private Assertion(JWK key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        this.key = key;
        this.header = header;
        this.claims = claims;
    }

    /** Good for five minutes after {@link TestClock#START}. */
    static Assertion of(String clientId, JWK key, String audience) {
        return new Assertion(
                key,
                new JWSHeader.Builder(algorithm(key)).type(JOSEObjectType.JWT).keyID(key.getKeyID()),
                new JWTClaimsSet.Builder()
                        .issuer(clientId)
                        .subject(clientId)
                        .audience(audience)
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(after(Duration.ofMinutes(5))));
    }

    private static JWSAlgorithm algorithm(JWK key) {
        return key.getKeyType().equals(KeyType.RSA) ? JWSAlgorithm.RS384 : JWSAlgorithm.ES384;
    }

    Assertion header(Consumer<JWSHeader.Builder> change) {
        change.accept(header);
        return this;
    }

    /** Another algorithm, with the key of that id. */
    Assertion algorithm(JWSAlgorithm algorithm, String keyId) {
        header = new JWSHeader.Builder(algorithm).keyID(keyId);
        return this;
    }

    Assertion claims(Consumer<JWTClaimsSet.Builder> change) {
        change.accept(claims);
        return this;
    }

    static Date after(Duration start) {
        return Date.from(TestClock.START.plus(start));
    }

    String sign() {
        return sign(key);
    }

    String sign(JWK otherKey) {
        try {
            var jwt = new SignedJWT(header.build(), claims.build());
            jwt.sign(new DefaultJWSSignerFactory().createJWSSigner(otherKey));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }
}
