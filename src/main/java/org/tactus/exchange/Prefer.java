package org.tactus.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How a client would like to be answered, as its header of that name has it.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#ops">Prefer</a>
 */
public record Prefer(String preferences) {

    public static Prefer of(@Nullable String header) {
        return new Prefer(header == null ? "" : header.replace(" ", ""));
    }

    /** @param preference {@code respond-async}, {@code return=minimal} */
    public boolean has(String preference) {
        return preferences.contains(preference);
    }

    /** Whether what is unknown is passed over, and not told. */
    public boolean isLenient() {
        return has("handling=lenient");
    }
}
