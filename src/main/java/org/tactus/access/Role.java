package org.tactus.access;

import java.util.List;

/** What a user may do; the names are those of {@code @RolesAllowed}. */
public final class Role {

    /** Files and sees the claims of the billing providers that the user is bound to. */
    public static final String BILLING = "billing";
    /** Keeps what is on file: plans, practitioners, orders, members. */
    public static final String REGISTRAR = "registrar";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Reads the accepted claims of the plans that the user, or the plan's system, is bound to, as FHIR. */
    public static final String PLAN = "plan";
    /** Keeps users, and plans' systems. */
    public static final String ADMIN = "admin";

    /** All of them. */
    public static final List<String> ALL = List.of(BILLING, REGISTRAR, AUDITOR, PLAN, ADMIN);

    private Role() {}
}
