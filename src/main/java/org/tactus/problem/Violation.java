package org.tactus.problem;

/**
 * One slip in a request.
 *
 * @param field where, as a path: {@code lines[0].charge}; empty for the body as a whole
 * @param message what is wrong and what to do, without the value that was sent
 */
public record Violation(String field, String message) {}
