package org.tactus.smart;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * What a client says of itself: a JWT that it has signed.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">Client Authentication: Asymmetric</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7523#section-3">RFC 7523, 3</a>
 */
final class ClientAssertion {

    /** How long a client may give an assertion to live. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** A client's clock may be this much ahead of ours. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_JTI_CHARACTERS = 255;

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private ClientAssertion(SignedJWT jwt) throws ParseException {
        this.jwt = jwt;
        this.claims = jwt.getJWTClaimsSet();
    }

    /** Reads it, and believes nothing yet. */
    static ClientAssertion parse(String text) {
        try {
            require(text.length() <= MOST_CHARACTERS, "The assertion is too long.");
            var assertion = new ClientAssertion(SignedJWT.parse(text));
            assertion.checkHeader();
            return assertion;
        } catch (ParseException none) {
            throw refusal("The assertion isn't a signed JWT.");
        }
    }

    private void checkHeader() {
        require(KeySet.ALGORITHMS.contains(header().getAlgorithm()), "The assertion's alg is neither RS384 nor ES384.");
        require(header().getKeyID() != null, "The assertion's kid is missing.");
        require(
                header().getType() == null || header().getType().equals(JOSEObjectType.JWT),
                "The assertion's typ isn't JWT.");
        require(claims.getIssuer() != null, "The assertion's iss is missing.");
        require(claims.getIssuer().equals(claims.getSubject()), "The assertion's iss and sub aren't the same.");
    }

    String clientId() {
        return claims.getIssuer();
    }

    JWSHeader header() {
        return jwt.getHeader();
    }

    /** Where the header says that the client's keys are. It may say what is registered, and is never followed. */
    Optional<URI> keysUrl() {
        return Optional.ofNullable(header().getJWKURL());
    }

    boolean isSignedBy(KeySet keys) {
        return keys.verifies(jwt);
    }

    String jti() {
        return claims.getJWTID();
    }

    /** Until when its jti is to be remembered. */
    Instant expiresAt() {
        return claims.getExpirationTime().toInstant();
    }

    /** To be asked once the signature holds: what is wrong is told to the client alone. */
    void check(Collection<String> audiences, Instant now) {
        require(
                !Collections.disjoint(claims.getAudience(), audiences),
                "The assertion's aud isn't " + String.join(" or ", audiences) + ".");
        require(claims.getExpirationTime() != null, "The assertion's exp is missing.");
        require(expiresAt().isAfter(now), "The assertion has expired.");
        require(
                !expiresAt().isAfter(now.plus(LONGEST).plus(CLOCKS_APART)),
                "The assertion's exp is more than five minutes ahead.");
        require(
                claims.getNotBeforeTime() == null
                        || !claims.getNotBeforeTime().toInstant().isAfter(now.plus(CLOCKS_APART)),
                "The assertion's nbf is ahead.");
        require(jti() != null && !jti().isBlank(), "The assertion's jti is missing.");
        require(
                jti().length() <= MOST_JTI_CHARACTERS,
                "The assertion's jti has more than " + MOST_JTI_CHARACTERS + " characters.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refusal(otherwise);
        }
    }

    static OAuthException refusal(String description) {
        return OAuthError.INVALID_CLIENT.because(description);
    }
}
