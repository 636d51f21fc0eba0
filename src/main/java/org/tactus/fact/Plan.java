package org.tactus.fact;

import java.util.Optional;
import org.tactus.claim.PlanId;

/**
 * A plan in one benefit year, as filed with CMS.
 *
 * @param name the plan's own
 * @param benefit empty where the plan files no massage benefit that year
 */
public record Plan(PlanId id, int year, String name, Payer payer, Optional<Benefit> benefit) {

    public Plan withBenefit(Optional<Benefit> other) {
        return new Plan(id, year, name, payer, other);
    }

    /**
     * The organization behind the plan.
     *
     * @param payerId its electronic payer id
     */
    public record Payer(String name, String payerId) {}
}
