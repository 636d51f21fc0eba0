package org.tactus.access;

import java.util.Optional;

/**
 * What is asked of FHIR, in FHIR's own words, and of exports.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-type-restful-interaction.html">type-restful-interaction</a>
 */
public enum FhirInteraction {
    READ(Interaction.READ),
    VREAD(Interaction.READ),
    HISTORY_INSTANCE(Interaction.READ),
    HISTORY_TYPE(Interaction.SEARCH),
    SEARCH_TYPE(Interaction.SEARCH),
    CREATE(Interaction.CREATE),
    UPDATE(Interaction.UPDATE),
    PATCH(Interaction.UPDATE),
    DELETE(Interaction.DELETE),
    /** Asks that an export be prepared. */
    EXPORT,
    EXPORT_STATUS,
    EXPORT_FILE,
    EXPORT_DELETE,
    OTHER;

    private final Optional<Interaction> right;

    FhirInteraction(Interaction right) {
        this.right = Optional.of(right);
    }

    FhirInteraction() {
        this.right = Optional.empty();
    }

    /** What somebody must be let do with the type that is named; empty where that doesn't say it all, since types are spanned. */
    public Optional<Interaction> right() {
        return right;
    }
}
