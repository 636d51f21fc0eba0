package org.tactus.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Clients that file claims at the same time, as billing programs do: what is 503 they send again once tactus is healthy. */
final class Filers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;

    private final PackagedTactus tactus;
    private final Queue<String> toFile;
    private final CountDownLatch answersToAwait;
    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Collection<String> unanswered = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;

    private Filers(PackagedTactus tactus, int clients, Stream<String> claims, int answersToAwait) {
        this.tactus = tactus;
        this.toFile = new ConcurrentLinkedQueue<>(claims.toList());
        this.answersToAwait = new CountDownLatch(answersToAwait);
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /** What was answered for a claim. */
    record Answer(String claim, int status, String body, Duration took) {

        JsonNode decision() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(body, unreadable);
            }
        }

        String id() {
            return decision().get("id").asText();
        }

        boolean isAccepted() {
            return decision().get("outcome").asText().equals("accepted");
        }
    }

    /** Starts them. */
    static Filers start(PackagedTactus tactus, int clients, Stream<String> claims, int answersToAwait) {
        var filers = new Filers(tactus, clients, claims, answersToAwait);
        for (int i = 0; i < clients; i++) {
            filers.threads.submit(filers::work);
        }
        return filers;
    }

    /** Waits until so many claims are answered as were said at the start. */
    void awaitAnswers() throws InterruptedException {
        if (!answersToAwait.await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("only " + answers.size() + " answers");
        }
    }

    /** Waits until all is answered, or each of the clients has lost its connection. */
    Filers awaitEnd() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new AssertionError("the clients don't come to an end; " + answers.size() + " answers");
        }
        return this;
    }

    /** Whether nothing is left to be filed, or nobody to do it. */
    boolean haveEnded() {
        threads.shutdown();
        return threads.isTerminated();
    }

    Collection<Answer> answers() {
        return answers;
    }

    /** Claims whose connection broke, and those that nobody came to send: the first may be on file or not. */
    Collection<String> unanswered() {
        unanswered.addAll(toFile);
        toFile.clear();
        return unanswered;
    }

    private void work() {
        for (var claim = toFile.poll(); claim != null; claim = toFile.poll()) {
            try {
                var began = System.nanoTime();
                var response = tactus.file(claim);
                if (response.statusCode() == UNAVAILABLE) {
                    toFile.add(claim);
                    tactus.awaitAnswer();
                    continue;
                }
                answers.add(new Answer(
                        claim, response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - began)));
                answersToAwait.countDown();
            } catch (IOException broken) {
                unanswered.add(claim);
                return;
            }
        }
    }
}
