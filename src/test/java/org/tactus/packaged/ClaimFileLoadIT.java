package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.tactus.packaged.PackagedTactus.Options;

/**
 * A file of claims goes by while somebody submits single ones, in a heap of 512 MB; how fast it went is printed, beside COPY of the same
 * rows into tables without indexes on the same server.
 *
 * <p>What is asserted is little, since a build shares its machine. {@code -Dload.claims=100000} for so many.
 */
@Timeout(3600)
class ClaimFileLoadIT {

    private static final int CLAIMS = Integer.getInteger("load.claims", 2_400);
    private static final String HEAP = "512m";
    private static final Duration BETWEEN_SINGLE_ONES = Duration.ofMillis(20);

    /** What a filed claim leaves behind. */
    private static final List<String> TABLES = List.of(
            "claim",
            "claim_document",
            "claim_words",
            "claim_key",
            "billed_member",
            "claim_line",
            "claim_finding",
            "claim_token",
            "fhir_resource",
            "fhir_text",
            "fhir_bundle",
            "claim_file_result");

    @TempDir
    Path folder;

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void all_claims_of_a_file_are_filed_while_single_ones_come_in() throws Exception {
        var data = PackagedTactus.folderWithDemo("claim-file");
        tactus = PackagedTactus.start(data, Options.none().withHeapOf(HEAP));
        tactus.put("registrar", "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR, VisitClaims.plan());
        try (var connection = TactusDatabase.of(data)) {
            mark(connection);
            var file = write("LOAD", CLAIMS);

            var isOver = new AtomicBoolean();
            var single = Executors.newSingleThreadExecutor();
            var times = single.submit(() -> submitUntil(isOver));
            var began = System.nanoTime();
            var batch = ClaimFileBatch.send(tactus, "application/x-ndjson", file);
            var ended = batch.awaitEnd();
            var seconds = secondsSince(began);
            isOver.set(true);
            var sorted = times.get().stream().sorted().toList();
            single.shutdown();

            assertThat(ended.get("state").asText()).isEqualTo("done");
            assertThat(ended.get("accepted").asInt()).isEqualTo(CLAIMS);
            var copySeconds = copyAgain(connection);
            System.out.printf(
                    "ClaimFileLoadIT: %d claims in %.1f s: %.0f claims/s; COPY of their rows %.1f s, ratio %.2f; %d single ones"
                            + " meanwhile, p50 %d ms, p99 %d ms%n",
                    CLAIMS,
                    seconds,
                    CLAIMS / seconds,
                    copySeconds,
                    copySeconds / seconds,
                    sorted.size(),
                    sorted.get(sorted.size() / 2).toMillis(),
                    sorted.get(sorted.size() * 99 / 100).toMillis());
        }
    }

    private Path write(String prefix, int count) throws IOException {
        var file = folder.resolve("claims.ndjson");
        var members = (count + VisitClaims.VISIT_LIMIT - 1) / VisitClaims.VISIT_LIMIT;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            var claims = new VisitClaims(prefix)
                    .claims(members, VisitClaims.VISIT_LIMIT)
                    .limit(count)
                    .iterator();
            while (claims.hasNext()) {
                out.write(claims.next().replaceAll("\\s*\n\\s*", " "));
                out.newLine();
            }
        }
        return file;
    }

    private List<Duration> submitUntil(AtomicBoolean isOver) throws Exception {
        var times = new ArrayList<Duration>();
        var claims = new VisitClaims("SINGLE");
        for (int member = 0; !isOver.get(); member++) {
            var began = System.nanoTime();
            assertThat(tactus.file(claims.claim(member, 0)).statusCode()).isEqualTo(201);
            times.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(tactus.hasEndedWithin(BETWEEN_SINGLE_ONES.toMillis())).isFalse();
        }
        return times;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** What is on file before: the demo's. */
    private static void mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("create table copy_of_" + table + " (like " + table + " including compression)");
            }
        }
    }

    /** All rows out into files, and how long it takes to get them in again. */
    private double copyAgain(Connection connection) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : TABLES) {
            try (var out = Files.newOutputStream(folder.resolve(table))) {
                copy.copyOut("copy (table " + table + ") to stdout (format binary)", out);
            }
        }
        var began = System.nanoTime();
        for (var table : TABLES) {
            try (var in = Files.newInputStream(folder.resolve(table))) {
                copy.copyIn("copy copy_of_" + table + " from stdin (format binary)", in);
            }
        }
        return secondsSince(began);
    }
}
