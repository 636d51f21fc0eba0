package org.tactus.smart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The keys that clients publish, kept as long as they say, and fetched anew where an assertion names one that isn't among them.
 *
 * <p>Who asks for tokens need not be a client, and makes us fetch: that is done so many times a minute for one address, and no more,
 * and for so many addresses at once. Beyond that, a key that isn't kept already lets nobody in.
 */
@ApplicationScoped
class PublishedKeys {

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final int MOST_ADDRESSES = 1_000;
    private static final int MOST_FETCHES_A_MINUTE = 60;
    private static final int MOST_FETCHES_AT_ONCE = 8;

    private static final KeySet NONE = new KeySet(new JWKSet());

    private static final Duration MOST_TIME = Duration.ofSeconds(5);

    private final KeyFetch fetch = new KeyFetch(MOST_TIME);
    private final Clock clock;
    private final Cache<URI, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final Cache<URI, AtomicInteger> fetches = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST_ADDRESSES)
            .build();
    private final Semaphore fetching = new Semaphore(MOST_FETCHES_AT_ONCE);

    PublishedKeys(Clock clock) {
        this.clock = clock;
    }

    private record Kept(KeySet keys, Instant until) {}

    /** https; on this machine, where nobody is in between, http as well. */
    static boolean mayFetch(URI url) {
        return url.getHost() != null
                && url.getUserInfo() == null
                && ("https".equals(url.getScheme())
                        || "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
    }

    /** The keys published there, without any where they can't be had. */
    KeySet keys(URI url, JWSHeader header) {
        var known = Optional.ofNullable(kept.getIfPresent(url))
                .filter(some -> some.until().isAfter(clock.instant()));
        if (known.isPresent() && known.get().keys().has(header)) {
            return known.get().keys();
        }
        var anew = fetch(url);
        anew.ifPresent(some -> kept.put(url, some));
        return anew.or(() -> known).map(Kept::keys).orElse(NONE);
    }

    private Optional<Kept> fetch(URI url) {
        var count = fetches.get(url, any -> new AtomicInteger()).incrementAndGet();
        if (count > MOST_FETCHES_A_MINUTE || !fetching.tryAcquire()) {
            return Optional.empty();
        }
        try {
            var fetched = fetch.fetch(url);
            return Optional.of(new Kept(fetched.keys(), clock.instant().plus(fetched.fresh())));
        } catch (KeyFetch.NoKeys failure) {
            LOG.warnf("No keys at %s: %s", url.getHost(), failure.getMessage());
            return Optional.empty();
        } finally {
            fetching.release();
        }
    }
}
