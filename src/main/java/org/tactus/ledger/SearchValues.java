package org.tactus.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a version of a resource is searched by.
 *
 * @param tokens codes, identifiers and references, each with its parameter: {@code status=active}
 * @param first a span of time; what it is, the type says
 * @param second another
 */
public record SearchValues(Set<String> tokens, Optional<Span> first, Optional<Span> second, List<Text> texts) {

    public SearchValues {
        tokens = Set.copyOf(tokens);
        texts = List.copyOf(texts);
    }

    /** From the first instant up to the second, which is outside. */
    public record Span(Instant from, Instant until) {}

    /**
     * A name or the like.
     *
     * @param value in lower case
     */
    public record Text(String parameter, String value) {}
}
