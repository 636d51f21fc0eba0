package org.tactus.fhir;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;

/**
 * A parameter by which resources of a type are searched.
 *
 * @param name {@code care-team}
 * @param definition URI of its definition, where that is HL7's; our own stands below the address of the FHIR API
 * @param targets of a reference: the types it can lead to
 * @param slot of a date: where the span is kept
 * @param own how it is described where it is our own; empty for HL7's
 * @param values what of a resource it looks at
 */
public record SearchParameter(
        String name,
        SearchKind kind,
        String definition,
        Set<String> targets,
        Slot slot,
        Optional<Own> own,
        Function<Base, Stream<? extends Base>> values) {

    /** Dates that not every resource of the type has. */
    private static final Set<String> OF_SOME = Set.of("birthdate", "payment-date");

    /**
     * URI of its definition.
     *
     * @param base where the FHIR API is: that is where our own are defined
     */
    public String definitionAt(String base) {
        return own.isPresent() ? base + "/" + definition : definition;
    }

    /** Whether each resource of the type has one, so that all can be put in its order. */
    public boolean isSortable() {
        return kind == SearchKind.DATE && !OF_SOME.contains(name);
    }

    /** Where a span of time is kept. */
    public enum Slot {
        NONE,
        FIRST,
        SECOND
    }

    /** What the definition of a parameter of our own says beside its name. */
    public record Own(String description, String expression) {}
}
