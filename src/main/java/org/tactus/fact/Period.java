package org.tactus.fact;

import java.time.LocalDate;
import java.util.Optional;

/** Days from the first through the last, both inside; open where there is no last. */
public record Period(LocalDate from, Optional<LocalDate> through) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    public boolean endsBefore(LocalDate day) {
        return through.isPresent() && through.get().isBefore(day);
    }
}
