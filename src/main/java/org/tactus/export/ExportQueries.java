package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.exchange.Asked;
import org.tactus.exchange.CriterionReader;
import org.tactus.fhir.SearchTerms;
import org.tactus.ledger.ExportQuery;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceExport;
import org.tactus.ledger.Scope;

/** What an order asks of the store, type by type: always the same for the same order and moment. */
@ApplicationScoped
class ExportQueries {

    /** What is to be dropped is of this type alone. */
    static final String DELETED_TYPE = "Claim";

    private static final String PATIENT = "Patient";

    private final ResourceExport resources;

    ExportQueries(ResourceExport resources) {
        this.resources = resources;
    }

    ExportQuery output(ExportOrder order, String type, Instant asOf) {
        var conditions = new ArrayList<ResourceCondition>();
        ofFilters(order, type, asOf).ifPresent(conditions::add);
        ofPatients(order, type).ifPresent(conditions::add);
        return query(order, type, asOf, conditions);
    }

    /** Claims that don't count any more, and have counted when the export before was made. */
    ExportQuery deleted(ExportOrder order, Instant asOf) {
        var conditions = new ArrayList<ResourceCondition>();
        conditions.add(new ResourceCondition.HasToken(Set.of(SearchTerms.code("status", "cancelled"))));
        ofPatients(order, DELETED_TYPE).ifPresent(conditions::add);
        return query(order, DELETED_TYPE, asOf, conditions);
    }

    private ExportQuery query(ExportOrder order, String type, Instant asOf, List<ResourceCondition> conditions) {
        var plans = order.isAllPlans() ? resources.plansOf(Scope.ALL) : order.plans();
        return new ExportQuery(
                type, plans, asOf, Optional.ofNullable(order.since()), Optional.ofNullable(order.until()), conditions);
    }

    /** One of the searches that are asked for that type will do. */
    private Optional<ResourceCondition> ofFilters(ExportOrder order, String type, Instant asOf) {
        var searches = order.typeFilters().stream()
                .filter(filter -> filter.startsWith(type + "?"))
                .map(filter -> filter.substring(type.length() + 1))
                .map(search -> CriterionReader.conditions(type, Asked.ofQuery(search), order.base(), asOf))
                .<ResourceCondition>map(ResourceCondition.AllOf::new)
                .toList();
        return searches.isEmpty() ? Optional.empty() : Optional.of(ResourceCondition.any(searches));
    }

    private static Optional<ResourceCondition> ofPatients(ExportOrder order, String type) {
        if (order.patients().isEmpty()) {
            return Optional.empty();
        }
        if (type.equals(PATIENT)) {
            return Optional.of(new ResourceCondition.IsOneOf(Set.copyOf(order.patients())));
        }
        return Optional.of(new ResourceCondition.HasToken(order.patients().stream()
                .map(patient -> SearchTerms.reference("patient", PATIENT + "/" + patient))
                .collect(Collectors.toSet())));
    }
}
