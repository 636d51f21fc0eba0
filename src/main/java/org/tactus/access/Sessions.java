package org.tactus.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who is signed in with a browser; see docs/decisions/017-sessions.md.
 *
 * <p>A session ends when its user signs out, gets another password, asks nothing for a while, or has been signed in for long. What its
 * user may is looked up with each request.
 */
@ApplicationScoped
public class Sessions {

    private static final int TOKEN_BYTES = 32;

    /** Not each request writes; one that comes that much later than the last one that did, does. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Rows rows = new Rows();
    private final SecureRandom random = new SecureRandom();
    private final Users users;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    Sessions(
            Users users,
            Clock clock,
            @ConfigProperty(name = "tactus.session.idle") Duration idle,
            @ConfigProperty(name = "tactus.session.longest") Duration longest) {
        this.users = users;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    private static final class Rows implements PanacheRepositoryBase<SessionRow, byte[]> {}

    /** How long a session lives of which nothing is heard. */
    public Duration idle() {
        return idle;
    }

    /**
     * Signs the user in; sessions that have ended are swept away.
     *
     * @return the token, which the browser alone has from now on
     */
    @Transactional
    public String begin(String userName) {
        var now = clock.instant();
        rows.delete("seenAt < ?1 or beganAt < ?2", now.minus(idle), now.minus(longest));
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var row = new SessionRow();
        row.tokenHash = hash(token);
        row.userName = userName;
        row.beganAt = now;
        row.seenAt = now;
        rows.persist(row);
        return token;
    }

    /** Signs out; a token that isn't any session's is none the worse for it. */
    @Transactional
    public void end(String token) {
        rows.deleteById(hash(token));
    }

    /** Signs the user out wherever they are signed in. */
    @Transactional
    void endAllOf(String userName) {
        rows.delete("userName", userName);
    }

    /** Whose session it is; empty where there is none, or none any more. */
    @Transactional
    Optional<User> find(String token) {
        var now = clock.instant();
        return rows.findByIdOptional(hash(token))
                .filter(row -> isAlive(row, now))
                .flatMap(row -> seen(row, now));
    }

    private boolean isAlive(SessionRow row, Instant now) {
        return row.seenAt.plus(idle).isAfter(now) && row.beganAt.plus(longest).isAfter(now);
    }

    private Optional<User> seen(SessionRow row, Instant now) {
        if (row.seenAt.plus(SEEN_EVERY).isBefore(now)) {
            row.seenAt = now;
        }
        return users.find(row.userName);
    }

    /** A token is random: one round of a plain hash keeps it as secret as it is. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
