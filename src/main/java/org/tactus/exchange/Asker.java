package org.tactus.exchange;

import org.tactus.access.Caller;
import org.tactus.access.Interaction;
import org.tactus.ledger.Scope;

/**
 * Who asks, and where.
 *
 * @param base where the FHIR API is
 */
record Asker(Caller caller, String base) {

    /** A walk from page to page is theirs alone. */
    String name() {
        return caller.name();
    }

    Scope scope() {
        return FhirScope.of(caller);
    }

    /** Whether resources of that type may come along with what was asked for. */
    boolean maySee(String type) {
        return caller.may(Interaction.READ, type) || caller.may(Interaction.SEARCH, type);
    }
}
