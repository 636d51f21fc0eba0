package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;

/**
 * Many file at once, and nothing goes wrong; how fast it went is printed, and measured against single-row commits of as many
 * connections on the same server.
 *
 * <p>{@code -Dload.claims=4000} for more claims, {@code -Dload.clients=…} for another number of clients.
 */
@Timeout(1800)
class FilingLoadIT {

    private static final int CLAIMS = Integer.getInteger("load.claims", 600);
    private static final int CLIENTS = Integer.getInteger("load.clients", 32);

    /** More than the benefit pays, so that claims of one member compete for what is left. */
    private static final int VISITS = 20;

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void all_are_filed_and_no_limit_is_passed() throws Exception {
        var data = PackagedTactus.folderWithDemo("load");
        tactus = PackagedTactus.start(data, Options.none());
        tactus.put("registrar", "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR, VisitClaims.plan());
        file(new VisitClaims("WARMUP"), 20);

        var began = System.nanoTime();
        var answers = file(new VisitClaims("LOAD"), CLAIMS / VISITS);
        var claimsPerSecond = perSecond(answers.size(), began);
        var commitsPerSecond = commitsPerSecond(data, answers.size() * 3);

        print(answers, claimsPerSecond, commitsPerSecond);
        assertThat(answers).hasSize(CLAIMS / VISITS * VISITS).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream()
                        .map(answer -> answer.decision().get("controlNumber").asText()))
                .doesNotHaveDuplicates();
        assertThat(acceptedOfEachMember(answers)).isNotEmpty().allMatch(count -> count == VisitClaims.VISIT_LIMIT);
        assertReadableAsFhir(answers);
    }

    private Collection<Filers.Answer> file(VisitClaims claims, int members) throws InterruptedException {
        return Filers.start(tactus, CLIENTS, claims.claims(members, VISITS), 0)
                .awaitEnd()
                .answers();
    }

    /** As many as the limit allows: neither more nor, since all come in time, fewer. */
    private static Collection<Long> acceptedOfEachMember(Collection<Filers.Answer> answers) {
        return answers.stream()
                .filter(Filers.Answer::isAccepted)
                .collect(Collectors.groupingBy(
                        answer ->
                                answer.decision().get("controlNumber").asText().split("-")[1],
                        Collectors.counting()))
                .values();
    }

    private void assertReadableAsFhir(Collection<Filers.Answer> answers) throws IOException {
        for (var answer : answers) {
            var expected = answer.isAccepted() ? 200 : 404;
            assertThat(tactus.get("auditor", "/fhir/Claim/" + answer.id()).statusCode())
                    .as(answer.body())
                    .isEqualTo(expected);
            assertThat(tactus.get("auditor", "/fhir/Bundle/" + answer.id()).statusCode())
                    .as(answer.body())
                    .isEqualTo(expected);
        }
    }

    /** Rows of a claim's size, one a transaction, over as many connections as there are clients. */
    private static double commitsPerSecond(Path data, int rows) throws Exception {
        try (var connection = TactusDatabase.of(data)) {
            connection.createStatement().execute("create table load_it_row (id bigserial primary key, filler text)");
        }
        var left = new AtomicInteger(rows);
        var filler = "x".repeat(1_000);
        Callable<Integer> client = () -> {
            int committed = 0;
            try (var connection = TactusDatabase.of(data);
                    var insert = connection.prepareStatement("insert into load_it_row (filler) values (?)")) {
                for (; left.getAndDecrement() > 0; committed++) {
                    insert.setString(1, filler);
                    insert.executeUpdate();
                }
            }
            return committed;
        };
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var began = System.nanoTime();
            int committed = 0;
            for (var each : threads.invokeAll(Collections.nCopies(CLIENTS, client))) {
                committed += each.get();
            }
            assertThat(committed).isEqualTo(rows);
            return perSecond(committed, began);
        } finally {
            threads.shutdown();
        }
    }

    private static double perSecond(int count, long beganNanos) {
        return count * 1e9 / (System.nanoTime() - beganNanos);
    }

    private static void print(Collection<Filers.Answer> answers, double claimsPerSecond, double commitsPerSecond) {
        List<Duration> times = new ArrayList<>(
                answers.stream().map(Filers.Answer::took).sorted().toList());
        System.out.printf(
                "FilingLoadIT: %d clients filed %d claims: %.0f claims/s, p50 %d ms, p99 %d ms;"
                        + " single-row commits %.0f/s, ratio %.2f%n",
                CLIENTS,
                answers.size(),
                claimsPerSecond,
                times.get(times.size() / 2).toMillis(),
                times.get(times.size() * 99 / 100).toMillis(),
                commitsPerSecond,
                claimsPerSecond / commitsPerSecond);
    }
}
