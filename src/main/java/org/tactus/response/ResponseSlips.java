package org.tactus.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemException;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.Violation;

/** What is wrong with an answer, each by the FHIRPath expression of the element; all of it is told at once. */
final class ResponseSlips {

    /** More than anybody reads; an answer that is wrong all over is no answer. */
    private static final int MOST = 100;

    private final List<Violation> violations = new ArrayList<>();

    /** @param message what is wrong, and what would be right, without a stop: {@code is missing} */
    void add(String path, String message) {
        if (violations.size() < MOST) {
            violations.add(new Violation(path, path + " " + message + "."));
        }
    }

    /** Whether something is wrong with the element itself. */
    boolean isAbout(String path) {
        return violations.stream().anyMatch(violation -> violation.field().equals(path));
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    ProblemException asException() {
        return new Problem(
                        ProblemKind.MALFORMED,
                        "Nothing was filed; correct what is listed and send it again.",
                        violations,
                        Optional.empty(),
                        Optional.empty())
                .asException();
    }
}
