package org.tactus.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.PlanId;
import org.tactus.fact.Benefit;
import org.tactus.json.Violations;
import org.tactus.registry.BenefitBody;

/** Which claims are to be decided again, and under which benefit, on the wire. */
@Schema(name = "Backtest")
record BacktestBody(
        @Schema(description = "contract-PBP, segment optional", required = true) @Nullable String plan,
        @Schema(required = true, implementation = Integer.class) @Nullable BigDecimal year,
        @Schema(description = "as for a plan; null for none", required = true) @Nullable
                Optional<BenefitBody> benefit) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** What it asks for. */
    record Question(PlanId plan, int year, Optional<Benefit> benefit) {}

    Question toQuestion(Violations violations) {
        var id = new PlanId(violations.requiredText("plan", plan));
        if (plan != null && !id.isValid()) {
            violations.add("plan", "is contract, PBP and, where there is one, segment, as in H1234-001-000");
        }
        Optional<BenefitBody> stated = violations.required("benefit", benefit, Optional.empty());
        return new Question(id, year(violations), stated.map(sent -> sent.toBenefit("benefit.", violations)));
    }

    private int year(Violations violations) {
        var stated = violations.required("year", year, BigDecimal.valueOf(FIRST_YEAR));
        if (stated.stripTrailingZeros().scale() > 0
                || stated.compareTo(BigDecimal.valueOf(FIRST_YEAR)) < 0
                || stated.compareTo(BigDecimal.valueOf(LAST_YEAR)) > 0) {
            violations.add("year", "is a calendar year");
            return FIRST_YEAR;
        }
        return stated.intValue();
    }
}
