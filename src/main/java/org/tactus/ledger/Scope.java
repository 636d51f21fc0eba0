package org.tactus.ledger;

import java.util.Set;

/**
 * Whose records a question is about; what lies outside doesn't exist for who asks.
 *
 * @param isAll everybody's
 * @param plans otherwise these plans' …
 * @param billingNpis … and these billing providers'
 */
public record Scope(boolean isAll, Set<String> plans, Set<String> billingNpis) {

    public static final Scope ALL = new Scope(true, Set.of(), Set.of());

    public Scope {
        plans = Set.copyOf(plans);
        billingNpis = Set.copyOf(billingNpis);
    }

    public static Scope of(Set<String> plans, Set<String> billingNpis) {
        return new Scope(false, plans, billingNpis);
    }

    boolean contains(String plan, String billingNpi) {
        return isAll || plans.contains(plan) || billingNpis.contains(billingNpi);
    }
}
