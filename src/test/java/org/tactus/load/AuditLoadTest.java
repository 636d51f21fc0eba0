package org.tactus.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tactus.FreshDatabase;
import org.tactus.TestClock;
import org.tactus.TestUsers;
import org.tactus.ledger.ClaimYears;
import org.tactus.store.Store;

/**
 * Auditors ask, with years of claims on file; how fast they are answered is printed. What is asserted is little, since a build shares
 * its machine.
 *
 * <p>{@code mvn test -Dtest=AuditLoadTest -Dload.claims=1000000 -Dtest.data=/var/tmp/years} files a million first, with the clock
 * turned back, and keeps them: a second run asks only.
 */
@QuarkusTest
@TestProfile(FreshDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditLoadTest {

    private static final int CLAIMS = Integer.getInteger("load.claims", 1_500);
    private static final int MOST_WEEKS = 96;
    private static final int CLAIMS_A_WEEK = 500;
    private static final YearsOfClaims YEARS =
            new YearsOfClaims(CLAIMS, Math.max(1, Math.min(MOST_WEEKS, CLAIMS / CLAIMS_A_WEEK)));

    /** Other tests file theirs. */
    private static final String ALL = "select count(*) from claim where control_number like 'Y%'";

    @Inject
    TestClock clock;

    @Inject
    ClaimYears tables;

    @Inject
    Store store;

    @Test
    @Order(1)
    void files_them() {
        tables.make(YearsOfClaims.YEARS);
        long filed = count(ALL);
        if (filed < CLAIMS) {
            putOnFile();
            var began = System.nanoTime();
            for (int week = 0; week < YEARS.weeks(); week++) {
                clock.set(YEARS.sentAt(week).toString());
                send(week);
            }
            long now = count(ALL);
            System.out.printf(
                    "AuditLoadTest: %d claims filed, %.0f a second%n",
                    now, (now - filed) / ((System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1)));
            store.update("vacuum (analyze)");
        }

        assertThat(count(ALL)).isEqualTo(CLAIMS);
        assertThat(count(ALL + " and outcome = 'rejected'")).isBetween(CLAIMS * 15L / 100, CLAIMS * 25L / 100);
    }

    private static void putOnFile() {
        for (int plan = 0; plan < YearsOfClaims.PLANS + YearsOfClaims.STATES.size(); plan++) {
            for (int year : YearsOfClaims.YEARS) {
                put("/api/plans/" + YearsOfClaims.plan(plan) + "/" + year, YearsOfClaims.planBody(plan));
            }
        }
        for (int therapist = 0; therapist < YearsOfClaims.THERAPISTS; therapist++) {
            put("/api/practitioners/" + YearsOfClaims.therapist(therapist), YearsOfClaims.therapistBody(therapist));
        }
        var billers = IntStream.range(0, YearsOfClaims.BILLERS)
                .mapToObj(biller -> '"' + YearsOfClaims.biller(biller) + '"')
                .collect(Collectors.joining(","));
        asAdmin()
                .body("{\"password\": \"%s\", \"roles\": [\"billing\"], \"billingNpis\": [%s], \"plans\": []}"
                        .formatted(TestUsers.PASSWORD, billers))
                .put("/api/users/everybody")
                .then()
                .statusCode(oneOf(200, 201, 204));
    }

    private static void put(String path, String json) {
        assertThat(asRegistrar().body(json).put(path).statusCode()).as(path).isIn(200, 201);
    }

    private void send(int week) {
        var file = YEARS.file(week).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        var sent =
                as("everybody").contentType("application/x-ndjson").body(file).post("/api/batches");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        var state = "queued";
        while (List.of("queued", "running").contains(state)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            state = as("everybody").get(sent.header("Location")).path("state");
        }
        assertThat(state).isEqualTo("done");
    }

    private long count(String sql) {
        return store.find(sql, row -> row.bigNumber(1)).orElseThrow();
    }
}
