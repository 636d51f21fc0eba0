package org.tactus.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tactus.TestClock;
import org.tactus.TestUsers;
import org.tactus.ledger.ClaimYears;
import org.tactus.record.RecordVerifier;
import org.tactus.store.Store;

/**
 * Auditors ask, with years of claims on file; how fast they are answered is printed. What is asserted is little, since a build shares
 * its machine.
 *
 * <p>{@code mvn test -DargLine= -Dtest=AuditLoadTest -Dload.claims=1000000 -Dtest.data=../years} files a million first, with the clock
 * turned back, and keeps them: a second run asks only.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditLoadTest {

    private static final int CLAIMS = Integer.getInteger("load.claims", 480);
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
    RecordVerifier verifier;

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

    /** Each filter, and each pair of filters, with values that many have, and that few have; the first page, and one far behind. */
    @Test
    @Order(2)
    void answers_any_filter_and_any_pair() {
        var filters = filters();
        var asked = new ArrayList<String>();
        for (int i = 0; i < filters.size(); i++) {
            for (var one : filters.get(i)) {
                asked.add(one);
                for (int j = i + 1; j < filters.size(); j++) {
                    filters.get(j).forEach(other -> asked.add(one + "&" + other));
                }
            }
        }
        // the same questions in the same order with every run, each kind from the beginning to the end
        Collections.shuffle(asked, new Random(7));
        var questions = asked.subList(0, Math.min(asked.size(), QUESTIONS));
        var farBehind = farBehind();
        questions.stream().limit(QUESTIONS / 10).forEach(question -> ask(question));
        tell("first pages", questions);
        tell(
                "pages far behind",
                questions.stream()
                        .map(question -> question + "&before=" + farBehind)
                        .toList());
    }

    private static final int QUESTIONS = Integer.getInteger("load.questions", 60);

    /** Of each parameter some values. */
    private List<List<String>> filters() {
        return List.of(
                List.of("outcome=rejected", "outcome=accepted", "outcome=held"),
                List.of("plan=" + YearsOfClaims.plan(0), "plan=" + YearsOfClaims.plan(9)),
                List.of("npi=" + YearsOfClaims.biller(0), "npi=" + YearsOfClaims.therapist(11)),
                List.of("billing=" + YearsOfClaims.biller(8)),
                List.of("therapist=" + YearsOfClaims.therapist(3), "therapist=" + YearsOfClaims.therapist(11)),
                List.of("orderer=" + YearsOfClaims.orderer(5)),
                List.of("member=" + one("select member_id from claim where control_number = 'Y1'")),
                List.of("state=OH", "state=AZ"),
                List.of("licenseState=OH", "licenseState=PA"),
                List.of("ruleBook=" + one("select rule_book from claim where control_number = 'Y1'")),
                List.of("code=order-missing", "code=units-exceed-minutes", "code=" + rarestCode()),
                List.of("carc=" + one("select carc from claim_finding where severity = 'error' limit 1")),
                List.of("severity=error", "severity=warning"),
                List.of("diagnosis=M54", "diagnosis=M25.511", "diagnosis=Z73"),
                List.of("procedure=97124"),
                List.of("standing=rejected", "standing=in-force"),
                List.of("from=2026-03-01&to=2026-03-31", "from=2025-06-01"),
                List.of("q=order", "q=okafor", "q=maja12", "q=expired", "q=y12345"));
    }

    private String rarestCode() {
        return one(
                "select code from claim, unnest(codes) code where outcome = 'rejected' group by 1 order by count(*) limit 1");
    }

    /** A claim before which there are a tenth of all. */
    private String farBehind() {
        return one("select id::text from claim where control_number = 'Y" + CLAIMS / 10 + "'");
    }

    private static void tell(String what, List<String> questions) {
        record Answer(String question, Duration time) {}
        var answers = questions.stream()
                .map(question -> new Answer(question, ask(question)))
                .sorted(Comparator.comparing(Answer::time))
                .toList();
        System.out.printf(
                "AuditLoadTest: %s, %d questions: p50 %d ms, p95 %d ms, p99 %d ms; the slowest:%n",
                what,
                answers.size(),
                answers.get(answers.size() / 2).time().toMillis(),
                answers.get(answers.size() * 95 / 100).time().toMillis(),
                answers.get(answers.size() * 99 / 100).time().toMillis());
        answers.subList(Math.max(0, answers.size() - 5), answers.size())
                .forEach(answer ->
                        System.out.printf("  %4d ms %s%n", answer.time().toMillis(), answer.question()));
    }

    private static Duration ask(String question) {
        return timed("/api/rejections?" + question);
    }

    private static Duration timed(String address) {
        var auditor = asAuditor();
        var began = System.nanoTime();
        var answer = auditor.get(address);
        var time = Duration.ofNanos(System.nanoTime() - began);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return time;
    }

    @Test
    @Order(3)
    void sums_up_a_year() {
        var year = "&from=2025-11-24&to=2026-11-23";
        for (var by : List.of(
                "code",
                "remedy",
                "month",
                "plan",
                "npi",
                "state",
                "code,month",
                "plan,state",
                "npi,month",
                "remedy,plan")) {
            var address = "/api/rejections/summary?by=" + by + year;
            timed(address);
            var times = IntStream.range(0, 5)
                    .mapToObj(round -> timed(address))
                    .sorted()
                    .toList();
            System.out.printf(
                    "AuditLoadTest: a year by %s: median %d ms, slowest %d ms%n",
                    by, times.get(2).toMillis(), times.get(4).toMillis());
        }
        for (var of : List.of("therapist", "orderer")) {
            System.out.printf(
                    "AuditLoadTest: outliers among %ss: %d ms%n",
                    of, timed("/api/rejections/outliers?of=" + of + year).toMillis());
        }
    }

    @Test
    @Order(4)
    void streams_all_rejections() throws IOException {
        long rejected = count("select count(*) from claim where outcome = 'rejected'");
        for (var type : List.of("text/csv", "application/x-ndjson")) {
            var began = System.nanoTime();
            long lines;
            try (var in = new BufferedReader(new InputStreamReader(
                    asAuditor().accept(type).get("/api/rejections").asInputStream(), StandardCharsets.UTF_8))) {
                lines = in.lines().count();
            }
            var seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
            System.out.printf("AuditLoadTest: %s, %d lines, %.0f a second%n", type, lines, lines / seconds);
            assertThat(lines).isEqualTo(type.equals("text/csv") ? rejected + 1 : rejected);
        }
    }

    @Test
    @Order(5)
    void verifies_the_record() {
        var began = System.nanoTime();
        var verdict = verifier.verify(Optional.empty());
        System.out.printf(
                "AuditLoadTest: %d rows, %d seals verified in %.1f s; slips %s%n",
                verdict.rows(),
                verdict.seals(),
                (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1),
                verdict.slips());
        assertThat(verdict.rows()).isGreaterThan(CLAIMS * 5L);
    }

    private static void putOnFile() {
        for (int plan = 0; plan < YearsOfClaims.PLANS + YearsOfClaims.STATES.size(); plan++) {
            for (int year : YearsOfClaims.YEARS) {
                put("/api/plans/" + YearsOfClaims.plan(plan) + "/" + year, YearsOfClaims.planBody(plan));
            }
        }
        for (int therapist = 0; therapist < YEARS.therapists(); therapist++) {
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

    private String one(String sql) {
        return store.find(sql, row -> row.text(1)).orElseThrow();
    }

    private long count(String sql) {
        return store.find(sql, row -> row.bigNumber(1)).orElseThrow();
    }
}
