package org.tactus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.casefile.Filing;
import org.tactus.oracle.Oracle.Ruling;
import org.tactus.oracle.Said;
import org.tactus.oracle.WireBiller;
import org.tactus.store.Store;

/**
 * Limits hold however many claims come at once, and only who is after the same limit waits.
 *
 * <p>200 rounds; {@code -Drace.rounds=20} for fewer.
 */
@QuarkusTest
class LastVisitRaceTest {

    private static final int SUBMITTERS = 32;

    /** Members are raced for side by side: of one, everybody waits for one. */
    private static final int LANES = 3;

    private static final int ROUNDS = Integer.getInteger("race.rounds", 200);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 16);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of this transaction, those that hold up more than a writer of the same row. */
    private static final String TABLE_LOCKS =
            """
            select relation::regclass::text || ' ' || mode
              from pg_locks
             where pid = pg_backend_pid()
               and locktype = 'relation'
               and mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')""";

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @TestHTTPResource("/api/claims")
    String address;

    @Inject
    Submissions submissions;

    @Inject
    ClaimIntake intake;

    @Inject
    Store store;

    private final ExecutorService threads = Executors.newFixedThreadPool(SUBMITTERS * LANES);
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    private WireBiller biller;

    @BeforeEach
    void open() {
        biller = new WireBiller(address, "billing", TestUsers.PASSWORD);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        lanes.shutdownNow();
    }

    @Test
    void of_32_that_are_after_a_members_last_visit_one_gets_it_every_time() throws Exception {
        var plan = Setting.withBenefit("{\"visitLimit\": 1}");
        var rounds = new AtomicInteger();
        var races = new ArrayList<Future<?>>();
        for (int lane = 0; lane < LANES; lane++) {
            races.add(lanes.submit(() -> {
                race(plan, rounds);
                return null;
            }));
        }
        for (var race : races) {
            race.get();
        }
        assertThat(rounds.get()).isGreaterThanOrEqualTo(ROUNDS);
    }

    private void race(Setting plan, AtomicInteger rounds) throws Exception {
        var start = new CyclicBarrier(SUBMITTERS);
        for (int round = rounds.incrementAndGet(); round <= ROUNDS; round = rounds.incrementAndGet()) {
            var member = plan.anotherMember();
            var answers = new ArrayList<Future<Ruling>>();
            for (int submitter = 0; submitter < SUBMITTERS; submitter++) {
                var claim = visit(member, submitter);
                answers.add(threads.submit(() -> {
                    start.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    return biller.file(claim).ruling();
                }));
            }
            var told = new ArrayList<String>();
            for (var answer : answers) {
                told.add(told(answer.get()));
            }
            assertThat(told)
                    .as("round " + round)
                    .containsOnlyOnce("accepted []")
                    .containsOnly("accepted []", "rejected [visit-limit-reached]");
        }
    }

    @Test
    void a_member_whose_claim_is_being_filed_keeps_no_other_member_waiting() throws Exception {
        var member = Setting.withBenefit("{\"visitLimit\": 1}");
        nameAllThatTheyShare(member.anotherMember());
        var later = new CompletableFuture<Ruling>();

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(intake.fileWhenFree(filing(visit(member, 0)))).isInstanceOf(Filed.New.class);
            assertThat(store.query(TABLE_LOCKS, row -> row.text(1))).isEmpty();
            later.completeAsync(() -> biller.file(visit(member, 1)).ruling(), threads);
            waitUntilOneWaits();

            var another = CompletableFuture.supplyAsync(
                            () -> biller.file(visit(member.anotherMember(), 0)).ruling(), threads)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();

            assertThat(told(another)).isEqualTo("accepted []");
            assertThat(later).isNotDone();
        });

        assertThat(told(later.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))).isEqualTo("rejected [visit-limit-reached]");
    }

    /** Practice, therapist and plan become FHIR once; two claims that are the first to name them do wait for one another. */
    private void nameAllThatTheyShare(Setting member) {
        assertThat(told(biller.file(visit(member, 0)).ruling())).isEqualTo("accepted []");
    }

    private void waitUntilOneWaits() {
        var end = Instant.now().plus(PATIENCE);
        while (store.query(WAITING, row -> row.number(1)).get(0) == 0) {
            assertThat(Instant.now()).as("nobody waits for the member's lock").isBefore(end);
        }
    }

    /** Each of a day of its own, so that nothing but the limit is in its way. */
    private static String visit(Setting member, int day) {
        return Submission.of(member).on(FIRST_DAY.plusDays(day).toString()).json();
    }

    private Filing filing(String claim) {
        var caller = new Caller("billing", Set.of(Role.BILLING), Set.of(TestUsers.PRACTICE), Set.of());
        return submissions.read(claim.getBytes(StandardCharsets.UTF_8), caller);
    }

    /** Outcome and errors. */
    private static String told(Ruling ruling) {
        List<String> errors = ruling.findings().stream()
                .filter(finding -> finding.severity().equals("error"))
                .map(Said::code)
                .toList();
        return ruling.outcome() + " " + errors;
    }
}
