package org.tactus.problem;

/** Where what is wrong with a file is told, line by line, while it is read. */
@FunctionalInterface
public interface LineProblems {

    /**
     * One thing that is wrong.
     *
     * @param line 1-based; 0 where the whole file is meant
     * @param message what is wrong and what would be right, with no value that identifies a person
     */
    void at(long line, String message);
}
