package org.tactus.claim;

import java.util.Locale;
import java.util.Optional;

/**
 * Who treated: the rendering provider, 837P loop 2310B, FHIR {@code careTeam} role rendering.
 *
 * @param npi empty where none was stated
 * @param taxonomy NUCC provider taxonomy code; empty where none was stated
 * @param license empty where none was stated
 */
public record Therapist(Optional<Npi> npi, PersonName name, String taxonomy, Optional<LicenseNumber> license) {

    public Therapist {
        taxonomy = taxonomy.strip().toUpperCase(Locale.ROOT);
    }

    public Therapist withLicense(LicenseNumber other) {
        return new Therapist(npi, name, taxonomy, Optional.of(other));
    }
}
