package org.tactus.registry;

import org.tactus.claim.Words;

/** What there is on file. */
public enum Kind {
    /** Key: plan with segment, {@code /}, year. */
    PLAN,
    /** Key: NPI. */
    PRACTITIONER,
    /** Key: the order's number. */
    ORDER,
    /** Key: plan with segment, {@code /}, member id. */
    MEMBER;

    /** As it stands in the table. */
    String word() {
        return Words.of(this);
    }
}
