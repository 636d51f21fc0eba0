package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tactus.packaged.PackagedTactus.Options;

/**
 * A file whose claims compete for what a benefit has left has the same results however often tactus is killed on the way.
 *
 * <p>{@code -Dcrash.rounds=50 -Dload.claims=20000} for more, {@code -Dcrash.seed=…} for the same moments again.
 */
@Timeout(7200)
class ClaimFileCrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 1);
    private static final int CLAIMS = Integer.getInteger("load.claims", 1_200);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int VISITS = 20;

    @TempDir
    Path folder;

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void the_results_are_those_of_an_undisturbed_run() throws Exception {
        System.out.println("ClaimFileCrashIT: -Dcrash.seed=" + SEED);
        var undisturbed = results("file-quiet", 0);

        var disturbed = results("file-crash", ROUNDS);

        assertThat(disturbed).hasSize(CLAIMS).isEqualTo(undisturbed);
        assertThat(disturbed).anyMatch(line -> line.contains("visit-limit-reached"));
    }

    /** Of the file, without what differs in any two runs: ids and times. */
    private List<String> results(String name, int kills) throws Exception {
        var random = new Random(SEED);
        var data = PackagedTactus.folderWithDemo(name);
        tactus = PackagedTactus.start(data, Options.none());
        tactus.put("registrar", "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR, VisitClaims.plan());
        var batch = ClaimFileBatch.send(tactus, "application/x-ndjson", file());
        for (int round = 1; round <= kills; round++) {
            var before = batch.await(random.nextLong((long) CLAIMS * round / (kills + 1)) + 1);
            assertThat(before.get("state").asText()).isIn("queued", "running");
            assertThat(tactus.hasEndedWithin(random.nextInt(200))).isFalse();
            if (random.nextInt(3) == 0) {
                tactus.killPostgres();
            }
            tactus.kill();
            tactus = PackagedTactus.start(data, Options.none());
            batch = batch.at(tactus);
        }
        var ended = batch.awaitEnd();
        assertThat(ended.get("state").asText()).isEqualTo("done");
        assertThat(ended.get("done").asInt()).isEqualTo(CLAIMS);
        var results = batch.results()
                .lines()
                .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                        .replaceAll("\"decidedAt\":\"[^\"]+\"", "\"decidedAt\":\"then\""))
                .toList();
        tactus.close();
        return results;
    }

    private Path file() throws IOException {
        var claims = new VisitClaims("CRASH")
                .claims(CLAIMS / VISITS, VISITS)
                .map(claim -> claim.replaceAll("\\s*\n\\s*", " "));
        return Files.write(folder.resolve("claims.ndjson"), (Iterable<String>) claims::iterator);
    }
}
