package org.tactus.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of something on file.
 *
 * @param id grows with each version of anything
 * @param version 1-based, of this key
 * @param body JSON, as a registrar sends it; of a benefit, with every value that was left out; {@code null} from where on nothing
 *     is on file
 * @param supersededAt when the next version took its place; empty for the one that counts
 * @param importId the import that made it
 */
public record Entry(
        long id,
        Kind kind,
        String key,
        int version,
        String body,
        Instant recordedAt,
        String recordedBy,
        Optional<Instant> supersededAt,
        Optional<UUID> importId) {

    /** The body of a version that takes the entry off file. */
    static final String NOTHING = "null";

    /** For a decision to name what it went by: {@code plan:H1234-001-000/2026@3}. */
    String reference() {
        return new EntryVersion(new EntryKey(kind, key), version).toString();
    }
}
