package org.tactus.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A release as people see it.
 *
 * @param importId empty where it ships with tactus
 * @param from first day of service that it is for
 * @param through last one; empty where it goes on
 * @param rows how many codes, notes or edits it holds
 * @param addedAt empty where it ships with tactus
 * @param takenBackAt empty where it counts
 * @param origin what it was made from
 * @param notCovered what it doesn't say; empty where it is whole
 */
public record ListedRelease(
        Optional<UUID> importId,
        CodeSetKind kind,
        String name,
        LocalDate from,
        Optional<LocalDate> through,
        int rows,
        Optional<Instant> addedAt,
        Optional<Instant> takenBackAt,
        String origin,
        Optional<String> notCovered) {}
