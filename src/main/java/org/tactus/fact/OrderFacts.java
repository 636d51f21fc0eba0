package org.tactus.fact;

import java.util.Optional;
import org.tactus.claim.PhysicianOrder;

/**
 * The order that counts: as the claim states it, or the one on file where it states no more than a number.
 *
 * @param isRevokedOnFile the claim states an order that on file was taken back
 */
public record OrderFacts(Optional<PhysicianOrder> order, boolean isRevokedOnFile) {

    public static final OrderFacts NONE = new OrderFacts(Optional.empty(), false);
}
