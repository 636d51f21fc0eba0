package org.tactus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;

/** Reads that come together share a query, and nothing else. */
@QuarkusTest
@Timeout(60)
class CurrentReadsTest {

    private static final int TIMES = 100;

    @Inject
    CurrentReads reads;

    @Test
    void each_of_many_at_the_same_time_gets_what_it_asked_for_and_what_is_its_own() throws Exception {
        var mine = Setting.usual();
        var anothers = Setting.usual();
        var questions = new ArrayList<Callable<Boolean>>();
        for (var key : List.of(claim(mine, "2026-11-10"), claim(mine, "2026-11-12"), claim(mine, "2026-11-13"))) {
            questions.add(() -> found(key, mine).map(StoredResource::key).equals(Optional.of(key)));
            questions.add(() -> found(key, anothers).isEmpty());
        }
        var nobodys = new ResourceKey("Claim", UUID.randomUUID());
        questions.add(() -> found(nobodys, mine).isEmpty());

        var threads = Executors.newFixedThreadPool(questions.size() * 2);
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < TIMES; i++) {
                questions.forEach(question -> answers.add(threads.submit(question)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    private Optional<StoredResource> found(ResourceKey key, Setting whose) {
        return reads.find(key, Scope.of(Set.of(whose.plan()), Set.of()));
    }

    private static ResourceKey claim(Setting setting, String day) {
        var answer = asBilling().body(Submission.of(setting).on(day).json()).post("/api/claims");
        answer.then().body("outcome", equalTo("accepted"));
        return new ResourceKey("Claim", UUID.fromString(answer.path("id")));
    }
}
