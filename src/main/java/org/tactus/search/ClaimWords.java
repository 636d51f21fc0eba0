package org.tactus.search;

import static org.tactus.search.ClaimLists.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tactus.store.Sql;

/**
 * Words that somebody looks for: each of them, or the beginning of it.
 *
 * @param pattern as PostgreSQL's {@code to_tsquery} reads it: {@code 'oka':* & 'riv-2026':*}
 */
record ClaimWords(String pattern) {

    /** Empty where no word is asked for; a backslash parts words, as blanks do. */
    static Optional<ClaimWords> of(ClaimQuery query) {
        return query.words()
                .map(words -> Arrays.stream(words.strip().split("[\\s\\\\]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "'" + word.replace("'", "''") + "':*")
                        .collect(Collectors.joining(" & ")))
                .filter(pattern -> !pattern.isEmpty())
                .map(ClaimWords::new);
    }

    /** The claims with the words. */
    Sql ids(IdRange range) {
        return text(
                Sql.of("select claim_id from claim_words where words @@ to_tsquery('simple', ?)", pattern),
                range.condition("claim_id"));
    }

    /** Each of some claims, and whether it has the words. */
    Sql lookedFor(Sql claims) {
        return text(
                "select c.claim_id, w.hit from (",
                claims,
                Sql.of(
                        """
                        ) c
                        cross join lateral (
                            select words @@ to_tsquery('simple', ?) as hit from claim_words where claim_id = c.claim_id offset 0) w
                        order by c.claim_id desc""",
                        pattern));
    }
}
