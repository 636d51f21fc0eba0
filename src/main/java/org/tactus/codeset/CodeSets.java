package org.tactus.codeset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The dated tables that a decision is made by. */
public record CodeSets(DiagnosisCodes diagnoses, NcciEdits ncci) {

    private static final CodeSets BUILT_IN = of(List.of());

    /** What ships with tactus. */
    public static CodeSets builtIn() {
        return BUILT_IN;
    }

    /**
     * What ships with tactus, and releases that go before it.
     *
     * @param published in the order of their import
     */
    public static CodeSets of(List<PublishedTable> published) {
        return new CodeSets(DiagnosisCodes.of(published), NcciEdits.of(published));
    }

    /** The same for a decision about these days of service, which the other releases don't bear on. */
    public CodeSets countingOn(Collection<LocalDate> days) {
        return new CodeSets(diagnoses.countingOn(days), ncci.countingOn(days));
    }

    /** Which tables these are, for a decision to name. */
    public List<String> versions() {
        return Stream.concat(diagnoses.versions().stream(), ncci.versions().stream())
                .toList();
    }
}
