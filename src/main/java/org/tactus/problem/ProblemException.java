package org.tactus.problem;

/** Carries a problem to whoever answers; the caller's slip, or an outcome that ends the request. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.kind().title(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
