package org.tactus.review;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.ledger.Scope;

/** Whose claims a caller looks at again: an auditor everybody's, a biller their own. */
final class ReviewScope {

    private ReviewScope() {}

    static Scope of(SecurityIdentity identity) {
        var caller = Caller.of(identity);
        return caller.is(Role.AUDITOR) ? Scope.ALL : Scope.of(Set.of(), caller.billingNpis());
    }
}
