package org.tactus.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.Submission;

/** A file of claims that a test has sent. */
public record SentFile(String location) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;

    static SentFile of(Submission... claims) {
        return ndjson(Stream.of(claims).map(Submission::json).collect(Collectors.joining("\n")));
    }

    static SentFile ndjson(String lines) {
        return send("application/x-ndjson", lines);
    }

    public static SentFile send(String mediaType, String content) {
        var answer = asBilling().contentType(mediaType).body(content.getBytes()).post("/api/batches");
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/batches/" + answer.path("id"));
        return new SentFile(answer.header("Location"));
    }

    public JsonPath batch() {
        return asBilling().get(location).jsonPath();
    }

    /** Its batch, once it has ended. */
    public JsonPath ended() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            var batch = batch();
            if (!List.of("queued", "running").contains(batch.getString("state"))) {
                return batch;
            }
            LockSupport.parkNanos(20_000_000L);
        }
        throw new AssertionError("not ended in time");
    }

    /** Its results, once it has ended, without anything wrong with the file as a whole. */
    public List<JsonNode> results() {
        assertThat(ended().getString("state")).isEqualTo("done");
        return resultsSoFar();
    }

    List<JsonNode> resultsSoFar() {
        return resultsAs("ndjson").lines().map(SentFile::json).toList();
    }

    String resultsAs(String format) {
        var answer = asBilling().get(location + "/results?format=" + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().asString();
    }

    public static List<String> texts(List<JsonNode> results, String field) {
        return results.stream().map(result -> result.path(field).asText()).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
