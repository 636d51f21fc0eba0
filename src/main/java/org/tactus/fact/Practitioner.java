package org.tactus.fact;

import java.time.LocalDate;
import java.util.List;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;

/**
 * A practitioner on file.
 *
 * @param exclusions OIG's list of excluded individuals (LEIE), or CMS's preclusion list
 */
public record Practitioner(Npi npi, List<StateLicense> licenses, List<Exclusion> exclusions) {

    public Practitioner {
        licenses = List.copyOf(licenses);
        exclusions = List.copyOf(exclusions);
    }

    /** Days on which no plan may pay. */
    public record Exclusion(Period period, String source) {}

    /** Each once. */
    public List<LicenseNumber> licenseNumbers() {
        return licenses.stream().map(StateLicense::number).distinct().toList();
    }

    public boolean isExcludedOn(LocalDate day) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.period().contains(day));
    }
}
