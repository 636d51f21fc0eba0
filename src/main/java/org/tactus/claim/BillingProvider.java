package org.tactus.claim;

import java.util.Optional;

/**
 * Who bills: 837P loop 2010AA, FHIR {@code Claim.provider}.
 *
 * @param npi empty where none was stated
 * @param taxId EIN, or empty
 */
public record BillingProvider(Optional<Npi> npi, String taxId, String name, Optional<Address> address) {}
