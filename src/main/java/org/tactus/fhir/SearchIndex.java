package org.tactus.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.tactus.ledger.SearchValues;
import org.tactus.ledger.SearchValues.Span;
import org.tactus.ledger.SearchValues.Text;

/** What a resource is searched by, read off it once, when it is written, and again when there is a later edition. */
final class SearchIndex {

    /**
     * To be raised by one whenever {@link SearchParameters}, {@link SearchTerms} or this class make something else of a resource that
     * is stored already: tactus then indexes anew what it finds on file ({@link Reindexing}).
     */
    static final int EDITION = 1;

    private final Set<String> tokens = new HashSet<>();
    private final List<Text> texts = new ArrayList<>();
    private Optional<Span> first = Optional.empty();
    private Optional<Span> second = Optional.empty();

    private SearchIndex() {}

    static SearchValues valuesOf(Resource resource, Compartment compartment) {
        var index = new SearchIndex();
        for (var parameter : SearchParameters.of(resource.fhirType()).values()) {
            if (parameter.name().equals(SearchParameters.PLAN)) {
                index.tokens.addAll(SearchTerms.ofToken(parameter.name(), Systems.PLAN, compartment.plan()));
            }
            parameter.values().apply(resource).forEach(value -> index.add(parameter, value));
        }
        return new SearchValues(index.tokens, index.first, index.second, index.texts);
    }

    private void add(SearchParameter parameter, Base value) {
        switch (parameter.kind()) {
            case TOKEN -> addToken(parameter.name(), value);
            case REFERENCE -> addReference(parameter.name(), (Reference) value);
            case DATE -> spanOf(value).ifPresent(span -> addSpan(parameter.slot(), span));
            case STRING -> addText(parameter.name(), value);
        }
    }

    private void addToken(String parameter, Base value) {
        if (value instanceof Identifier identifier) {
            addToken(parameter, identifier.getSystem(), identifier.getValue());
        } else if (value instanceof CodeableConcept concept) {
            concept.getCoding().forEach(coding -> addToken(parameter, coding.getSystem(), coding.getCode()));
        } else if (value instanceof PrimitiveType<?> code && code.hasValue()) {
            addToken(parameter, null, code.getValueAsString());
        }
    }

    private void addToken(String parameter, String system, String code) {
        if (code != null) {
            tokens.addAll(SearchTerms.ofToken(parameter, system == null ? "" : system, code));
        }
    }

    /** Of whichever version. */
    private void addReference(String parameter, Reference reference) {
        if (reference.hasReference()) {
            tokens.add(SearchTerms.reference(parameter, reference.getReference().replaceFirst("/_history/.*", "")));
        }
    }

    private void addText(String parameter, Base value) {
        if (value instanceof PrimitiveType<?> text && text.hasValue()) {
            texts.add(new Text(parameter, SearchTerms.text(text.getValueAsString())));
        }
    }

    private void addSpan(SearchParameter.Slot slot, Span span) {
        if (slot == SearchParameter.Slot.FIRST) {
            first = Optional.of(together(first, span));
        } else {
            second = Optional.of(together(second, span));
        }
    }

    private static Span together(Optional<Span> one, Span other) {
        return one.map(span -> new Span(
                        span.from().isBefore(other.from()) ? span.from() : other.from(),
                        span.until().isAfter(other.until()) ? span.until() : other.until()))
                .orElse(other);
    }

    private static Optional<Span> spanOf(Base value) {
        if (value instanceof Period period && period.hasStart()) {
            return spanOf(period.getStartElement()).map(start -> spanOf(period.getEndElement())
                    .map(end -> new Span(start.from(), end.until()))
                    .orElse(start));
        }
        if (value instanceof BaseDateTimeType date && date.hasValue()) {
            return Optional.of(spanOf(date.getValueAsString()));
        }
        return Optional.empty();
    }

    /** What we write is a day, or an instant. */
    private static Span spanOf(String written) {
        if (written.length() == "2026-11-10".length()) {
            var day = LocalDate.parse(written);
            return new Span(startOf(day), startOf(day.plusDays(1)));
        }
        var instant = Instant.parse(written);
        return new Span(instant, instant.plus(1, ChronoUnit.MILLIS));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
