package org.tactus.fhir;

import java.util.Optional;
import java.util.UUID;
import org.tactus.rule.Accepted;

/**
 * An accepted claim that is to become FHIR.
 *
 * @param id the filed claim's, and so the Claim's and the Bundle's
 * @param billingNpi whose claim it is: a void need not state one that is right
 * @param original the filed claim that it replaces or voids
 */
public record Emission(UUID id, String billingNpi, Accepted accepted, Optional<UUID> original) {}
