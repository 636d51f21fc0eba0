package org.tactus.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceCondition.IsTimed;
import org.tactus.ledger.ResourceCondition.Side;
import org.tactus.ledger.ResourceCondition.TimeColumn;
import org.tactus.ledger.SearchValues.Span;

/**
 * A date that is searched by: a prefix, and a span as long as what is written leaves open.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">Prefixes</a>
 */
public record DateCriterion(Prefix prefix, Span span) {

    private static final Pattern SHAPE = Pattern.compile(
            "(eq|ne|gt|lt|ge|le|sa|eb|ap)?([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+ -][0-9]{2}:[0-9]{2})?)?)?)?)");

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int TENTH = 10;

    /** How the resource's span is to lie to the one that is asked for. */
    public enum Prefix {
        EQ,
        NE,
        GT,
        LT,
        GE,
        LE,
        SA,
        EB,
        AP
    }

    /** When a date begins that nothing is compared by, and that so has no prefix; empty where it is none. */
    public static Optional<Instant> startOf(String text) {
        return Optional.of(text.strip())
                .filter(written -> written.matches("[0-9].*"))
                .flatMap(written -> of(written, Instant.EPOCH))
                .map(date -> date.span().from());
    }

    /**
     * Empty where it is no date as FHIR writes them.
     *
     * @param now from which on what is near is measured; the same for the same question, however often it is read
     */
    public static Optional<DateCriterion> of(String text, Instant now) {
        var matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var prefix = matcher.group(1) == null
                ? Prefix.EQ
                : Prefix.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        try {
            var span = spanOf(matcher.group(2));
            return Optional.of(new DateCriterion(prefix, prefix == Prefix.AP ? widened(span, now) : span));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** In the widest sense of what is written: a day without a zone is one of UTC, which is what we write. */
    static Span spanOf(String written) {
        return switch (written.length()) {
            case YEAR ->
                span(
                        Year.parse(written).atDay(1),
                        Year.parse(written).plusYears(1).atDay(1));
            case MONTH ->
                span(
                        YearMonth.parse(written).atDay(1),
                        YearMonth.parse(written).plusMonths(1).atDay(1));
            case DAY -> span(LocalDate.parse(written), LocalDate.parse(written).plusDays(1));
            default -> spanOfInstant(written);
        };
    }

    private static Span span(LocalDate from, LocalDate until) {
        return new Span(startOf(from), startOf(until));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Span spanOfInstant(String written) {
        // a plus that wasn't escaped in an address arrives as a space
        var text = written.replace(' ', '+');
        var zoned = text.matches(".*(?:Z|[+-][0-9]{2}:[0-9]{2})") ? text : text + "Z";
        var from = OffsetDateTime.parse(zoned).toInstant();
        var unit = text.matches(".*T[0-9:]{8}\\..*")
                ? ChronoUnit.MILLIS
                : text.matches(".*T[0-9]{2}:[0-9]{2}:[0-9]{2}.*") ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        var start = from.truncatedTo(unit);
        return new Span(start, start.plus(1, unit));
    }

    /** FHIR leaves open what is near; it recommends a tenth of the distance from now. */
    private static Span widened(Span span, Instant now) {
        var tenth = Duration.between(span.from(), now).abs().dividedBy(TENTH);
        return new Span(span.from().minus(tenth), span.until().plus(tenth));
    }

    /** Of a resource's span that stands in those columns. */
    ResourceCondition of(TimeColumn from, TimeColumn until) {
        return switch (prefix) {
            case EQ -> within(from, until);
            case NE -> new ResourceCondition.Not(within(from, until));
            case GT -> new IsTimed(until, Side.AFTER, span.until());
            case LT -> new IsTimed(from, Side.BEFORE, span.from());
            case GE -> either(new IsTimed(until, Side.AFTER, span.until()), within(from, until));
            case LE -> either(new IsTimed(from, Side.BEFORE, span.from()), within(from, until));
            case SA -> new IsTimed(from, Side.FROM, span.until());
            case EB -> new IsTimed(until, Side.UP_TO, span.from());
            case AP ->
                ResourceCondition.all(
                        new IsTimed(from, Side.BEFORE, span.until()), new IsTimed(until, Side.AFTER, span.from()));
        };
    }

    /** Of a moment that stands in that column: the same, in terms that an index of it can answer. */
    ResourceCondition of(TimeColumn moment) {
        return switch (prefix) {
            case EQ, AP ->
                ResourceCondition.all(
                        new IsTimed(moment, Side.FROM, span.from()), new IsTimed(moment, Side.BEFORE, span.until()));
            case NE ->
                either(new IsTimed(moment, Side.BEFORE, span.from()), new IsTimed(moment, Side.FROM, span.until()));
            case GT, SA -> new IsTimed(moment, Side.FROM, span.until());
            case LT, EB -> new IsTimed(moment, Side.BEFORE, span.from());
            case GE -> new IsTimed(moment, Side.FROM, span.from());
            case LE -> new IsTimed(moment, Side.BEFORE, span.until());
        };
    }

    private ResourceCondition within(TimeColumn from, TimeColumn until) {
        return ResourceCondition.all(
                new IsTimed(from, Side.FROM, span.from()),
                new IsTimed(from, Side.BEFORE, span.until()),
                new IsTimed(until, Side.UP_TO, span.until()));
    }

    private static ResourceCondition either(ResourceCondition... conditions) {
        return ResourceCondition.any(List.of(conditions));
    }
}
