package org.tactus.search;

import static org.tactus.search.ClaimLists.joined;
import static org.tactus.search.ClaimLists.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.claim.Words;
import org.tactus.rule.Outcome;
import org.tactus.store.Sql;

/**
 * Words that somebody looks for: each of them, or the beginning of it.
 *
 * @param pattern as PostgreSQL's {@code to_tsquery} reads it: {@code 'oka':* & 'riv-2026':*}
 * @param outcomes of the claims that are asked for
 */
record ClaimWords(String pattern, Set<Outcome> outcomes) {

    /** Empty where no word is asked for; a backslash parts words, as blanks do. */
    static Optional<ClaimWords> of(ClaimQuery query) {
        return query.words()
                .map(words -> Arrays.stream(words.strip().split("[\\s\\\\]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "'" + word.replace("'", "''") + "':*")
                        .collect(Collectors.joining(" & ")))
                .filter(pattern -> !pattern.isEmpty())
                .map(pattern -> new ClaimWords(
                        pattern, query.outcomes().isEmpty() ? EnumSet.allOf(Outcome.class) : query.outcomes()));
    }

    /** The claims with the words; each outcome has an index of its own. */
    Sql ids(IdRange range) {
        return joined(
                " union all ",
                outcomes.stream()
                        .sorted()
                        .map(outcome -> text(
                                Sql.of(
                                        "select claim_id from claim_words where outcome = '" + Words.of(outcome)
                                                + "' and words @@ to_tsquery('simple', ?)",
                                        pattern),
                                range.condition("claim_id")))
                        .toList());
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
