package org.tactus.x12;

/**
 * In which loop of an 837P a segment stands, by those before it.
 *
 * <p>A segment's id says that only together with its place: {@code NM1*82} is the claim's rendering provider, a line's, or, within
 * 2320, another payer's.
 */
final class LoopTracker {

    private Loop level = Loop.PASSED_OVER;
    private Loop loop = Loop.PASSED_OVER;

    /** The loop of the next segment. */
    Loop enter(Segment segment) {
        switch (segment.id()) {
            case "ST" -> enterLevel(Loop.PASSED_OVER);
            case "HL" -> enterLevel(levelOf(segment.text(3)));
            case "CLM" -> enterLevel(Loop.CLAIM);
            case "LX" -> enterLevel(Loop.LINE);
            case "SBR" -> enterLevel(level == Loop.SUBSCRIBER_LEVEL ? level : Loop.PASSED_OVER);
            case "NM1" -> loop = party(segment.text(1));
            case "LIN", "SVD", "LQ" -> loop = Loop.PASSED_OVER;
            default -> {
                // stands in the loop of the one before it
            }
        }
        return loop;
    }

    private void enterLevel(Loop entered) {
        level = entered;
        loop = entered;
    }

    private static Loop levelOf(String code) {
        return switch (code) {
            case "20" -> Loop.BILLING_LEVEL;
            case "22" -> Loop.SUBSCRIBER_LEVEL;
            case "23" -> Loop.PATIENT_LEVEL;
            default -> Loop.PASSED_OVER;
        };
    }

    private Loop party(String code) {
        return switch (level) {
            case BILLING_LEVEL -> code.equals("85") ? Loop.BILLING : Loop.PASSED_OVER;
            case SUBSCRIBER_LEVEL -> subscriberOrPayer(code);
            case PATIENT_LEVEL -> code.equals("QC") ? Loop.PATIENT : Loop.PASSED_OVER;
            case CLAIM -> ofClaim(code);
            case LINE -> ofLine(code);
            default -> Loop.PASSED_OVER;
        };
    }

    private static Loop subscriberOrPayer(String code) {
        return switch (code) {
            case "IL" -> Loop.SUBSCRIBER;
            case "PR" -> Loop.PAYER;
            default -> Loop.PASSED_OVER;
        };
    }

    private static Loop ofClaim(String code) {
        return switch (code) {
            case "DN" -> Loop.REFERRING;
            case "82" -> Loop.RENDERING;
            case "77" -> Loop.FACILITY;
            default -> Loop.PASSED_OVER;
        };
    }

    private static Loop ofLine(String code) {
        return switch (code) {
            case "82" -> Loop.LINE_RENDERING;
            case "77" -> Loop.LINE_FACILITY;
            case "DK" -> Loop.LINE_ORDERING;
            default -> Loop.PASSED_OVER;
        };
    }
}
