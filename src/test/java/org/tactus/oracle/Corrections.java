package org.tactus.oracle;

import java.util.List;
import java.util.function.Function;

/** Replacements and voids. docs/rejections.md, original-missing and original-not-accepted; clarifications, Corrections. */
final class Corrections {

    private Corrections() {}

    static void judge(Case open, Filed original) {
        if (!isCorrection(open.claim)) {
            return;
        }
        if (original == null) {
            open.say("original-missing");
        } else if (!original.isAccepted()) {
            open.say("original-not-accepted");
        }
    }

    /** "names the control number of a claim …, from the same billing provider" */
    static Filed original(Claim claim, List<Filed> filed, Function<Claim, String> biller) {
        if (!isCorrection(claim) || Spelling.isBlank(claim.replaces)) {
            return null;
        }
        return filed.stream()
                .filter(other -> other.claim.controlNumber.equals(claim.replaces.strip()))
                .filter(other -> biller.apply(other.claim).equals(biller.apply(claim)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCorrection(Claim claim) {
        return "replacement".equals(claim.frequency) || "void".equals(claim.frequency);
    }
}
