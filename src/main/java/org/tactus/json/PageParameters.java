package org.tactus.json;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param before what is older than this
 * @param count how many at most
 */
public record PageParameters(Optional<UUID> before, int count) {

    private static final int USUAL_COUNT = 50;
    private static final int MOST_IN_PAGE = 200;

    /** What can't be read becomes a violation. */
    public static PageParameters read(@Nullable String before, @Nullable String count, Violations violations) {
        return new PageParameters(
                QueryParameters.read("before", before, UUID::fromString, "isn't what next gave", violations),
                QueryParameters.read("count", count, Integer::valueOf, "is no number", violations)
                        .map(number -> Math.max(1, Math.min(number, MOST_IN_PAGE)))
                        .orElse(USUAL_COUNT));
    }
}
