package org.tactus.rule;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.tactus.claim.MassageClaim;

/**
 * A change to a claim that the claim itself or what is on file bears out; nothing is made up.
 *
 * @param codes findings that it may do away with
 * @param element what changes, as a path into the submission: {@code lines[0].units}
 * @param line 1-based; 0 where the whole claim is meant
 * @param value what it should be: a text, a number, a list of such, or a {@link org.tactus.claim.LicenseNumber}
 * @param message why, in a sentence that names no person
 * @param change makes it
 */
public record Correction(
        Set<FindingCode> codes,
        String element,
        int line,
        Object value,
        String message,
        UnaryOperator<MassageClaim> change) {

    public Correction {
        codes = Set.copyOf(codes);
    }

    /** Of a line's element: {@code units}. */
    static Correction ofLine(
            Set<FindingCode> codes,
            String element,
            int line,
            Object value,
            String message,
            UnaryOperator<MassageClaim> change) {
        return new Correction(codes, "lines[" + (line - 1) + "]." + element, line, value, message, change);
    }

    /** Whether both make the same of the same. */
    boolean isSameAs(Correction other) {
        return element.equals(other.element) && value.equals(other.value);
    }
}
