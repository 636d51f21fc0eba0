package org.tactus.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/** Who sent the request, as far as the edges ask. */
public record Caller(String name, Set<String> roles, Set<String> billingNpis, Set<String> plans) {

    static final String USER = "tactus.user";

    public Caller {
        roles = Set.copyOf(roles);
        billingNpis = Set.copyOf(billingNpis);
        plans = Set.copyOf(plans);
    }

    /** The authenticated user. */
    public static Caller of(SecurityIdentity identity) {
        return of(identity.<User>getAttribute(USER));
    }

    public static Caller of(User user) {
        return new Caller(user.name(), user.roles(), user.billingNpis(), user.plans());
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
