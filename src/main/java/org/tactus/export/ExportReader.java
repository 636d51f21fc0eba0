package org.tactus.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Interaction;
import org.tactus.exchange.Asked;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.exchange.CriterionReader;
import org.tactus.exchange.DateCriterion;
import org.tactus.exchange.Slips;
import org.tactus.exchange.View;
import org.tactus.fhir.SearchParameters;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Makes an order of an export's parameters, and tells every one that it can't make sense of.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#query-parameters">Query parameters</a>
 */
final class ExportReader {

    private static final String BUNDLE = "Bundle";

    private static final Set<String> FORMATS =
            Set.of("application/fhir+ndjson", "application/ndjson", "ndjson", "application/fhir ndjson");

    private static final Set<String> OF_A_PATIENT =
            Set.of("Patient", "Claim", "ClaimResponse", "Coverage", "ServiceRequest", "Condition");

    private final String base;
    private final Caller caller;
    private final Slips slips;

    private final Set<String> types = new LinkedHashSet<>();
    private final List<String> elements = new ArrayList<>();
    private final List<String> typeFilters = new ArrayList<>();
    private final List<UUID> patients = new ArrayList<>();
    private boolean isTypeNamed;
    private @Nullable Instant since;
    private @Nullable Instant until;

    private ExportReader(String base, Caller caller, Slips slips) {
        this.base = base;
        this.caller = caller;
        this.slips = slips;
    }

    /**
     * @param request the address that was asked
     * @param whose resources: some plans', or everybody's
     * @param caller whose scopes say which types
     * @param slips where is told what can't be understood
     * @param asOf the moment that the export is of
     * @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood; forbidden, where a type is named that
     *     the scopes leave out, or nothing is left
     */
    static ExportOrder read(
            Asked asked, String request, String base, Scope whose, Caller caller, Slips slips, Instant asOf) {
        var reader = new ExportReader(base, caller, slips);
        asked.parameters().forEach(reader::read);
        reader.checkFilters(asOf);
        reader.slips.throwIfAny();
        reader.checkScopes();
        return new ExportOrder(
                request,
                base,
                whose.isAll(),
                whose.plans(),
                reader.typesOrAll(),
                reader.since,
                reader.until,
                reader.elements,
                reader.typeFilters,
                reader.patients);
    }

    /** None, where all that are named are unknown, and who asks is lenient. */
    private Collection<String> namedOrAll() {
        return isTypeNamed ? types : exported();
    }

    private List<String> typesOrAll() {
        return exported().stream()
                .filter(type -> mayExport(caller, type))
                .filter(namedOrAll()::contains)
                .filter(type -> patients.isEmpty() || OF_A_PATIENT.contains(type))
                .toList();
    }

    /** A Bundle holds nothing that isn't exported by itself. */
    static List<String> exported() {
        return SearchParameters.types().stream()
                .filter(type -> !type.equals(BUNDLE))
                .toList();
    }

    private void checkScopes() {
        var isLeft = types.isEmpty() && isTypeNamed || namedOrAll().stream().anyMatch(type -> mayExport(caller, type));
        if (!isLeft || types.stream().anyMatch(type -> !mayExport(caller, type))) {
            throw Problem.of(
                            ProblemKind.FORBIDDEN,
                            "The token's scopes don't let it read and search all types that are to be exported.")
                    .asException();
        }
    }

    /** An export tells which there are, and what they say. */
    static boolean mayExport(Caller caller, String type) {
        return caller.may(Interaction.READ, type) && caller.may(Interaction.SEARCH, type);
    }

    private void read(Parameter parameter) {
        switch (parameter.name()) {
            case "_outputFormat" -> {
                if (!FORMATS.contains(parameter.value())) {
                    slips.malformed(parameter, "is application/fhir+ndjson, application/ndjson or ndjson");
                }
            }
            case "_type" -> {
                isTypeNamed = true;
                parts(parameter).forEach(type -> readType(parameter, type));
            }
            case "_since" -> since = instant(parameter);
            case "_until" -> until = instant(parameter);
            case "_elements" -> parts(parameter).forEach(element -> readElement(parameter, element));
            case "_typeFilter" -> typeFilters.addAll(filters(parameter.value()));
            case "patient" -> parts(parameter).forEach(patient -> readPatient(parameter, patient));
            default ->
                slips.passable(
                        parameter,
                        "isn't known; an export goes by _type, _since, _until, _elements, _typeFilter, patient, _outputFormat");
        }
    }

    private static List<String> parts(Parameter parameter) {
        return Arrays.stream(parameter.value().split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A comma parts two searches where a type follows it. */
    private static List<String> filters(String value) {
        return Arrays.stream(value.split(",(?=[A-Z][A-Za-z]+\\?)")).toList();
    }

    private void readType(Parameter parameter, String type) {
        if (exported().contains(type)) {
            types.add(type);
        } else {
            slips.passable(parameter, "names a type that isn't exported; what is: " + String.join(", ", exported()));
        }
    }

    private @Nullable Instant instant(Parameter parameter) {
        var instant = DateCriterion.startOf(parameter.value());
        if (instant.isEmpty()) {
            slips.malformed(parameter, "is no instant, as in 2026-11-10T08:00:00Z");
        }
        return instant.orElse(null);
    }

    private void readElement(Parameter parameter, String element) {
        var dot = element.indexOf('.');
        var asked = dot < 0 ? exported() : List.of(element.substring(0, dot));
        var name = element.substring(dot + 1);
        var isThere = asked.stream().filter(exported()::contains).anyMatch(type -> View.isElementOf(type)
                .test(name));
        if (isThere) {
            elements.add(element);
        } else {
            slips.malformed(parameter, "names what no exported type has: " + element);
        }
    }

    /** Whether there is such a patient in the plan is seen later: this is about how it is written. */
    private void readPatient(Parameter parameter, String patient) {
        try {
            patients.add(UUID.fromString(patient.replaceFirst("^(?:" + Pattern.quote(base) + "/)?Patient/", "")));
        } catch (IllegalArgumentException isNone) {
            slips.malformed(parameter, "is no reference to a Patient, as in Patient/019a…");
        }
    }

    private void checkFilters(Instant asOf) {
        for (var filter : typeFilters) {
            var parameter = new Parameter("_typeFilter", filter);
            var mark = filter.indexOf('?');
            var type = mark < 0 ? filter : filter.substring(0, mark);
            if (mark < 0 || !exported().contains(type)) {
                slips.malformed(parameter, "is no search, as in Claim?status=active");
            } else {
                CriterionReader.conditions(type, Asked.ofQuery(filter.substring(mark + 1)), base, asOf);
            }
        }
    }
}
