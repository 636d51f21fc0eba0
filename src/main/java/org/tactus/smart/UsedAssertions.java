package org.tactus.smart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tactus.store.Store;

/**
 * Which assertions were used: none is accepted twice, by whichever node, before or after a restart.
 *
 * <p>In the database alone. Of two that come at the same time, the one that is first to insert its row is accepted.
 */
@ApplicationScoped
class UsedAssertions {

    private static final int FORGOTTEN_AT_A_TIME = 1_000;

    private final Store store;
    private final Clock clock;

    UsedAssertions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether it is used for the first time; a {@code jti} may come again after the assertion that had it has expired. */
    boolean add(ClientAssertion assertion) {
        forgetExpired();
        return store.update(
                        """
                        insert into smart_jti as used (client_id, jti_hash, expires_at) values (?, ?, ?)
                        on conflict (client_id, jti_hash) do update set expires_at = excluded.expires_at
                        where used.expires_at <= ?""",
                        assertion.clientId(),
                        Hash.of(assertion.jti()),
                        assertion.expiresAt(),
                        clock.instant())
                > 0;
    }

    /** In passing; what another request is at is left to it. */
    private void forgetExpired() {
        store.update(
                """
                delete from smart_jti where (client_id, jti_hash) in (
                    select client_id, jti_hash from smart_jti where expires_at <= ? limit ? for update skip locked)""",
                clock.instant(),
                FORGOTTEN_AT_A_TIME);
    }
}
