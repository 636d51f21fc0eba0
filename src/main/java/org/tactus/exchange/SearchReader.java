package org.tactus.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.exchange.View.Kind;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchParameters;
import org.tactus.ledger.ResourceCondition.TimeColumn;
import org.tactus.ledger.ResourceOrder;

/**
 * Makes a search of its parameters, and tells every one that it can't make sense of: those that say what is answered here, those that say
 * what is looked for in {@link CriterionReader}.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html">Search</a>
 */
final class SearchReader {

    static final int USUAL_COUNT = 50;
    static final int MOST_IN_PAGE = 1000;

    /** Of every request, whatever it asks. */
    static final Set<String> PASSED_OVER = Set.of("_format", "_pretty");

    private final String type;
    private final Map<String, SearchParameter> known;
    private final CriterionReader criteria;
    private final Slips slips;

    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<Parameter> understood = new ArrayList<>();
    private ResourceOrder order = ResourceOrder.BY_ID;
    private int count = USUAL_COUNT;
    private boolean withTotal;
    private View view = View.WHOLE;

    private SearchReader(String type, String base, Slips slips, Instant now) {
        this.type = type;
        this.known = SearchParameters.of(type);
        this.slips = slips;
        this.criteria = new CriterionReader(type, base, slips, now);
    }

    /**
     * @param base where the FHIR API is; references may be asked for by their whole address
     * @param slips where is told what can't be understood
     * @param now from which on a date is near
     * @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood
     */
    static SearchRequest read(String type, Asked asked, String base, Slips slips, Instant now) {
        var reader = new SearchReader(type, base, slips, now);
        asked.parameters().forEach(reader::read);
        reader.slips.throwIfAny();
        return new SearchRequest(
                type,
                reader.criteria.conditions(),
                reader.order,
                reader.count,
                reader.withTotal,
                reader.view,
                reader.inclusions,
                new Asked(reader.understood));
    }

    private void read(Parameter parameter) {
        if (PASSED_OVER.contains(parameter.name())) {
            return;
        }
        var before = slips.count();
        switch (parameter.plainName()) {
            case "_count" -> slips.plain(parameter, this::readCount);
            case "_sort" -> slips.plain(parameter, this::readSort);
            case "_total" -> slips.plain(parameter, this::readTotal);
            case "_summary" -> slips.plain(parameter, this::readSummary);
            case "_elements" -> slips.plain(parameter, this::readElements);
            case "_include" -> readInclusion(parameter, false);
            case "_revinclude" -> readInclusion(parameter, true);
            default -> criteria.read(parameter);
        }
        if (slips.count() == before) {
            understood.add(parameter);
        }
    }

    private void readCount(Parameter parameter) {
        count = count(parameter, slips);
    }

    /** No more than a page holds. */
    static int count(Parameter parameter, Slips slips) {
        if (!parameter.value().matches("[0-9]{1,9}")) {
            slips.malformed(parameter, "is no whole number from 0 on");
            return USUAL_COUNT;
        }
        return Math.min(Integer.parseInt(parameter.value()), MOST_IN_PAGE);
    }

    private void readTotal(Parameter parameter) {
        switch (parameter.value()) {
            case "none" -> withTotal = false;
            case "accurate", "estimate" -> withTotal = true;
            default -> slips.malformed(parameter, "is none, estimate or accurate");
        }
    }

    private void readSummary(Parameter parameter) {
        var kind = Map.of(
                        "true",
                        Kind.SUMMARY,
                        "false",
                        Kind.WHOLE,
                        "text",
                        Kind.TEXT,
                        "data",
                        Kind.DATA,
                        "count",
                        Kind.COUNT)
                .get(parameter.value());
        if (kind == null) {
            slips.malformed(parameter, "is true, false, text, data or count");
        } else {
            view = new View(kind, Set.of());
        }
    }

    private void readElements(Parameter parameter) {
        var names = Arrays.stream(parameter.value().split(","))
                .map(String::strip)
                .map(name -> name.startsWith(type + ".") ? name.substring(type.length() + 1) : name)
                .collect(Collectors.toSet());
        var unknown =
                names.stream().filter(View.isElementOf(type).negate()).sorted().toList();
        if (unknown.isEmpty()) {
            view = new View(Kind.ELEMENTS, names);
        } else {
            slips.malformed(parameter, "names what " + type + " hasn't: " + String.join(", ", unknown));
        }
    }

    private void readSort(Parameter parameter) {
        var keys = new ArrayList<ResourceOrder.Key>();
        Boolean isIdDescending = null;
        for (var term : parameter.value().split(",")) {
            var isDescending = term.startsWith("-");
            var name = isDescending ? term.substring(1) : term;
            var column = sortColumn(name);
            if (name.equals("_id")) {
                isIdDescending = isDescending;
                break;
            }
            if (column.isEmpty()) {
                slips.malformed(
                        parameter, "can be " + String.join(", ", sortable(type)) + ", each with - for the last first");
                return;
            }
            keys.add(new ResourceOrder.Key(column.get(), isDescending));
        }
        // by id in the same direction, so that an index goes all the way
        var last = !keys.isEmpty() && keys.get(keys.size() - 1).isDescending();
        order = new ResourceOrder(keys, isIdDescending == null ? last : isIdDescending);
    }

    private Optional<TimeColumn> sortColumn(String name) {
        if (name.equals("_lastUpdated")) {
            return Optional.of(TimeColumn.LAST_UPDATED);
        }
        return Optional.ofNullable(known.get(name))
                .filter(SearchParameter::isSortable)
                .map(parameter -> Columns.of(parameter).from());
    }

    /** By what resources of the type can be put in order. */
    static List<String> sortable(String type) {
        var names = new ArrayList<>(List.of("_id", "_lastUpdated"));
        SearchParameters.of(type).values().stream()
                .filter(SearchParameter::isSortable)
                .map(SearchParameter::name)
                .forEach(names::add);
        return names;
    }

    private void readInclusion(Parameter parameter, boolean isReverse) {
        var isIterated = parameter
                .modifier()
                .filter(Set.of("iterate", "recurse")::contains)
                .isPresent();
        if (parameter.modifier().isPresent() && !isIterated) {
            slips.malformed(parameter, "takes no modifier but iterate");
            return;
        }
        Inclusion.of(parameter.value(), isIterated, isReverse)
                .ifPresentOrElse(
                        inclusions::add,
                        () -> slips.malformed(parameter, "is no reference that can be followed, as in Claim:patient"));
    }
}
