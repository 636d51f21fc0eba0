package org.tactus.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tactus.access.Role;
import org.tactus.access.User;
import org.tactus.access.Users;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;
import org.tactus.oracle.Claim;
import org.tactus.oracle.Generated;
import org.tactus.oracle.Json;
import org.tactus.oracle.OnFile;
import org.tactus.oracle.Oracle;
import org.tactus.oracle.Oracle.Ruling;
import org.tactus.oracle.Said;
import org.tactus.oracle.WireBiller;
import org.tactus.registry.Registrar;

/**
 * Thousands of claims by chance: each is decided as the oracle says, and again, whatever is on file by then, as it was.
 *
 * <p>Other claims with {@code -Dclaims.seed=…}, more or fewer with {@code -Dclaims.count=…}.
 */
@QuarkusTest
class FiveThousandClaimsTest {

    private static final int USUAL_COUNT = 5_000;
    private static final long SEED = Long.getLong("claims.seed", 20261123L);
    private static final int COUNT = Integer.getInteger("claims.count", USUAL_COUNT);

    /** Members whose claims are filed at the same time. */
    private static final int AT_ONCE = 8;

    private static final int REPLAYED_AT_ONCE = 500;
    private static final int FEWEST_OF_A_CODE = 5;
    private static final int MOST_SHOWN = 20;
    private static final String BY = "five-thousand";
    private static final String PASSWORD = "for this test alone";

    @TestHTTPResource("/api/claims")
    String address;

    @Inject
    Registrar registrar;

    @Inject
    Users users;

    @Inject
    Replays replays;

    @Inject
    Clock clock;

    /**
     * What became of a claim, and what the oracle says of it.
     *
     * @param step filed or release
     * @param tactus empty where it was turned away
     */
    private record Judged(Claim claim, String step, UUID id, Optional<Ruling> tactus, Optional<Ruling> oracle) {

        boolean isDifferent() {
            return !tactus.equals(oracle);
        }

        String outcome() {
            return step + ": " + tactus.map(Ruling::outcome).orElse("turned away");
        }

        List<Said> findings() {
            return tactus.map(Ruling::findings).orElse(List.of());
        }
    }

    @Test
    void claims_by_chance_are_decided_as_the_oracle_says_and_decided_again_as_they_were() throws Exception {
        var generated = Generated.of(SEED, COUNT);
        generated.onFile().entries().forEach(this::put);

        var judged = fileAll(generated);

        var different = judged.stream().filter(Judged::isDifferent).toList();
        assertThat(different).withFailMessage(() -> description(different)).isEmpty();
        if (COUNT >= USUAL_COUNT) {
            assertThatEverythingHappened(judged);
        }
        assertThatAllAreTheSameAgain(judged);
        generated.onFile().entriesTurnedAround().forEach(this::put);
        assertThatAllAreTheSameAgain(judged);
    }

    private void put(OnFile.Entry entry) {
        var key = entry.key().split("/");
        var json = entry.json().getBytes(UTF_8);
        switch (entry.kind()) {
            case "plan" -> registrar.putPlan(new PlanId(key[0]), Integer.parseInt(key[1]), json, BY);
            case "practitioner" -> registrar.putPractitioner(new Npi(key[0]), json, BY);
            case "order" -> registrar.putOrder(key[0], json, BY);
            default -> registrar.putMember(new PlanId(key[0]), new MemberId(key[1]), json, BY);
        }
    }

    private List<Judged> fileAll(Generated generated) throws InterruptedException, ExecutionException {
        var roles = new TreeSet<>(Set.of(Role.BILLING));
        var npis = new TreeSet<>(generated.billingNpis());
        users.put(new User(BY, roles, npis, new TreeSet<>(), "tests"), Optional.of(PASSWORD));
        var biller = new WireBiller(address, BY, PASSWORD);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var courses = new ArrayList<Future<List<Judged>>>();
            for (var course : generated.courses()) {
                var oracle = new Oracle(generated.onFile(), generated.billingNpis(), clock.instant());
                courses.add(threads.submit(() -> file(course, biller, oracle)));
            }
            var judged = new ArrayList<Judged>();
            for (var course : courses) {
                judged.addAll(course.get());
            }
            return judged;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One after the other; a person looks at one that is held once the next one is filed. */
    private static List<Judged> file(List<Claim> course, WireBiller biller, Oracle oracle) {
        var judged = new ArrayList<Judged>();
        Judged last = null;
        for (var claim : course) {
            var answer = biller.file(claim);
            var filed = new Judged(
                    claim, "filed", answer.id(), Optional.of(answer.ruling()), Optional.of(oracle.file(claim)));
            judged.add(filed);
            if (last != null) {
                lookAt(last, biller, oracle).ifPresent(judged::add);
            }
            last = filed;
        }
        return judged;
    }

    private static Optional<Judged> lookAt(Judged filed, WireBiller biller, Oracle oracle) {
        var claim = filed.claim();
        if (claim.whenHeld == null
                || filed.isDifferent()
                || !filed.tactus().orElseThrow().outcome().equals("held")) {
            return Optional.empty();
        }
        if (claim.whenHeld.equals("withdraw")) {
            biller.withdraw(filed.id());
            oracle.withdraw(claim);
            return Optional.empty();
        }
        var released = biller.release(filed.id()).map(WireBiller.Answer::ruling);
        return Optional.of(new Judged(claim, "release", filed.id(), released, oracle.release(claim)));
    }

    /** A test of what never happens would hold nothing. */
    private static void assertThatEverythingHappened(List<Judged> judged) {
        var outcomes = judged.stream().collect(groupingBy(Judged::outcome, TreeMap::new, counting()));
        assertThat(outcomes)
                .as("seed " + SEED)
                .containsOnlyKeys(
                        "filed: accepted",
                        "filed: held",
                        "filed: rejected",
                        "release: accepted",
                        "release: turned away");
        var times = judged.stream()
                .flatMap(one -> one.findings().stream().map(Said::code).distinct())
                .collect(groupingBy(code -> code, TreeMap::new, counting()));
        var rare = new TreeMap<String, Long>();
        Said.codes().forEach(code -> rare.put(code, times.getOrDefault(code, 0L)));
        rare.values().removeIf(count -> count >= FEWEST_OF_A_CODE);
        assertThat(rare).as("seed " + SEED + ": codes that are seldom found").isEmpty();
        assertThat(Said.codes()).as("codes that the oracle doesn't know").containsAll(times.keySet());
    }

    private void assertThatAllAreTheSameAgain(List<Judged> judged) {
        var ids = judged.stream().map(Judged::id).distinct().toList();
        var again = new HashSet<UUID>();
        for (int from = 0; from < ids.size(); from += REPLAYED_AT_ONCE) {
            var some = ids.subList(from, Math.min(from + REPLAYED_AT_ONCE, ids.size()));
            for (var replay : replays.replayAll(some)) {
                assertThat(replay.decision())
                        .as("seed " + SEED)
                        .isEqualTo(replay.claim().decision());
                again.add(replay.claim().id());
            }
        }
        assertThat(again).as("seed " + SEED).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static String description(List<Judged> different) {
        var text = new StringBuilder("seed " + SEED + ": " + different.size() + " decisions differ; the first are\n");
        different.stream()
                .limit(MOST_SHOWN)
                .forEach(one -> text.append("\n%s %s%n  slips:  %s%n  oracle: %s%n  tactus: %s%n"
                        .formatted(
                                one.step(),
                                Json.of(one.claim()),
                                one.claim().slips,
                                said(one.oracle()),
                                said(one.tactus()))));
        return text.toString();
    }

    private static String said(Optional<Ruling> ruling) {
        return ruling.map(said -> said.outcome() + " " + said.findings()).orElse("turned away");
    }
}
