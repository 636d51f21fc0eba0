package org.tactus.rule;

/**
 * One reason, found on one claim.
 *
 * @param severity the code's own, or what the plan makes of it
 * @param group the code's own, or what the plan makes of it
 * @param element the field it is about, as a path into the submission: {@code order.validThrough}, {@code lines[0].units}
 * @param line 1-based; 0 where the whole claim is meant
 * @param message what was found, with the values that show it; nothing that identifies a person
 */
public record Finding(FindingCode code, Severity severity, Group group, String element, int line, String message) {

    private static final String LINES = "lines.";

    static Finding of(FindingCode code, String element, String message) {
        return new Finding(code, code.severity(), code.group(), element, 0, message);
    }

    Finding withSeverity(Severity other) {
        return new Finding(code, other, group, element, line, message);
    }

    Finding withGroup(Group other) {
        return new Finding(code, severity, other, element, line, message);
    }

    /** The same of one line: {@code lines.units} becomes {@code lines[0].units}. */
    Finding atLine(int number) {
        var place = element.startsWith(LINES)
                ? "lines[" + (number - 1) + "]." + element.substring(LINES.length())
                : element;
        return new Finding(code, severity, group, place, number, message);
    }
}
