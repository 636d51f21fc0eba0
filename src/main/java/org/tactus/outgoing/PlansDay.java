package org.tactus.outgoing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.PlanId;
import org.tactus.json.Violations;

/**
 * Which file is asked for: a plan's claims of a day.
 *
 * @param day on which they were accepted, in UTC
 */
record PlansDay(PlanId plan, LocalDate day) {

    /** @throws org.tactus.problem.ProblemException malformed */
    static PlansDay read(@Nullable String plan, @Nullable String day) {
        var violations = new Violations();
        var asked = plan(plan, violations);
        var on = day(day, violations);
        violations.throwIfAny();
        return new PlansDay(asked.orElseThrow(), on.orElseThrow());
    }

    private static Optional<PlanId> plan(@Nullable String text, Violations violations) {
        var stated = violations.requiredText("plan", text);
        var plan = Optional.of(stated).filter(any -> !any.isEmpty()).map(PlanId::new);
        if (plan.filter(id -> !id.isValid()).isPresent()) {
            violations.add("plan", "is no plan, written as in H1234-001-000");
        }
        return plan;
    }

    private static Optional<LocalDate> day(@Nullable String text, Violations violations) {
        var stated = violations.requiredText("day", text);
        return stated.isEmpty() ? Optional.empty() : Optional.ofNullable(violations.day("day", stated));
    }
}
