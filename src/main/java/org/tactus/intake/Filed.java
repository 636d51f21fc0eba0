package org.tactus.intake;

import java.util.UUID;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemException;
import org.tactus.problem.ProblemKind;
import org.tactus.rule.Outcome;

/** What became of a filing. */
public sealed interface Filed {

    /** The claim on file. */
    UUID id();

    /**
     * It is on file now.
     *
     * @param outcome of the decision
     * @param decision JSON, as it is answered
     */
    record New(UUID id, Outcome outcome, String decision) implements Filed {}

    /**
     * The same claim was on file.
     *
     * @param outcome of the first decision
     * @param decision as it was answered the first time
     */
    record Again(UUID id, Outcome outcome, String decision) implements Filed {}

    /** Another claim is on file under its control number; nothing was filed. */
    record Taken(UUID id) implements Filed {

        /** As whoever filed is told. */
        public ProblemException asException() {
            var path = "/api/claims/" + id;
            return Problem.of(
                            ProblemKind.CONFLICT,
                            "Another claim is on file under this control number: " + path
                                    + ". Use another number; where that claim was accepted, a replacement corrects it.")
                    .about(path)
                    .asException();
        }
    }
}
