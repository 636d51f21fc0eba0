package org.tactus.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file of claims that the demo's billing user sent. */
record ClaimFileBatch(PackagedTactus tactus, String location) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final int PATIENCE_MINUTES = 30;

    static ClaimFileBatch send(PackagedTactus tactus, String mediaType, Path file) throws IOException {
        var answer = tactus.send(
                "billing",
                HttpRequest.newBuilder(tactus.url("/api/batches"))
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofFile(file)),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new ClaimFileBatch(
                tactus, answer.headers().firstValue("Location").orElseThrow());
    }

    ClaimFileBatch at(PackagedTactus other) {
        return new ClaimFileBatch(other, location);
    }

    JsonNode get() throws IOException {
        return JSON.readTree(tactus.get("billing", location).body());
    }

    String results() throws IOException {
        return tactus.get("billing", location + "/results?format=ndjson").body();
    }

    JsonNode awaitEnd() throws IOException {
        return await(Long.MAX_VALUE);
    }

    /** Until so many of its claims are done, or it has ended. */
    JsonNode await(long done) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (true) {
            var batch = get();
            var state = batch.path("state").asText();
            if (!state.equals("queued") && !state.equals("running")
                    || batch.path("done").asLong() >= done) {
                return batch;
            }
            if (tactus.hasEndedWithin(LOOK_EVERY_MILLIS) || System.nanoTime() > deadline) {
                throw new AssertionError("tactus ended, or it isn't done in time: " + batch);
            }
        }
    }
}
