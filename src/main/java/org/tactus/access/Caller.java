package org.tactus.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;

/**
 * Who sent the request, as far as the edges ask.
 *
 * @param scopes which types of FHIR they may read and search, of what their roles let them see
 */
public record Caller(String name, Set<String> roles, Set<String> billingNpis, Set<String> plans, Scopes scopes) {

    private static final String ATTRIBUTE = "tactus.caller";

    public Caller {
        roles = Set.copyOf(roles);
        billingNpis = Set.copyOf(billingNpis);
        plans = Set.copyOf(plans);
    }

    /** Whom no scope narrows. */
    public Caller(String name, Set<String> roles, Set<String> billingNpis, Set<String> plans) {
        this(name, roles, billingNpis, plans, Scopes.EVERYTHING);
    }

    /** The authenticated one. */
    public static Caller of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    public static Caller of(User user) {
        return new Caller(user.name(), user.roles(), user.billingNpis(), user.plans());
    }

    /** As Quarkus knows who is authenticated. */
    public SecurityIdentity toIdentity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .addAttribute(ATTRIBUTE, this)
                .build();
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean may(Interaction interaction, String type) {
        return scopes.let(interaction, type);
    }
}
