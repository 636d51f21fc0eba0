package org.tactus.rule;

import java.util.Locale;
import java.util.Optional;
import org.tactus.claim.BillingProvider;
import org.tactus.claim.Npi;
import org.tactus.claim.PersonName;
import org.tactus.fact.Practitioner;

/**
 * Whether an NPI that stands where a person's should is an organization's.
 *
 * <p>The number itself doesn't tell the two types apart, and the NPPES register isn't at hand. What can be told: it is the
 * billing provider's, whose name isn't that person's, and no person is on file under it
 * (docs/clarifications.md#organization-npi).
 */
final class OrganizationNpi {

    private OrganizationNpi() {}

    static boolean isOne(Npi npi, PersonName person, Optional<Practitioner> onFile, BillingProvider billingProvider) {
        return onFile.isEmpty()
                && billingProvider.npi().filter(npi::equals).isPresent()
                && !isNamedAfter(person, billingProvider.name());
    }

    private static boolean isNamedAfter(PersonName person, String name) {
        return !person.family().isEmpty()
                && name.toLowerCase(Locale.ROOT).contains(person.family().toLowerCase(Locale.ROOT));
    }
}
