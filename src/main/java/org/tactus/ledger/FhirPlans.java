package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tactus.store.Store;

/** The plans that have resources. */
@ApplicationScoped
class FhirPlans {

    /** From each plan straight to the next, however many rows lie between. */
    private static final String ALL =
            """
            with recursive known as (
                (select plan from fhir_resource order by plan limit 1)
                union all
                select (select r.plan from fhir_resource r where r.plan > known.plan order by r.plan limit 1)
                  from known
                 where known.plan is not null)
            select plan from known where plan is not null""";

    private final Store store;

    FhirPlans(Store store) {
        this.store = store;
    }

    Set<String> all() {
        return Set.copyOf(store.query(ALL, row -> row.text(1)));
    }
}
