package org.tactus.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.intake.BulkIntake;
import org.tactus.store.Store;

/** Files of several parts, and what happens when a part of one can't be filed. */
@QuarkusTest
class ClaimFileWorkTest {

    private static final String POISON = "POISON";

    @Inject
    Store store;

    @AfterEach
    void takeAway() {
        store.update("drop trigger if exists refuse_poison on claim");
    }

    @Test
    void parts_that_are_filed_at_once_are_decided_in_the_order_of_the_file() {
        var setting = Setting.withBenefit("{\"visitLimit\": 2}");
        var others =
                Stream.generate(() -> Submission.of(setting.anotherMember())).limit(BulkIntake.MOST_TOGETHER);
        var member = setting.anotherMember();
        var visits = IntStream.of(12, 11, 10)
                .mapToObj(day -> Submission.of(member).on("2026-11-" + day).with("order.number", "ORD-OF-PARTS"))
                .toList();
        var claims = new ArrayList<>(others.toList());
        // the first visit in the first part, the others in the second, which is judged while the first is written
        claims.add(0, visits.get(0));
        claims.addAll(visits.subList(1, 3));

        var results = SentFile.of(claims.toArray(Submission[]::new)).results();

        assertThat(SentFile.texts(results, "controlNumber"))
                .isEqualTo(claims.stream().map(Submission::controlNumber).toList());
        assertThat(results)
                .filteredOn(result -> !result.path("outcome").asText().equals("accepted"))
                .singleElement()
                .satisfies(result -> assertThat(result.get("controlNumber").asText())
                        .isEqualTo(visits.get(2).controlNumber()));
    }

    @Test
    void one_claim_that_tactus_fails_at_does_not_keep_the_others() {
        store.update(
                """
                create or replace function refuse_poison() returns trigger language plpgsql as
                $$ begin if new.control_number like 'POISON%' then raise exception 'as the test says'; end if; return new; end $$""");
        store.update(
                "create trigger refuse_poison before insert on claim for each row execute function refuse_poison()");
        var setting = Setting.usual();
        var before = Submission.of(setting.anotherMember());
        var poison = Submission.of(setting.anotherMember()).with("controlNumber", POISON + Setting.serial());
        var behind = Submission.of(setting.anotherMember());

        var file = SentFile.of(before, poison, behind);
        awaitDone(file, 1);
        hurry(file);

        var results = file.results();
        assertThat(SentFile.texts(results, "status")).containsExactly("filed", "refused", "filed");
        assertThat(results.get(1).at("/slips/0/message").asText()).contains("fault of tactus");
        assertThat(file.batch().getInt("refused")).isEqualTo(1);
    }

    /** As if it had been tried often enough whenever it waits for its next turn. */
    private void hurry(SentFile file) {
        var id = UUID.fromString(file.location().substring("/api/batches/".length()));
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (file.batch().getInt("done") < 2 && System.nanoTime() < deadline) {
            store.update(
                    """
                    update batch
                       set idle_attempts = greatest(3, idle_attempts), leased_until = now()
                     where id = ? and state = 'queued'""",
                    id);
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private static void awaitDone(SentFile file, int done) {
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (file.batch().getInt("done") < done && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000L);
        }
    }

    @Test
    void a_file_can_be_cancelled_while_it_goes_by() {
        var setting = Setting.usual();
        var lines = Stream.generate(() -> Submission.of(setting.anotherMember()).json())
                .limit(BulkIntake.MOST_TOGETHER * 4L)
                .collect(Collectors.joining("\n"));

        var file = SentFile.ndjson(lines);
        awaitDone(file, 1);
        var cancelled = asBilling().post(file.location() + "/cancel");

        assertThat(cancelled.statusCode()).isEqualTo(200);
        var batch = file.ended();
        assertThat(batch.getString("state")).isEqualTo("cancelled");
        assertThat(List.of(batch.getInt("done"), file.resultsSoFar().size()))
                .as("what is counted is answered")
                .containsOnly(batch.getInt("done"));
        assertThat(batch.getInt("done")).isLessThan(batch.getInt("total"));
    }
}
