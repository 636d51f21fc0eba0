package org.tactus.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Scopes;
import org.tactus.claim.PlanId;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/** A client as an admin sends and reads it. */
@Schema(name = "Client")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientBody(
        @Nullable String clientId,
        @Schema(description = "contract-PBP[-segment]") @Nullable List<@Nullable String> plans,
        @Schema(description = "as in system/*.rs or system/Claim.read") @Nullable List<@Nullable String> scopes,
        @Schema(
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        description = "public keys, a JWK Set (RFC 7517): this or jwksUrl")
                @Nullable
                JsonNode jwks,
        @Schema(description = "where the client publishes its public keys, https") @Nullable String jwksUrl) {

    private static final int MOST_SCOPES = 100;
    private static final int MOST_KEYS = 20;

    static ClientBody of(Client client) {
        return new ClientBody(
                client.id(),
                List.copyOf(client.plans()),
                client.scopes(),
                client.jwks().map(json -> StrictJson.read(json, JsonNode.class)).orElse(null),
                client.jwksUrl().map(URI::toString).orElse(null));
    }

    Client toClient(String id, Violations violations) {
        if (clientId != null && !clientId.equals(id)) {
            violations.add("clientId", "differs from the id in the address");
        }
        var isPublished = jwksUrl != null;
        if (isPublished == hasKeys()) {
            violations.add("jwks", "either this or jwksUrl is needed, and not both");
        }
        return new Client(
                id,
                plans(violations),
                scopes(violations),
                hasKeys() ? keys(violations) : Optional.empty(),
                isPublished ? url(violations) : Optional.empty());
    }

    private boolean hasKeys() {
        return jwks != null && !jwks.isNull();
    }

    private TreeSet<String> plans(Violations violations) {
        var ids = violations.each("plans", violations.required("plans", plans, List.of()), (text, place) -> {
            var plan = new PlanId(text);
            if (!plan.isValid()) {
                violations.add(place, "is no plan: contract, PBP and segment, as in H1234-001-000");
            }
            return plan.value();
        });
        if (ids.isEmpty()) {
            violations.add("plans", "names none");
        }
        return new TreeSet<>(ids);
    }

    private List<String> scopes(Violations violations) {
        var named = violations.each("scopes", violations.required("scopes", scopes, List.of()), (text, place) -> {
            if (!Scopes.isOne(text)) {
                violations.add(place, "is no scope of a system, as in system/*.rs or system/Claim.read");
            }
            return text;
        });
        if (named.isEmpty() || named.size() > MOST_SCOPES) {
            violations.add("scopes", "are 1 to " + MOST_SCOPES);
        }
        return named;
    }

    private Optional<String> keys(Violations violations) {
        try {
            var keys = KeySet.parse(jwks.toString());
            check(keys, violations);
            var json = keys.keys().toString();
            if (!json.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                violations.add("jwks", "has characters beyond ASCII");
            }
            return Optional.of(json);
        } catch (ParseException noSet) {
            violations.add("jwks", "is no JWK Set: {\"keys\": [...]}, each with kty and kid");
            return Optional.empty();
        }
    }

    private static void check(KeySet keys, Violations violations) {
        if (keys.keys().getKeys().stream().anyMatch(JWK::isPrivate)) {
            violations.add("jwks", "has a private key in it: it isn't private any more; make another one");
        }
        if (keys.usable().isEmpty() || keys.keys().size() > MOST_KEYS) {
            violations.add(
                    "jwks",
                    "has 1 to " + MOST_KEYS + " keys with a kid: RSA of 2048 bits or more for RS384, P-384 for ES384");
        }
        var ids = new ArrayList<>(keys.usable().stream().map(JWK::getKeyID).toList());
        if (new TreeSet<>(ids).size() < ids.size()) {
            violations.add("jwks", "has a kid twice");
        }
    }

    private Optional<URI> url(Violations violations) {
        try {
            var url = new URI(jwksUrl);
            if (PublishedKeys.mayFetch(url)) {
                return Optional.of(url);
            }
        } catch (URISyntaxException none) {
            // said below
        }
        violations.add("jwksUrl", "is no https address");
        return Optional.empty();
    }
}
