package org.tactus.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.tactus.oracle.Oracle.Ruling;

/** Files claims over HTTP, and reads what is answered as anybody would: by the names that stand on the wire. */
public final class WireBiller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "{\"reason\": \"Seen in the record\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String claims;
    private final String credentials;

    /** @param claims the address of {@code /api/claims} */
    public WireBiller(String claims, String user, String password) {
        this.claims = claims;
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A claim that was filed, and what was said of it. */
    public record Answer(UUID id, Ruling ruling) {}

    public Answer file(Claim claim) {
        return file(Json.of(claim));
    }

    public Answer file(String claim) {
        return answer(post("", claim, 201));
    }

    /** Empty where it is turned away. */
    public Optional<Answer> release(UUID id) {
        var answer = post("/" + id + "/release", REASON, 200, 409);
        return answer.statusCode() == 409 ? Optional.empty() : Optional.of(answer(answer));
    }

    public void withdraw(UUID id) {
        post("/" + id + "/withdraw", REASON, 204);
    }

    private HttpResponse<String> post(String path, String body, int... expected) {
        var request = HttpRequest.newBuilder(URI.create(claims + path))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            for (int status : expected) {
                if (answer.statusCode() == status) {
                    return answer;
                }
            }
            throw new AssertionError(answer.statusCode() + " " + answer.body() + "\n" + body);
        } catch (IOException failure) {
            throw new AssertionError(body, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var decision = response.body();
        return new Answer(UUID.fromString(tree(decision).get("id").asText()), ruling(decision));
    }

    private static Ruling ruling(String decision) {
        var tree = tree(decision);
        var findings = new ArrayList<Said>();
        for (var finding : tree.get("findings")) {
            findings.add(new Said(
                    finding.get("code").asText(),
                    finding.path("line").asInt(),
                    finding.get("element").asText(),
                    finding.get("severity").asText(),
                    finding.get("group").asText()));
        }
        return new Ruling(tree.get("outcome").asText(), findings);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(json, unreadable);
        }
    }
}
