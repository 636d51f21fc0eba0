package org.tactus.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;

/**
 * Reads current versions: all that are asked for, of one type and in one scope, while nobody has begun to read, with one query.
 *
 * <p>A system in a hurry asks for many at the same time; what each costs is the way to the database and back. Who comes after a
 * query began waits for the next, and so is told what holds after it came. That only few are under way at a time is what brings
 * requests together.
 */
@ApplicationScoped
class CurrentReads {

    private static final int AT_A_TIME = 2;

    private final Resources resources;
    private final Map<Kind, Reading> toBegin = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_A_TIME, task -> new Thread(task, "current-read"));

    CurrentReads(Resources resources) {
        this.resources = resources;
    }

    private record Kind(String type, Scope scope) {}

    /** @param ids more come until it begins */
    private record Reading(Set<UUID> ids, CompletableFuture<Map<UUID, StoredResource>> found) {}

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    /** Empty where there is none in the scope. */
    Optional<StoredResource> find(ResourceKey key, Scope scope) {
        var reading = toBegin.compute(new Kind(key.type(), scope), (kind, known) -> {
            var joined = known == null ? start(kind) : known;
            joined.ids().add(key.id());
            return joined;
        });
        try {
            return Optional.ofNullable(reading.found().join().get(key.id()));
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    private Reading start(Kind kind) {
        var ids = new HashSet<UUID>();
        return new Reading(ids, CompletableFuture.supplyAsync(() -> read(kind, ids), threads));
    }

    private Map<UUID, StoredResource> read(Kind kind, Set<UUID> ids) {
        // from here on nobody adds to the ids: that is done while the map holds them
        toBegin.remove(kind);
        return resources.current(kind.type(), ids, kind.scope()).stream()
                .collect(Collectors.toMap(resource -> resource.key().id(), Function.identity()));
    }
}
