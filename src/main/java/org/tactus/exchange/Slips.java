package org.tactus.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.Violation;

/** What a search asks that can't be understood: all of it is told at once. */
public final class Slips {

    private final boolean isLenient;
    private final List<Violation> violations = new ArrayList<>();
    private int count;

    private Slips(boolean isLenient) {
        this.isLenient = isLenient;
    }

    /** Of which every one is told. */
    static Slips strict() {
        return new Slips(false);
    }

    /** Of which those that are merely unknown aren't told to who is lenient. */
    public static Slips of(Prefer prefer) {
        return new Slips(prefer.isLenient());
    }

    public void malformed(Parameter parameter, String message) {
        count++;
        violations.add(new Violation(parameter.name(), parameter.name() + " " + message + "."));
    }

    void unknown(Parameter parameter, String type, Collection<String> known) {
        passable(
                parameter,
                "isn't known; " + type + " can be searched by _id, _lastUpdated, "
                        + String.join(", ", new TreeSet<>(known)));
    }

    /** What is told unless who asks is lenient. */
    public void passable(Parameter parameter, String message) {
        count++;
        if (!isLenient) {
            violations.add(new Violation(parameter.name(), parameter.name() + " " + message + "."));
        }
    }

    /** Has it read, unless it carries a modifier. */
    void plain(Parameter parameter, Consumer<Parameter> reader) {
        if (parameter.modifier().isPresent()) {
            malformed(parameter, "takes no modifier");
        } else {
            reader.accept(parameter);
        }
    }

    /** How many there are so far, told or passed over. */
    int count() {
        return count;
    }

    /** @throws org.tactus.problem.ProblemException malformed, where there are any to be told */
    public void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new Problem(
                            ProblemKind.MALFORMED,
                            "Nothing was done; correct what is listed, or send Prefer: handling=lenient to have unknown"
                                    + " parameters passed over.",
                            violations,
                            Optional.empty(),
                            Optional.empty())
                    .asException();
        }
    }
}
