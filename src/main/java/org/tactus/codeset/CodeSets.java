package org.tactus.codeset;

import java.util.List;

/** The dated tables that a decision is made by. */
public record CodeSets(DiagnosisCodes diagnoses, NcciEdits ncci) {

    /** What ships with tactus. */
    public static CodeSets builtIn() {
        return new CodeSets(DiagnosisCodes.builtIn(), NcciEdits.builtIn());
    }

    /** Which tables these are, for a decision to name. */
    public List<String> versions() {
        return List.of(diagnoses.version(), ncci.version());
    }
}
