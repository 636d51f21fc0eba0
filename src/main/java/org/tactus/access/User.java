package org.tactus.access;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Somebody who may do something.
 *
 * @param roles of {@link Role}
 * @param billingNpis the billing providers that role {@code billing} is for
 * @param plans the plans that role {@code plan} is for, each with its segment
 * @param changedBy who set this last
 */
public record User(
        String name,
        SortedSet<String> roles,
        SortedSet<String> billingNpis,
        SortedSet<String> plans,
        String changedBy) {

    public User {
        roles = new TreeSet<>(roles);
        billingNpis = new TreeSet<>(billingNpis);
        plans = new TreeSet<>(plans);
    }
}
