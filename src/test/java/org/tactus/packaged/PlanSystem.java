package org.tactus.packaged;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A plan's system: on file with a key of its own, it gets itself tokens. */
record PlanSystem(PackagedTactus tactus, String id, ECKey key) {

    private static final String FORM = "grant_type=client_credentials&scope=system/*.rs"
            + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=";

    static PlanSystem register(PackagedTactus tactus, String plan) throws IOException, JOSEException {
        var id = "system-" + UUID.randomUUID();
        var key = new ECKeyGenerator(Curve.P_384).keyID("only").generate();
        var answer = tactus.put(
                "admin",
                "/api/clients/" + id,
                "{\"plans\": [\"%s\"], \"scopes\": [\"system/*.rs\"], \"jwks\": {\"keys\": [%s]}}"
                        .formatted(plan, key.toPublicJWK().toJSONString()));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return new PlanSystem(tactus, id, key);
    }

    /** Good for five minutes. */
    String token() throws IOException, InterruptedException, JOSEException {
        var endpoint = tactus.url("/oauth/token");
        var claims = new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(endpoint.toString())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(4))))
                .build();
        var assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(), claims);
        assertion.sign(new ECDSASigner(key));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FORM + URLEncoder.encode(assertion.serialize(), StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        var token = new ObjectMapper().readTree(answer.body()).path("access_token");
        if (token.isMissingNode()) {
            throw new AssertionError(answer.body());
        }
        return token.asText();
    }
}
