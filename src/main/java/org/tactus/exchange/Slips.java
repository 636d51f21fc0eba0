package org.tactus.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.Violation;

/** What a search asks that can't be understood: all of it is told at once. */
public final class Slips {

    private final boolean isLenient;
    private final List<Violation> violations = new ArrayList<>();
    private int count;

    /** @param isLenient whether what is unknown is passed over, and not told */
    public Slips(boolean isLenient) {
        this.isLenient = isLenient;
    }

    /** @param prefer as the header of that name has it: {@code handling=lenient} has what is unknown passed over */
    static Slips of(@Nullable String prefer) {
        return new Slips(prefer != null && prefer.replace(" ", "").contains("handling=lenient"));
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
