package org.tactus.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.TestUsers;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.intake.BulkIntake;
import org.tactus.intake.Filed;
import org.tactus.intake.Submissions;
import org.tactus.ledger.Claims;
import org.tactus.registry.FactsGatherer;
import org.tactus.store.CountedStore;

/** Counts the queries behind what claims are decided by. */
@QuarkusTest
class QueryCountTest {

    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int MANY_ON_FILE = 1_000;
    private static final int DOZEN = 12;

    @Inject
    Submissions submissions;

    @Inject
    FactsGatherer registry;

    @Inject
    CaseFiles cases;

    @Inject
    BulkIntake intake;

    @Inject
    Claims claims;

    @Test
    void facts_on_file_take_as_many_for_ten_claims_as_for_ten_thousand() {
        var few = filings(FEW).stream().map(Filing::claim).toList();
        var many = filings(MANY).stream().map(Filing::claim).toList();

        assertThatAsManyQueries(() -> registry.gather(few), () -> registry.gather(many));
        assertThatAsManyQueries(
                () -> registry.gatherAsOf(few, TestClock.START), () -> registry.gatherAsOf(many, TestClock.START));
    }

    @Test
    void cases_to_be_decided_take_as_many_for_ten_claims_as_for_ten_thousand() {
        var few = filings(FEW);
        var many = filings(MANY);

        assertThatAsManyQueries(() -> cases.open(few, Map.of()), () -> cases.open(many, Map.of()));
    }

    @Test
    void cases_decided_again_take_as_many_for_ten_claims_as_for_a_thousand() {
        var ids = intake.file(filings(MANY_ON_FILE)).stream().map(Filed::id).toList();

        assertThatAsManyQueries(() -> reopen(ids.subList(0, FEW)), () -> reopen(ids));
        assertThatAsManyQueries(() -> reopenAsOf(ids.subList(0, FEW)), () -> reopenAsOf(ids));
    }

    private List<CaseFile> reopen(List<UUID> ids) {
        return cases.reopen(claims.records(ids));
    }

    private List<CaseFile> reopenAsOf(List<UUID> ids) {
        return cases.reopenAsOf(claims.records(ids), TestClock.START);
    }

    private static void assertThatAsManyQueries(Callable<? extends List<?>> few, Callable<? extends List<?>> many) {
        assertThat(queries(few)).isEqualTo(queries(many)).isBetween(1, DOZEN);
    }

    private static int queries(Callable<? extends List<?>> work) {
        var before = CountedStore.executed();
        var answers = QuarkusTransaction.requiringNew().call(work);
        assertThat(answers).isNotEmpty();
        return CountedStore.executed() - before;
    }

    /** Of a member each; every other one names an order on file, whose orderer is known once that is read. */
    private List<Filing> filings(int count) {
        var setting = Setting.usual();
        var order = "ORD-" + Setting.serial();
        Setting.put("/api/orders/" + order, "{\"orderedBy\": {\"npi\": \"1456789019\", \"credential\": \"MD\"}}");
        var caller = new Caller("billing", Set.of(Role.BILLING), Set.of(TestUsers.PRACTICE), Set.of());
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var claim = Submission.of(setting).with("member.id", "M-%06d".formatted(number));
                    if (number % 2 == 0) {
                        claim.withJson("order", "{\"number\": \"" + order + "\"}");
                    }
                    return submissions.read(claim.json().getBytes(StandardCharsets.UTF_8), caller);
                })
                .toList();
    }
}
