package org.tactus.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.access.FhirInteraction;
import org.tactus.claim.Words;
import org.tactus.exchange.Asked;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.exchange.DateCriterion;
import org.tactus.exchange.Slips;
import org.tactus.fhir.SearchParameters;
import org.tactus.fhir.Systems;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * Makes a search for AuditEvents of its parameters, and tells every one that it can't make sense of.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html#search">Search parameters of AuditEvent</a>
 */
final class AuditQueryReader {

    private static final int USUAL_COUNT = 50;
    private static final int MOST_IN_PAGE = 1000;
    private static final String SEPARATOR = "(?<!\\\\),";
    private static final Set<String> PASSED_OVER = Set.of("_format", "_pretty");

    /** Callers are few, accesses many: each is found by a step along the index. */
    private static final String CALLERS =
            """
            who = any (array(
                with recursive caller as (
                    (select who from access_event order by who limit 1)
                     union all
                    select (select e.who from access_event e where e.who > caller.who order by e.who limit 1)
                      from caller
                     where caller.who is not null)
                select who from caller where who is not null and %s))""";

    private final String base;
    private final Slips slips;
    private final Instant now;
    private final List<Sql> conditions = new ArrayList<>();
    private final List<Parameter> understood = new ArrayList<>();
    private boolean newestFirst = true;
    private int count = USUAL_COUNT;

    private AuditQueryReader(String base, Slips slips, Instant now) {
        this.base = base;
        this.slips = slips;
        this.now = now;
    }

    /**
     * @param base where the FHIR API is; references may be asked for by their whole address
     * @param slips where is told what can't be understood
     * @param now from which on a date is near
     * @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood
     */
    static AuditQuery read(Asked asked, String base, Slips slips, Instant now) {
        var reader = new AuditQueryReader(base, slips, now);
        asked.parameters().stream()
                .filter(parameter -> !PASSED_OVER.contains(parameter.name()))
                .forEach(reader::read);
        slips.throwIfAny();
        return new AuditQuery(reader.conditions, reader.newestFirst, reader.count, new Asked(reader.understood));
    }

    private void read(Parameter parameter) {
        if (!isKnown(parameter)) {
            slips.passable(
                    parameter,
                    "isn't known; AuditEvent can be searched by _id, _lastUpdated, "
                            + String.join(", ", SearchParameters.ofAccesses().keySet())
                            + ", and takes _count and _sort");
            return;
        }
        if (parameter.modifier().isPresent() && !Set.of("agent-name", "entity").contains(parameter.plainName())) {
            slips.malformed(parameter, "takes no modifier");
            return;
        }
        understood.add(parameter);
        switch (parameter.plainName()) {
            case "_count" -> readCount(parameter);
            case "_sort" -> readSort(parameter);
            case "_id" -> conditions.add(Sql.of("id = any (?)", Store.ids(ids(parameter))));
            case "_lastUpdated", "date" -> readDates(parameter);
            case "agent-name" -> readName(parameter);
            case "altid" -> conditions.add(Sql.of("who = any (?)", Store.texts(tokens(parameter, ""))));
            case "entity" -> readEntity(parameter);
            case "type" -> readType(parameter);
            case "subtype" -> readSubtype(parameter);
            case "action" -> readAction(parameter);
            default -> readOutcome(parameter);
        }
    }

    private static boolean isKnown(Parameter parameter) {
        return Set.of("_id", "_lastUpdated", "_count", "_sort").contains(parameter.plainName())
                || SearchParameters.ofAccesses().containsKey(parameter.plainName());
    }

    private void readCount(Parameter parameter) {
        if (parameter.value().matches("[1-9][0-9]{0,8}")) {
            count = Math.min(Integer.parseInt(parameter.value()), MOST_IN_PAGE);
        } else {
            slips.malformed(parameter, "is no whole number from 1 on");
        }
    }

    private void readSort(Parameter parameter) {
        newestFirst = parameter.value().startsWith("-");
        if (!Set.of("date", "_lastUpdated").contains(parameter.value().replaceFirst("^-", ""))) {
            slips.malformed(parameter, "can be date or _lastUpdated, each with - for the last first");
        }
    }

    private static List<UUID> ids(Parameter parameter) {
        return values(parameter).stream()
                .map(AuditQueryReader::idOrNone)
                .flatMap(Optional::stream)
                .toList();
    }

    /** An id that isn't one of ours is nobody's. */
    private static Optional<UUID> idOrNone(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    private void readDates(Parameter parameter) {
        var dates = values(parameter).stream()
                .map(value -> DateCriterion.of(value, now))
                .toList();
        if (dates.stream().anyMatch(Optional::isEmpty)) {
            slips.malformed(parameter, "is no date, as in 2026-11 or ge2026-11-10T08:00:00Z");
            return;
        }
        conditions.add(Sql.any(dates.stream()
                .flatMap(Optional::stream)
                .map(AuditQueryReader::condition)
                .toList()));
    }

    /** An access is a moment. */
    private static Sql condition(DateCriterion date) {
        var from = date.span().from();
        var until = date.span().until();
        return switch (date.prefix()) {
            case EQ, AP -> Sql.of("(at >= ? and at < ?)", from, until);
            case NE -> Sql.of("(at < ? or at >= ?)", from, until);
            case GT, SA -> Sql.of("at >= ?", until);
            case LT, EB -> Sql.of("at < ?", from);
            case GE -> Sql.of("at >= ?", from);
            case LE -> Sql.of("at < ?", until);
        };
    }

    private void readName(Parameter parameter) {
        var matches =
                switch (parameter.modifier().orElse("")) {
                    case "" -> Optional.of("starts_with(lower(who), lower(?))");
                    case "contains" -> Optional.of("position(lower(?) in lower(who)) > 0");
                    case "exact" -> Optional.of("who = ?");
                    default -> Optional.<String>empty();
                };
        matches.ifPresentOrElse(
                match -> conditions.add(Sql.any(values(parameter).stream()
                        .map(name -> Sql.of(CALLERS.formatted(match), name))
                        .toList())),
                () -> slips.malformed(parameter, "takes no modifier but exact and contains"));
    }

    /** {@code id}, {@code Claim/id}, {@code entity:Claim=id}, or the whole address. */
    private void readEntity(Parameter parameter) {
        conditions.add(Sql.any(values(parameter).stream()
                .map(value -> value.startsWith(base + "/") ? value.substring(base.length() + 1) : value)
                .map(value ->
                        parameter.modifier().map(type -> type + "/" + value).orElse(value))
                .map(AuditQueryReader::entity)
                .toList()));
    }

    private static Sql entity(String reference) {
        var parts = reference.split("/", 2);
        return parts.length < 2
                ? Sql.of("resource_id = ?", reference)
                : Sql.of("(resource_type = ? and resource_id = ?)", parts[0], parts[1]);
    }

    private void readType(Parameter parameter) {
        conditions.add(
                Sql.of("?::boolean", tokens(parameter, Systems.AUDIT_EVENT_TYPE).contains(AuditEventMapper.REST)));
    }

    private void readSubtype(Parameter parameter) {
        var hl7s = tokens(parameter, Systems.RESTFUL_INTERACTION);
        var ours = tokens(parameter, Systems.INTERACTION);
        conditions.add(interactions(interaction -> AuditEventMapper.OURS.contains(interaction)
                ? hl7s.contains(AuditEventMapper.OPERATION) || ours.contains(interaction)
                : hl7s.contains(interaction)));
    }

    private void readAction(Parameter parameter) {
        var actions = values(parameter);
        conditions.add(interactions(interaction ->
                actions.contains(AuditEventMapper.action(interaction).toCode())));
    }

    private static Sql interactions(Function<String, Boolean> isAsked) {
        return Sql.of(
                "interaction = any (?)",
                Store.texts(Words.of(FhirInteraction.class).stream()
                        .filter(isAsked::apply)
                        .toList()));
    }

    private void readOutcome(Parameter parameter) {
        conditions.add(Sql.any(values(parameter).stream()
                .map(outcome -> switch (outcome) {
                    case "0" -> Sql.of("status < ?", AuditEventMapper.FIRST_CLIENT_ERROR);
                    case "4" ->
                        Sql.of(
                                "(status >= ? and status < ?)",
                                AuditEventMapper.FIRST_CLIENT_ERROR,
                                AuditEventMapper.FIRST_FAULT);
                    case "8" -> Sql.of("status >= ?", AuditEventMapper.FIRST_FAULT);
                    default -> Sql.of("false");
                })
                .toList()));
    }

    /** The codes that are asked for of a system, or of any. */
    private static Set<String> tokens(Parameter parameter, String system) {
        return values(parameter).stream()
                .flatMap(value -> {
                    var bar = value.indexOf('|');
                    return bar < 0 || value.substring(0, bar).equals(system)
                            ? Stream.of(value.substring(bar + 1))
                            : Stream.empty();
                })
                .collect(Collectors.toSet());
    }

    /** Each of them will do. */
    private static List<String> values(Parameter parameter) {
        return Arrays.stream(parameter.value().split(SEPARATOR))
                .map(value -> value.replaceAll("\\\\([,$\\\\])", "$1"))
                .toList();
    }
}
