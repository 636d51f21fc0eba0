package org.tactus.exchange;

import java.util.Set;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.ledger.Scope;

/** Whose FHIR a caller sees: an auditor everybody's, a plan its own, a biller their own. */
final class FhirScope {

    private FhirScope() {}

    static Scope of(Caller caller) {
        if (caller.is(Role.AUDITOR)) {
            return Scope.ALL;
        }
        return Scope.of(
                caller.is(Role.PLAN) ? caller.plans() : Set.of(),
                caller.is(Role.BILLING) ? caller.billingNpis() : Set.of());
    }
}
