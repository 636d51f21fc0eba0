package org.tactus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.TestUsers;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.casefile.Filing;
import org.tactus.ledger.ClaimReceipt;
import org.tactus.ledger.ClaimReceipt.Status;
import org.tactus.ledger.ClaimReceipts;
import org.tactus.ledger.Digest;
import org.tactus.store.CountedStore;

@QuarkusTest
class ClaimReceiptsTest {

    @Inject
    ClaimReceipts receipts;

    @Inject
    Submissions submissions;

    @Inject
    ClaimIntake intake;

    @Test
    void each_submission_is_kept_by_the_hash_of_its_bytes_whatever_became_of_it() {
        var claim = Submission.of(Setting.usual());
        var first = claim.json();
        // the same claim in other bytes
        var again = first + "\n";
        var other = claim.copy().with("lines.0.charge", "95.00").json();

        String id = send(first, 201);
        send(again, 200);
        send(other, 409);

        assertThat(receipts.of(UUID.fromString(id)))
                .extracting(ClaimReceipt::status, ClaimReceipt::sha256, ClaimReceipt::bytes, ClaimReceipt::by)
                .containsExactly(
                        tuple(Status.FILED, Digest.of(first).hex(), length(first), "billing"),
                        tuple(Status.REPEATED, Digest.of(again).hex(), length(again), "billing"),
                        tuple(Status.REFUSED, Digest.of(other).hex(), length(other), "billing"));
        assertThat(receipts.of(UUID.fromString(id)).get(0).at()).isEqualTo(TestClock.START);
    }

    @Test
    void what_is_checked_or_unreadable_is_no_submission_of_a_claim() {
        var claim = Submission.of(Setting.usual());
        asBilling().body(claim.json()).post("/api/claims/check").then().statusCode(200);
        asBilling()
                .body(claim.copy().with("frequency", "weekly").json())
                .post("/api/claims")
                .then()
                .statusCode(400);

        assertThat(receipts.of(UUID.fromString(send(claim.json(), 201)))).hasSize(1);
    }

    @Test
    void many_at_once_take_no_more_statements_than_one() {
        var setting = Setting.usual();

        assertThat(statements(filings(setting, 30, "B"))).isLessThanOrEqualTo(statements(filings(setting, 1, "A")));
    }

    private int statements(List<Filing> filings) {
        var before = CountedStore.executed();
        assertThat(intake.fileFree(filings)).hasSameSizeAs(filings).allSatisfy(filed -> assertThat(filed)
                .hasValueSatisfying(claim -> assertThat(receipts.of(claim.id())).hasSize(1)));
        return CountedStore.executed() - before - filings.size();
    }

    private List<Filing> filings(Setting setting, int count, String group) {
        var caller = new Caller("billing", Set.of(Role.BILLING), Set.of(TestUsers.PRACTICE), Set.of());
        return IntStream.range(0, count)
                .mapToObj(number -> Submission.of(setting)
                        .with("controlNumber", group + Setting.serial())
                        .with("member.id", group + "-%06d".formatted(number)))
                .map(claim -> submissions.read(claim.json().getBytes(StandardCharsets.UTF_8), caller))
                .toList();
    }

    private static String send(String json, int status) {
        var answer = asBilling().body(json).post("/api/claims");
        answer.then().statusCode(status);
        return answer.path("id");
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
