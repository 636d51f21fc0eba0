package org.tactus.ledger;

/** Where a filed claim stands by now; its outcome says where it began. */
public enum Standing {
    IN_FORCE,
    HELD,
    REJECTED,
    WITHDRAWN,
    REPLACED,
    VOIDED,
    /** An accepted void: it took another claim back, and is none itself. */
    VOID
}
