package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tactus.store.Store;

/** What is on file, looked for by its words: names, numbers, ids, days of birth. */
@ApplicationScoped
class EntrySearch {

    /** Each kind has an index of its own, which only a kind that stands in the statement leads to. */
    private static final String FIND =
            """
            select %s
              from on_file
             where superseded_at is null and kind = '%s' and words @@ on_file_query(?) and id < ?
             order by id desc
             limit ?""";

    private static final String HAS_WORDS = "select on_file_query(?) is not null";

    private final Store store;

    EntrySearch(Store store) {
        this.store = store;
    }

    /** Whether there is anything in it that can be looked for: punctuation alone can't be. */
    boolean hasWords(String words) {
        return store.find(HAS_WORDS, row -> row.flag(1), words).orElseThrow();
    }

    /**
     * What counts, the newest first.
     *
     * @param words each of which, or the beginning of it, has to be there; none finds nothing
     * @param belowId of the last entry that was seen; {@link Long#MAX_VALUE} to start with
     */
    List<Entry> find(Kind kind, String words, long belowId, int most) {
        return store.query(
                FIND.formatted(OnFileQueries.COLUMNS, kind.word()), OnFileQueries::entry, words, belowId, most);
    }
}
