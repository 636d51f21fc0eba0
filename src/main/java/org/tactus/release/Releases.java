package org.tactus.release;

import static org.tactus.store.Store.bigNumbers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.Words;
import org.tactus.codeset.CodeSets;
import org.tactus.codeset.PublishedTable;
import org.tactus.codeset.Release;
import org.tactus.problem.LineProblems;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Row;
import org.tactus.store.Store;

/**
 * The releases of code sets that were imported, kept for good: which of them count, and which did.
 *
 * <p>A release never changes, so that it is read once and remembered. Which count is asked anew each time: another node may have
 * imported one.
 */
@ApplicationScoped
public class Releases {

    private static final String IN_FORCE = "select id from code_release where taken_back_at is null order by id";

    private static final String IN_FORCE_THEN =
            "select id from code_release where added_at <= ? and (taken_back_at is null or taken_back_at > ?) order by id";

    private static final String TABLES =
            "select id, kind, name, first_day, last_day, content from code_release where id = any (?)";

    private static final RecordedRows RELEASES = RecordedTable.CODE_RELEASE.rows();

    private static final String TAKE_BACK =
            "update code_release set taken_back_at = ? where import_id = ? and taken_back_at is null";

    private static final String LIST =
            """
            select import_id, kind, name, first_day, last_day, rows, added_at, taken_back_at,
                   substring(content from '^unread ([1-9][0-9]*)')
              from code_release
             order by id""";

    /** At the end of the version by which a decision names it. */
    private static final Pattern ID = Pattern.compile(" #([0-9]{1,18})$");

    private static final int DIFFERENT_SETS = 500;

    private final Store store;
    private final RecordWriter record;
    private final Cache<Long, PublishedTable> tables =
            Caffeine.newBuilder().softValues().build();
    private final Cache<List<Long>, CodeSets> sets =
            Caffeine.newBuilder().maximumSize(DIFFERENT_SETS).softValues().build();

    Releases(Store store, RecordWriter record) {
        this.store = store;
        this.record = record;
    }

    /** Reads the file whole and tells all that is wrong with it; what is returned is meaningless where something is. Keeps nothing. */
    public NewRelease read(CodeSetKind kind, InputStream file, ReleaseTerms terms, LineProblems problems) {
        return kind.read(file, terms, problems);
    }

    /** From then on it counts. */
    @Transactional(TxType.MANDATORY)
    public void add(UUID importId, NewRelease release, Instant at) {
        record.add(RELEASES, List.of(release), added -> new Object[] {
            importId,
            added.kind().word(),
            added.name(),
            added.from(),
            added.through(),
            added.rows(),
            added.content(),
            at.truncatedTo(ChronoUnit.MICROS)
        });
    }

    /** From then on it doesn't count; false where the import has no release that does. */
    @Transactional(TxType.MANDATORY)
    public boolean takeBack(UUID importId, Instant at) {
        return store.update(TAKE_BACK, at.truncatedTo(ChronoUnit.MICROS), importId) > 0;
    }

    /** What counts now. */
    public CodeSets current() {
        return sets(store.query(IN_FORCE, row -> row.bigNumber(1)));
    }

    /** What counted then. */
    public CodeSets asOf(Instant then) {
        return sets(store.query(IN_FORCE_THEN, row -> row.bigNumber(1), then, then));
    }

    /**
     * What a decision names, whether it still counts or not.
     *
     * @param versions as {@link CodeSets#versions} tells them
     * @throws IllegalStateException where nothing of that name is kept
     */
    public CodeSets of(List<String> versions) {
        return ofEach(List.of(versions)).get(versions);
    }

    /** The same for many decisions, by what they name. */
    public Map<List<String>, CodeSets> ofEach(Collection<List<String>> versions) {
        var ids = new HashMap<List<String>, List<Long>>();
        versions.forEach(names -> ids.computeIfAbsent(names, Releases::ids));
        load(ids.values().stream().flatMap(List::stream).distinct().toList());
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, named -> sets(named.getValue())));
    }

    /** All that there are, what ships with tactus first, then by their import. */
    public List<ListedRelease> list() {
        return Stream.concat(
                        Stream.of(CodeSetKind.values()).map(Releases::builtIn),
                        store.query(LIST, Releases::listed).stream())
                .toList();
    }

    private static List<Long> ids(List<String> versions) {
        var builtIn = CodeSets.builtIn().versions();
        return versions.stream()
                .filter(version -> !builtIn.contains(version))
                .map(Releases::id)
                .sorted()
                .toList();
    }

    private static Long id(String version) {
        var id = ID.matcher(version);
        if (!id.find()) {
            throw new IllegalStateException("there is no code set called " + version);
        }
        return Long.valueOf(id.group(1));
    }

    private CodeSets sets(List<Long> ids) {
        if (ids.isEmpty()) {
            return CodeSets.builtIn();
        }
        var known = sets.getIfPresent(ids);
        if (known != null) {
            return known;
        }
        var loaded = CodeSets.of(List.copyOf(load(ids).values()));
        sets.put(ids, loaded);
        return loaded;
    }

    /** By id, which is the order of their import; those that aren't remembered in one query. */
    private TreeMap<Long, PublishedTable> load(List<Long> ids) {
        var loaded = new TreeMap<>(tables.getAllPresent(ids));
        var missing = ids.stream().filter(id -> !loaded.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            record Loaded(long id, PublishedTable table) {}
            store.query(TABLES, row -> new Loaded(row.bigNumber(1), table(row)), bigNumbers(missing))
                    .forEach(one -> loaded.put(one.id(), one.table()));
            tables.putAll(loaded);
        }
        if (!loaded.keySet().containsAll(ids)) {
            throw new IllegalStateException("a code release that a decision was made by is gone, of " + ids);
        }
        return loaded;
    }

    private static PublishedTable table(Row row) throws SQLException {
        var kind = kind(row.text(2));
        var version = row.text(2) + " " + row.text(3) + " #" + row.bigNumber(1);
        return kind.table(new Release(version, row.day(4), row.day(5)), row.text(6));
    }

    private static CodeSetKind kind(String word) {
        return Words.constant(CodeSetKind.class, word).orElseThrow();
    }

    private static ListedRelease builtIn(CodeSetKind kind) {
        var table = kind.builtIn();
        return new ListedRelease(
                Optional.empty(),
                kind,
                "built-in",
                table.from(),
                Optional.empty(),
                table.rows(),
                Optional.empty(),
                Optional.empty(),
                table.origin(),
                Optional.of(table.notCovered()));
    }

    private static ListedRelease listed(Row row) throws SQLException {
        var kind = kind(row.text(2));
        return new ListedRelease(
                Optional.of(row.id(1)),
                kind,
                row.text(3),
                row.day(4),
                Optional.of(row.day(5)),
                row.number(6),
                Optional.of(row.instant(7)),
                row.maybeInstant(8),
                kind.title(),
                row.maybeText(9).map(notes -> notes + " Excludes1 notes that don't say by codes what they mean"));
    }
}
