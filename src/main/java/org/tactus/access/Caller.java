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

    /** No user's name has a colon in it. */
    private static final String SYSTEM = "client:";

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

    /** A plan's system, with a token that has these scopes. */
    public static Caller ofSystem(String clientId, Set<String> plans, Scopes granted) {
        return new Caller(SYSTEM + clientId, Set.of(Role.PLAN), Set.of(), plans, granted);
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

    /** Whether it is no user but a plan's system. */
    public boolean isSystem() {
        return name.startsWith(SYSTEM);
    }

    public boolean may(Interaction interaction, String type) {
        return scopes.let(interaction, type);
    }
}
