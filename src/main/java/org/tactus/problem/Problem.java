package org.tactus.problem;

import java.util.List;
import java.util.Optional;

/**
 * A failure as it is told.
 *
 * @param detail what happened and what to do, for this request; nothing that identifies a person
 * @param retryAfterSeconds when to try again, where trying again helps
 * @param about a path to what the caller should look at instead
 */
public record Problem(
        ProblemKind kind,
        String detail,
        List<Violation> violations,
        Optional<Integer> retryAfterSeconds,
        Optional<String> about) {

    /** RFC 9457's media type. */
    public static final String JSON = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), Optional.empty(), Optional.empty());
    }

    /** With every slip that was found. */
    public static Problem malformed(List<Violation> violations) {
        return new Problem(
                ProblemKind.MALFORMED,
                "Nothing was filed; correct what is listed and send it again.",
                violations,
                Optional.empty(),
                Optional.empty());
    }

    public Problem violating(List<Violation> slips) {
        return new Problem(kind, detail, slips, retryAfterSeconds, about);
    }

    public Problem retryAfterSeconds(int seconds) {
        return new Problem(kind, detail, violations, Optional.of(seconds), about);
    }

    public Problem about(String path) {
        return new Problem(kind, detail, violations, retryAfterSeconds, Optional.of(path));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
