package org.tactus.fact;

import java.time.LocalDate;

/**
 * A session: what plans limit and orders count. A day with a therapist is one, however many lines it is billed in
 * (docs/clarifications.md#visit).
 *
 * @param therapist NPI
 */
public record Visit(LocalDate serviceDate, String therapist) {}
