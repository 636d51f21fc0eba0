package org.tactus.release;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the person who imports a release says of it.
 *
 * @param name {@code FY2026}, {@code 2026q4}; left out, it is taken from the first day
 * @param from first day of service that it is for; left out, it is taken from the name
 * @param through last one; left out, the last of its fiscal year or quarter
 */
public record ReleaseTerms(Optional<String> name, Optional<LocalDate> from, Optional<LocalDate> through) {}
