package org.tactus.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.exchange.View.Kind;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchParameters;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceCondition.TimeColumn;
import org.tactus.ledger.ResourceOrder;

/**
 * Makes a search of its parameters, and tells every one that it can't make sense of.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html">Search</a>
 */
public final class SearchReader {

    static final int USUAL_COUNT = 50;
    static final int MOST_IN_PAGE = 1000;

    private static final Set<String> PASSED_OVER = Set.of("_format", "_pretty");
    private static final Set<String> OF_THE_ANSWER =
            Set.of("_count", "_sort", "_total", "_summary", "_elements", "_include", "_revinclude");

    private static final String SEPARATOR = "(?<!\\\\),";

    private final String type;
    private final String base;
    private final Clock clock;
    private final Map<String, SearchParameter> known;
    private final Slips slips;

    private final List<ResourceCondition> conditions = new ArrayList<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<Parameter> understood = new ArrayList<>();
    private ResourceOrder order = ResourceOrder.BY_ID;
    private int count = USUAL_COUNT;
    private boolean withTotal;
    private View view = View.WHOLE;

    private SearchReader(String type, String base, boolean isLenient, Clock clock) {
        this.type = type;
        this.base = base;
        this.clock = clock;
        this.known = SearchParameters.of(type);
        this.slips = new Slips(isLenient);
    }

    /**
     * @param base where the FHIR API is; references may be asked for by their whole address
     * @param isLenient whether unknown parameters are passed over
     * @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood
     */
    static SearchRequest read(String type, Asked asked, String base, boolean isLenient, Clock clock) {
        var reader = new SearchReader(type, base, isLenient, clock);
        asked.parameters().forEach(reader::read);
        reader.slips.throwIfAny();
        return new SearchRequest(
                type,
                reader.conditions,
                reader.order,
                reader.count,
                reader.withTotal,
                reader.view,
                reader.inclusions,
                new Asked(reader.understood));
    }

    /**
     * What resources of the type are to fulfil; nothing but that may be asked.
     *
     * @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood
     */
    public static List<ResourceCondition> conditions(String type, Asked asked, String base, Clock clock) {
        var reader = new SearchReader(type, base, false, clock);
        for (var parameter : asked.parameters()) {
            if (OF_THE_ANSWER.contains(parameter.plainName())) {
                reader.slips.malformed(parameter, "has no place here");
            } else {
                reader.read(parameter);
            }
        }
        reader.slips.throwIfAny();
        return List.copyOf(reader.conditions);
    }

    private void read(Parameter parameter) {
        if (PASSED_OVER.contains(parameter.name())) {
            return;
        }
        var before = slips.count();
        switch (parameter.plainName()) {
            case "_count" -> plain(parameter, this::readCount);
            case "_sort" -> plain(parameter, this::readSort);
            case "_total" -> plain(parameter, this::readTotal);
            case "_summary" -> plain(parameter, this::readSummary);
            case "_elements" -> plain(parameter, this::readElements);
            case "_include" -> readInclusion(parameter, false);
            case "_revinclude" -> readInclusion(parameter, true);
            case "_id" -> plain(parameter, this::readIds);
            case "_lastUpdated" -> plain(parameter, this::readLastUpdated);
            default -> readCriterion(parameter);
        }
        if (slips.count() == before) {
            understood.add(parameter);
        }
    }

    private void plain(Parameter parameter, Consumer<Parameter> reader) {
        if (parameter.modifier().isPresent()) {
            slips.malformed(parameter, "takes no modifier");
        } else {
            reader.accept(parameter);
        }
    }

    // what is answered

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
                        parameter, "can be " + String.join(", ", sortable()) + ", each with - for the last first");
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

    private List<String> sortable() {
        var names = new ArrayList<>(List.of("_id", "_lastUpdated"));
        known.values().stream()
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

    // what is looked for

    private void readIds(Parameter parameter) {
        // an id that isn't one of ours is nobody's
        conditions.add(new ResourceCondition.IsOneOf(values(parameter).stream()
                .map(SearchReader::idOrNone)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet())));
    }

    private static Optional<UUID> idOrNone(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    private void readLastUpdated(Parameter parameter) {
        readDates(parameter, date -> date.of(TimeColumn.LAST_UPDATED));
    }

    private void readCriterion(Parameter parameter) {
        var definition = known.get(parameter.plainName());
        if (definition == null) {
            slips.unknown(parameter, type, known.keySet());
            return;
        }
        switch (definition.kind()) {
            case TOKEN -> readTokens(parameter, definition);
            case REFERENCE -> readReferences(parameter, definition);
            case STRING -> readTexts(parameter, definition);
            case DATE ->
                plain(
                        parameter,
                        plain -> readDates(plain, date -> {
                            var columns = Columns.of(definition);
                            return date.of(columns.from(), columns.until());
                        }));
        }
    }

    private void readDates(Parameter parameter, Function<DateCriterion, ResourceCondition> condition) {
        var dates = values(parameter).stream()
                .map(value -> DateCriterion.of(value, clock))
                .toList();
        if (dates.isEmpty() || dates.stream().anyMatch(Optional::isEmpty)) {
            slips.malformed(parameter, "is no date, as in 2026-11 or ge2026-11-10T08:00:00Z");
            return;
        }
        conditions.add(ResourceCondition.any(
                dates.stream().flatMap(Optional::stream).map(condition).toList()));
    }

    private void readTokens(Parameter parameter, SearchParameter definition) {
        var isNegated = parameter.modifier().filter("not"::equals).isPresent();
        if (parameter.modifier().isPresent() && !isNegated) {
            slips.malformed(parameter, "takes no modifier but not");
            return;
        }
        var tokens = values(parameter).stream()
                .filter(value -> !value.isEmpty() && !value.equals("|"))
                .map(value -> Criteria.token(definition.name(), value))
                .collect(Collectors.toSet());
        add(parameter, tokens, isNegated);
    }

    private void readReferences(Parameter parameter, SearchParameter definition) {
        if (parameter
                .modifier()
                .filter(target -> !definition.targets().contains(target))
                .isPresent()) {
            slips.malformed(parameter, "takes no modifier but " + String.join(", ", definition.targets()));
            return;
        }
        var tokens = values(parameter).stream()
                .flatMap(value -> Criteria.references(definition, value, base).stream())
                .collect(Collectors.toSet());
        add(parameter, tokens, false);
    }

    private void add(Parameter parameter, Set<String> tokens, boolean isNegated) {
        if (tokens.isEmpty()) {
            slips.malformed(parameter, "has no value");
            return;
        }
        var has = new ResourceCondition.HasToken(tokens);
        conditions.add(isNegated ? new ResourceCondition.Not(has) : has);
    }

    private void readTexts(Parameter parameter, SearchParameter definition) {
        var match = Criteria.match(parameter.modifier());
        var values =
                values(parameter).stream().filter(value -> !value.isBlank()).toList();
        if (match.isEmpty() || values.isEmpty()) {
            slips.malformed(parameter, match.isEmpty() ? "takes no modifier but exact and contains" : "has no value");
            return;
        }
        conditions.add(ResourceCondition.any(values.stream()
                .map(value -> Criteria.text(definition.name(), match.get(), value))
                .toList()));
    }

    /** Each of them will do. */
    private static List<String> values(Parameter parameter) {
        return Arrays.stream(parameter.value().split(SEPARATOR))
                .map(value -> value.replaceAll("\\\\([,$\\\\])", "$1"))
                .toList();
    }
}
