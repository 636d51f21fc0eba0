package org.tactus.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchParameters;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceCondition.TimeColumn;

/**
 * Makes conditions of the parameters that say what is looked for.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#ptypes">Search parameter types</a>
 */
public final class CriterionReader {

    private static final Set<String> OF_THE_ANSWER =
            Set.of("_count", "_sort", "_total", "_summary", "_elements", "_include", "_revinclude");

    private static final String SEPARATOR = "(?<!\\\\),";

    private final String type;
    private final String base;
    private final Map<String, SearchParameter> known;
    private final Slips slips;
    private final Instant now;
    private final List<ResourceCondition> conditions = new ArrayList<>();

    /**
     * @param slips where is told what can't be made sense of
     * @param now from which on a date is near
     */
    CriterionReader(String type, String base, Slips slips, Instant now) {
        this.type = type;
        this.base = base;
        this.known = SearchParameters.of(type);
        this.slips = slips;
        this.now = now;
    }

    /**
     * What resources of the type are to fulfil; nothing but that may be asked.
     *
     * @param now from which on a date is near
     * @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood
     */
    public static List<ResourceCondition> conditions(String type, Asked asked, String base, Instant now) {
        var slips = Slips.strict();
        var reader = new CriterionReader(type, base, slips, now);
        for (var parameter : asked.parameters()) {
            if (OF_THE_ANSWER.contains(parameter.plainName())) {
                slips.malformed(parameter, "has no place here");
            } else {
                reader.read(parameter);
            }
        }
        slips.throwIfAny();
        return reader.conditions();
    }

    /** Of all that was read; all of them are to hold. */
    List<ResourceCondition> conditions() {
        return List.copyOf(conditions);
    }

    void read(Parameter parameter) {
        switch (parameter.plainName()) {
            case "_id" -> slips.plain(parameter, this::readIds);
            case "_lastUpdated" -> slips.plain(parameter, this::readLastUpdated);
            default -> readCriterion(parameter);
        }
    }

    private void readIds(Parameter parameter) {
        // an id that isn't one of ours is nobody's
        conditions.add(new ResourceCondition.IsOneOf(values(parameter).stream()
                .map(CriterionReader::idOrNone)
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
                slips.plain(
                        parameter,
                        plain -> readDates(plain, date -> {
                            var columns = Columns.of(definition);
                            return date.of(columns.from(), columns.until());
                        }));
        }
    }

    private void readDates(Parameter parameter, Function<DateCriterion, ResourceCondition> condition) {
        var dates = values(parameter).stream()
                .map(value -> DateCriterion.of(value, now))
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
