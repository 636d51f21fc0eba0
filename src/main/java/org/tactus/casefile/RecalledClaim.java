package org.tactus.casefile;

import org.tactus.claim.MassageClaim;
import org.tactus.registry.OnFileFacts;

/**
 * A claim with what was on file about it when it was decided.
 *
 * @param onFile plan, order, license and the like, in the versions that the decision went by
 */
public record RecalledClaim(MassageClaim claim, OnFileFacts onFile) {}
