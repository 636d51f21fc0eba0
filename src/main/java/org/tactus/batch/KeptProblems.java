package org.tactus.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tactus.problem.LineProblems;

/** Problems of a file as they are told: the first of them are kept, all are counted. */
final class KeptProblems implements LineProblems {

    static final int MOST = 1_000;

    private final List<FileProblem> kept = new ArrayList<>();
    private final Set<Long> lines = new HashSet<>();

    @Override
    public void at(long line, String message) {
        lines.add(line);
        if (kept.size() < MOST) {
            kept.add(new FileProblem(line, message));
        }
    }

    List<FileProblem> kept() {
        return kept;
    }

    /** How many lines have any. */
    long lines() {
        return lines.size();
    }
}
