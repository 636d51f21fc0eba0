package org.tactus.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.UUID;

/** Keys, made for the run. */
final class Keys {

    /** Takes a moment to make, and does for every test that isn't about whose key it is. */
    static final JWK RSA = rsa(2048);

    private Keys() {}

    static JWK rsa(int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    static JWK ec() {
        return ec(Curve.P_384, UUID.randomUUID().toString());
    }

    static JWK ec(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The public ones, as a client hands them in or publishes them. */
    static String jwks(JWK... keys) {
        return new JWKSet(List.of(keys)).toString();
    }
}
