package org.tactus.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that come together share a look-up, and none is told what held before it came. */
@QuarkusTest
@Timeout(60)
class TokenLookupsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    TokenLookups lookups;

    @Inject
    DataSource source;

    @Test
    void those_that_come_before_it_begins_share_a_look_up() {
        var token = SmartClient.of("H1234-001-000", "system/*.rs").token("system/*.rs");

        var first = lookups.find(token);
        var second = lookups.find(token);

        assertThat(second).isSameAs(first);
        assertThat(first.await().atMost(PATIENCE)).isPresent();
        assertThat(second.await().atMost(PATIENCE)).isPresent();
    }

    @Test
    void who_comes_after_a_look_up_began_is_told_by_the_next() throws Exception {
        var client = SmartClient.of("H1234-001-000", "system/*.rs");
        var token = client.token("system/*.rs");
        CompletableFuture<Optional<SecurityIdentity>> began;
        Uni<Optional<SecurityIdentity>> next;
        try (var blocker = source.getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table smart_token in access exclusive mode");
            began = lookups.find(token).subscribeAsCompletionStage();
            awaitWaiting(blocker);
            next = lookups.find(token);
            blocker.rollback();
        }

        assertThat(began.join()).isPresent();
        client.delete();
        assertThat(next.await().atMost(PATIENCE)).isEmpty();
    }

    /** Until somebody waits for the table. */
    private static void awaitWaiting(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select count(*) from pg_locks where relation = 'smart_token'::regclass and not granted")) {
            for (var isWaiting = false; !isWaiting; ) {
                try (var rows = statement.executeQuery()) {
                    isWaiting = rows.next() && rows.getInt(1) > 0;
                }
            }
        }
    }
}
