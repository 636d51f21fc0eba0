package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tactus.registry.BulkOnFile.Imported;
import org.tactus.registry.BulkOnFile.Latest;
import org.tactus.registry.BulkOnFile.Next;
import org.tactus.registry.BulkOnFile.Origin;

/** Puts whole rosters on file, and takes them back, some thousand entries a statement; each entry gets its version as by a PUT. */
@ApplicationScoped
public class BulkRegistrar {

    private static final int CHUNK = 4_000;

    private final BulkOnFile onFile;

    BulkRegistrar(BulkOnFile onFile) {
        this.onFile = onFile;
    }

    /** Of how many entries nothing was on file, something else, or the same. */
    public record Counts(long added, long changed, long unchanged) {}

    /**
     * What becomes of an entry.
     *
     * @param key under which it is on file, as in addresses: plan and member id parted by a slash
     * @param before its body; empty where nothing was on file
     */
    public record Change(Kind kind, String key, Optional<String> before, String after) {}

    /**
     * What taking back did.
     *
     * @param restored entries that say again what they said before, or nothing anymore
     * @param left entries that were changed after the import
     */
    public record TakenBack(long restored, long left) {}

    /** What {@link #put} would do now; told of each entry that would change. */
    @Transactional(TxType.MANDATORY)
    public Counts preview(List<RosterEntry> entries, Consumer<Change> changes) {
        return merge(entries, changes, next -> {});
    }

    /** Merges them into what is on file. An entry that says what was on file already gets no version; of each other, it is told. */
    @Transactional(TxType.MANDATORY)
    public Counts put(List<RosterEntry> entries, UUID importId, Instant at, String by, Consumer<Change> changes) {
        var origin = new Origin(Optional.of(importId), at.truncatedTo(ChronoUnit.MICROS), by);
        return merge(entries, changes, next -> onFile.write(next, origin));
    }

    /** What the import changed and nobody has since is as before: a further version, so that history tells all of it. */
    @Transactional(TxType.MANDATORY)
    public TakenBack takeBack(UUID importId, Instant at, String by) {
        var origin = new Origin(Optional.empty(), at.truncatedTo(ChronoUnit.MICROS), by);
        var imported = onFile.imported(importId);
        long restored = 0;
        for (var chunk : chunksOf(imported)) {
            var latest = onFile.latest(chunk.stream().map(Imported::key).toList());
            var before = onFile.before(chunk);
            var next = chunk.stream()
                    .filter(version -> latest.get(version.key()).version() == version.version())
                    .map(version -> new Next(
                            version.key(),
                            version.roster(),
                            Optional.of(latest.get(version.key())),
                            Optional.ofNullable(before.get(version.key()))))
                    .toList();
            onFile.write(next, origin);
            restored += next.size();
        }
        return new TakenBack(restored, imported.size() - restored);
    }

    private Counts merge(List<RosterEntry> entries, Consumer<Change> changes, Consumer<List<Next>> then) {
        long added = 0;
        long changed = 0;
        for (var chunk : chunksOf(inOrder(entries))) {
            var latest = onFile.latest(chunk.stream().map(RosterEntry::key).toList());
            var next = new ArrayList<Next>();
            for (var entry : chunk) {
                var last = Optional.ofNullable(latest.get(entry.key()));
                var current = last.flatMap(Latest::body);
                var body = entry.body(current);
                if (current.isEmpty()) {
                    added++;
                } else if (!current.get().equals(body)) {
                    changed++;
                } else {
                    continue;
                }
                next.add(new Next(entry.key(), entry.roster(), last, Optional.of(body)));
                changes.accept(new Change(entry.key().kind(), entry.key().key(), current, body));
            }
            then.accept(next);
        }
        return new Counts(added, changed, entries.size() - added - changed);
    }

    /** Two imports at a time lock entries in one order, so that neither waits for the other for good. */
    private static List<RosterEntry> inOrder(List<RosterEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.key().toString()))
                .toList();
    }

    private static <T> List<List<T>> chunksOf(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
