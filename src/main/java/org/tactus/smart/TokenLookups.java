package org.tactus.smart;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tactus.smart.Tokens.Token;

/**
 * Looks tokens up: once for all requests that bring the same one while nobody has begun to look.
 *
 * <p>Who comes after that waits for the next time. So each request is told what held after it came, and a system that sends many at
 * once costs the database few look-ups. That only few are under way at a time is what brings requests together.
 */
@ApplicationScoped
class TokenLookups {

    private static final int AT_A_TIME = 2;

    private final Tokens tokens;
    private final Map<String, Uni<Optional<SecurityIdentity>>> toBegin = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_A_TIME, task -> new Thread(task, "token-lookup"));

    TokenLookups(Tokens tokens) {
        this.tokens = tokens;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    /** Whose it is, as {@link Tokens#find} finds it; told on a thread that isn't the caller's. */
    Uni<Optional<SecurityIdentity>> find(String token) {
        return toBegin.computeIfAbsent(token, this::lookUp);
    }

    private Uni<Optional<SecurityIdentity>> lookUp(String token) {
        return Uni.createFrom()
                .item(() -> {
                    toBegin.remove(token);
                    return tokens.find(token).map(TokenLookups::identity);
                })
                .runSubscriptionOn(threads)
                .memoize()
                .indefinitely();
    }

    /** Made once for all who bring the token. */
    private static SecurityIdentity identity(Token token) {
        return token.client().caller(token.scopes()).toIdentity();
    }
}
