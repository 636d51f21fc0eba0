package org.tactus.claimform;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim that somebody has begun to write.
 *
 * @param title to tell it from others: its control number, or whatever else was typed first
 * @param typed what stands in its fields, by their names, as it was typed
 */
@TemplateData
record Draft(UUID id, String title, Map<String, List<String>> typed, Instant createdAt, Instant changedAt) {

    Draft {
        typed = Map.copyOf(typed);
    }

    /** Whom it is about, as far as that was typed. */
    public String member() {
        return Stream.of("member.familyName", "member.givenName")
                .flatMap(field -> typed.getOrDefault(field, List.of()).stream())
                .collect(Collectors.joining(", "));
    }

    /** What was typed is people's: it goes into no log. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
