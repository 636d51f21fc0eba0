package org.tactus.codeset;

import java.time.LocalDate;

/**
 * Which release of a published table it is.
 *
 * @param version as a decision names it
 * @param from first day of service that it is for
 * @param through last one
 */
public record Release(String version, LocalDate from, LocalDate through) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }
}
