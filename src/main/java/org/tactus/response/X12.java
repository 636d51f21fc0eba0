package org.tactus.response;

import java.util.List;
import java.util.regex.Pattern;

/**
 * X12's code systems of an 835, by which a plan says why it doesn't pay: shapes alone, since the lists are X12's.
 * See docs/clarifications.md#plans-answers.
 */
enum X12 {
    /** Group: whose the difference is. */
    GROUP("https://x12.org/codes/claim-adjustment-group-codes", "CO|CR|OA|PI|PR"),
    /** Claim adjustment reason code. */
    CARC("https://x12.org/codes/claim-adjustment-reason-codes", "[A-Z]?[0-9]{1,3}"),
    /** Remittance advice remark code. */
    RARC("https://x12.org/codes/remittance-advice-remark-codes", "(?:M|MA|N)[0-9]{1,4}");

    static final List<X12> ALL = List.of(values());

    private final String system;
    private final Pattern shape;

    X12(String system, String shape) {
        this.system = system;
        this.shape = Pattern.compile(shape);
    }

    String system() {
        return system;
    }

    boolean hasShape(String code) {
        return shape.matcher(code).matches();
    }
}
