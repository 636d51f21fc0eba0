package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A plan's system that pulls: asks for exports, waits for them, fetches their files. */
final class Pulls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_NANOS = 200_000_000L;

    private final PackagedTactus tactus;
    private final String user;

    Pulls(PackagedTactus tactus, String user) {
        this.tactus = tactus;
        this.user = user;
    }

    /**
     * What an export held.
     *
     * @param resources by type and id
     * @param deleted ids of claims that are to be dropped
     */
    record Export(String transactionTime, Map<String, Map<String, JsonNode>> resources, Set<String> deleted) {

        Map<String, JsonNode> of(String type) {
            return resources.getOrDefault(type, Map.of());
        }
    }

    /** Where its status is told: the path, since a server that is started again need not be at the same port. */
    String kickOff(String parameters) throws IOException {
        var request = HttpRequest.newBuilder(tactus.url("/fhir/$export" + parameters))
                .header("Accept", "application/fhir+json")
                .header("Prefer", "respond-async");
        var answer = tactus.send(user, request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return URI.create(answer.headers().firstValue("Content-Location").orElseThrow())
                .getPath();
    }

    boolean isInPreparation(String job) throws IOException {
        return tactus.get(user, job).statusCode() == 202;
    }

    /** The manifest, once there is one. */
    JsonNode manifest(String job) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = tactus.get(user, job);
            if (answer.statusCode() == 200) {
                return JSON.readTree(answer.body());
            }
            assertThat(answer.statusCode()).as(answer.body()).isIn(202, 429);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        throw new AssertionError("not prepared within " + PATIENCE);
    }

    Export pull(String parameters) throws IOException {
        return fetch(kickOff(parameters));
    }

    Export since(Export before) throws IOException {
        return pull("?_since=" + before.transactionTime());
    }

    /** All of its files: each with as many lines as the manifest says, nothing twice. */
    Export fetch(String job) throws IOException {
        var manifest = manifest(job);
        var resources = new TreeMap<String, Map<String, JsonNode>>();
        for (var file : manifest.get("output")) {
            var ofType = resources.computeIfAbsent(file.get("type").asText(), any -> new TreeMap<>());
            for (var resource : lines(file)) {
                var twice = ofType.put(resource.get("id").asText(), resource);
                assertThat(twice).as("twice in one export").isNull();
            }
        }
        var deleted = new HashSet<String>();
        for (var file : manifest.get("deleted")) {
            for (var bundle : lines(file)) {
                var request = bundle.at("/entry/0/request");
                assertThat(request.get("method").asText()).isEqualTo("DELETE");
                assertThat(deleted.add(request.get("url").asText().replace("Claim/", "")))
                        .as("dropped twice in one export")
                        .isTrue();
            }
        }
        return new Export(manifest.get("transactionTime").asText(), resources, deleted);
    }

    private List<JsonNode> lines(JsonNode file) throws IOException {
        var answer = file(file.get("url").asText(), Map.of(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new ArrayList<JsonNode>();
        for (var line : answer.body().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).as(file.toString()).hasSize(file.get("count").asInt());
        return lines;
    }

    <T> HttpResponse<T> file(String url, Map<String, String> headers, BodyHandler<T> body) throws IOException {
        var request = HttpRequest.newBuilder(tactus.url(URI.create(url).getPath()))
                .header("Accept", "application/fhir+ndjson");
        headers.forEach(request::header);
        return tactus.send(user, request, body);
    }

    /** What a search from page to page finds, by id. */
    Map<String, JsonNode> walk(String search) throws IOException {
        var found = new TreeMap<String, JsonNode>();
        for (var url = tactus.url("/fhir/" + search); url != null; ) {
            var answer = tactus.send(user, HttpRequest.newBuilder(url), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = JSON.readTree(answer.body());
            for (var entry : page.path("entry")) {
                found.put(entry.at("/resource/id").asText(), entry.get("resource"));
            }
            url = null;
            for (var link : page.get("link")) {
                url = link.get("relation").asText().equals("next")
                        ? URI.create(link.get("url").asText())
                        : url;
            }
        }
        return found;
    }
}
