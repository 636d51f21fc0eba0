package org.tactus.claim;

import java.util.Locale;

/**
 * A postal address in the United States; what wasn't stated is empty.
 *
 * @param state two letters, in capitals
 */
public record Address(String line, String city, String state, String postalCode) {

    public Address {
        line = line.strip();
        city = city.strip();
        state = state.strip().toUpperCase(Locale.ROOT);
        postalCode = postalCode.strip();
    }

    /** Masked but for the state, since records print themselves into logs. */
    @Override
    public String toString() {
        return "Address[… " + state + "]";
    }
}
