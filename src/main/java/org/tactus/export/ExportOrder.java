package org.tactus.export;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants exported, as it is kept.
 *
 * @param request the address that was asked, for the manifest
 * @param base where the FHIR API was when it was asked
 * @param plans whose resources; all where {@code isAllPlans}
 * @param types in the order of the files
 * @param elements {@code status}, {@code Claim.status}; none where all are wanted
 * @param typeFilters searches: {@code Claim?status=active}
 * @param patients whose compartments alone; none where everybody's
 */
record ExportOrder(
        String request,
        String base,
        boolean isAllPlans,
        Set<String> plans,
        List<String> types,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> elements,
        List<String> typeFilters,
        List<UUID> patients) {

    ExportOrder {
        plans = Set.copyOf(plans);
        types = List.copyOf(types);
        elements = List.copyOf(elements);
        typeFilters = List.copyOf(typeFilters);
        patients = List.copyOf(patients);
    }
}
