package org.tactus.smart;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client has to know before it asks for a token, and nothing that isn't so: no person signs in here.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#using-well-known">.well-known/smart-configuration</a>
 */
@Schema(name = "SmartConfiguration")
record SmartConfiguration(
        String token_endpoint,
        String introspection_endpoint,
        List<String> grant_types_supported,
        List<String> token_endpoint_auth_methods_supported,
        List<String> token_endpoint_auth_signing_alg_values_supported,
        List<String> scopes_supported,
        List<String> capabilities) {

    static final String PATH = ".well-known/smart-configuration";

    static SmartConfiguration of(OAuthUrls urls) {
        return new SmartConfiguration(
                urls.token(),
                urls.introspection(),
                List.of("client_credentials"),
                List.of("private_key_jwt"),
                KeySet.ALGORITHMS.stream().map(Object::toString).sorted().toList(),
                List.of("system/*.rs", "system/*.r", "system/*.s", "system/*.read"),
                List.of("client-confidential-asymmetric", "permission-v1", "permission-v2"));
    }

    /** For whoever asks, from whichever page. */
    static Response answer(OAuthUrls urls) {
        return Response.ok(of(urls))
                .type(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
