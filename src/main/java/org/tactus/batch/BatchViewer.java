package org.tactus.batch;

import java.util.Set;
import org.tactus.access.Caller;
import org.tactus.access.Role;

/**
 * Which batches somebody may see; others don't exist for them.
 *
 * @param seesAll every one
 * @param seesOnFile those that hold no claims
 * @param billingNpis and those that hold claims of these billing NPIs and of no others
 */
public record BatchViewer(boolean seesAll, boolean seesOnFile, Set<String> billingNpis) {

    public BatchViewer {
        billingNpis = Set.copyOf(billingNpis);
    }

    public static BatchViewer of(Caller caller) {
        return new BatchViewer(
                caller.is(Role.AUDITOR),
                caller.is(Role.REGISTRAR),
                caller.is(Role.BILLING) ? caller.billingNpis() : Set.of());
    }
}
