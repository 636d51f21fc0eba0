package org.tactus.fhir;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Times as we write them: always to the millisecond. {@code …:00Z} stands for a whole second where it is searched by, and
 * {@code gt…:00Z} begins after it: who asks by a time that we gave would miss what came within that second.
 */
public final class FhirInstant {

    private static final int MILLIS = 3;
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            new DateTimeFormatterBuilder().appendInstant(MILLIS).toFormatter();

    private FhirInstant() {}

    public static String of(Instant moment) {
        return TO_THE_MILLISECOND.format(moment);
    }
}
