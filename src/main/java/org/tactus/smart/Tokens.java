package org.tactus.smart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.tactus.access.Scopes;
import org.tactus.store.Row;
import org.tactus.store.Store;

/**
 * The tokens that clients hold: random, and kept as a hash (docs/decisions/009-opaque-tokens.md).
 *
 * <p>A token is one version of its client's: it ends when an admin changes or deletes the client.
 */
@ApplicationScoped
class Tokens {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;
    private static final int FORGOTTEN_AT_A_TIME = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int MOST_SCOPES = 1_000;

    /** As they are written, read: there are few spellings, and a token is looked up with every request. */
    private final Cache<String, Scopes> scopes =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();

    private final Store store;
    private final Clock clock;

    Tokens(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One that is good now. */
    record Token(Client client, Scopes scopes, Instant expiresAt) {}

    /** The token, told this once. */
    String issue(Clients.Current client, Scopes scopes) {
        forgetExpired();
        var token = random();
        var now = clock.instant();
        store.update(
                "insert into smart_token (hash, client, scopes, issued_at, expires_at) values (?, ?, ?, ?, ?)",
                Hash.of(token),
                client.version(),
                scopes.toString(),
                now,
                now.plus(LIFE));
        return token;
    }

    /** Empty where it isn't one of ours, has expired, or the client was changed since. */
    Optional<Token> find(String token) {
        return store.find(
                "select " + Clients.COLUMNS
                        + """
                        , t.scopes, t.expires_at
                        from smart_token t join smart_client c on c.version = t.client and c.ended_at is null
                        where t.hash = ? and t.expires_at > ?""",
                this::read,
                Hash.of(token),
                clock.instant());
    }

    private void forgetExpired() {
        store.update(
                """
                delete from smart_token where hash in (
                    select hash from smart_token where expires_at <= ? limit ? for update skip locked)""",
                clock.instant(),
                FORGOTTEN_AT_A_TIME);
    }

    private Token read(Row row) throws SQLException {
        return new Token(Clients.read(row), scopes.get(row.text(6), Scopes::of), row.instant(7));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
