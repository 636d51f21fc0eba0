package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;

/**
 * Whatever is killed, and whenever: a claim that was answered is on file, with its FHIR.
 *
 * <p>{@code -Dcrash.rounds=20} for more rounds, {@code -Dcrash.seed=…} for the same moments again.
 */
@Timeout(1800)
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int CLIENTS = 8;
    private static final int MEMBERS = 30;
    private static final int VISITS = 10;
    private static final Duration END = Duration.ofSeconds(20);

    private PackagedTactus tactus;

    /** What is killed in a round. */
    private enum Victim {
        TACTUS,
        POSTGRESQL,
        BOTH
    }

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void no_answered_claim_is_lost() throws Exception {
        System.out.println("CrashIT: -Dcrash.seed=" + SEED);
        var random = new Random(SEED);
        var data = PackagedTactus.folderWithDemo("crash");
        tactus = PackagedTactus.start(data, Options.none());
        putPlan();

        var onFile = new ArrayList<Filers.Answer>();
        for (int round = 0; round < ROUNDS; round++) {
            var victim = Victim.values()[round % Victim.values().length];
            onFile.addAll(fileAndKill(victim, data, new VisitClaims("CR" + round), random));
        }

        assertOnFile(onFile);
        System.out.printf("CrashIT: %d answered claims are on file after %d crashes%n", onFile.size(), ROUNDS);
    }

    @Test
    void ctrl_c_while_many_file_ends_soon_and_loses_nothing() throws Exception {
        var data = PackagedTactus.folderWithDemo("interrupted");
        tactus = PackagedTactus.start(data, Options.none());
        putPlan();
        var filers = Filers.start(tactus, CLIENTS, new VisitClaims("CTRLC").claims(MEMBERS * 3, VISITS), 100);
        filers.awaitAnswers();

        var began = System.nanoTime();
        tactus.interrupt();
        tactus.awaitEnd();

        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("CrashIT: ended %d ms after Ctrl-C%n", took.toMillis());
        assertThat(took).isLessThan(END);
        assertThat(tactus.postgres()).isEmpty();
        assertThat(tactus.errors()).isEmpty();
        assertThat(tactus.console()).doesNotContain("Fault");
        filers.awaitEnd();
        tactus = PackagedTactus.start(data, Options.none());
        assertOnFile(filers.answers());
    }

    private void putPlan() throws IOException {
        var path = "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR;
        assertThat(tactus.put("registrar", path, VisitClaims.plan()).statusCode())
                .isLessThan(300);
    }

    private List<Filers.Answer> fileAndKill(Victim victim, Path data, VisitClaims claims, Random random)
            throws Exception {
        var answersBefore = 1 + random.nextInt(MEMBERS * VISITS / 2);
        var filers = Filers.start(tactus, CLIENTS, claims.claims(MEMBERS, VISITS), answersBefore);
        filers.awaitAnswers();
        kill(victim);
        filers.awaitEnd();
        if (victim != Victim.POSTGRESQL) {
            tactus = PackagedTactus.start(data, Options.none());
        }

        assertThat(filers.answers())
                .hasSizeGreaterThanOrEqualTo(answersBefore)
                .allMatch(answer -> answer.status() < 300);
        assertCanBeFiledAgain(filers.unanswered());
        System.out.printf(
                "CrashIT: killed %s after %d answers; %d in all, %d connections lost or not begun%n",
                victim,
                answersBefore,
                filers.answers().size(),
                filers.unanswered().size());
        return List.copyOf(filers.answers());
    }

    private void kill(Victim victim) throws IOException {
        switch (victim) {
            case TACTUS -> tactus.kill();
            case POSTGRESQL -> tactus.killPostgres();
            case BOTH -> {
                tactus.killPostgres();
                tactus.kill();
            }
        }
    }

    private void assertOnFile(Collection<Filers.Answer> answers) throws IOException {
        for (var answer : answers) {
            var claim = tactus.get("auditor", "/api/claims/" + answer.id());
            assertThat(claim.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(claim.body()).isEqualTo(answer.body());
            assertThat(answer.isAccepted()).as(answer.body()).isTrue();
            assertThat(tactus.get("auditor", "/fhir/Claim/" + answer.id()).statusCode())
                    .as("FHIR of " + answer.body())
                    .isEqualTo(200);
            assertThat(tactus.get("auditor", "/fhir/Bundle/" + answer.id()).statusCode())
                    .as("bundle of " + answer.body())
                    .isEqualTo(200);
        }
    }

    /** Who lost the connection sends it again, and learns what became of it. */
    private void assertCanBeFiledAgain(Collection<String> claims) throws InterruptedException {
        var again =
                Filers.start(tactus, CLIENTS, claims.stream(), claims.size()).awaitEnd();

        assertThat(again.answers()).hasSameSizeAs(claims).allMatch(answer -> answer.status() < 300);
    }
}
