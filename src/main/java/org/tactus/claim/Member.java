package org.tactus.claim;

import java.time.LocalDate;
import java.util.Optional;

/** Who was treated. */
public record Member(MemberId id, PersonName name, LocalDate birthDate, Gender gender, Optional<Address> address) {

    /** Masked, since records print themselves into logs. */
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
