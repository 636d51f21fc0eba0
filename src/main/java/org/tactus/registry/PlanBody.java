package org.tactus.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.PlanId;
import org.tactus.fact.Plan;
import org.tactus.json.Violations;

/** A plan in one year on the wire. */
@Schema(name = "Plan")
record PlanBody(
        @Nullable String name,
        @Nullable OrganizationBody organization,
        @Schema(description = "null says that the plan files no massage benefit that year")
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable
                BenefitBody benefit) {

    private static final int LONGEST_PAYER_ID = 60;

    /** The organization behind a plan on the wire. */
    @Schema(name = "PayerOrganization")
    record OrganizationBody(@Nullable String name, @Nullable String payerId) {}

    Plan toPlan(PlanId id, int year, Violations violations) {
        var payer = violations.required("organization", organization, new OrganizationBody("", ""));
        return new Plan(
                id,
                year,
                violations.requiredText("name", name),
                new Plan.Payer(
                        violations.requiredText("organization.name", payer.name),
                        violations.atMost(
                                LONGEST_PAYER_ID,
                                "organization.payerId",
                                violations.requiredText("organization.payerId", payer.payerId))),
                Optional.ofNullable(benefit).map(sent -> sent.toBenefit("benefit.", violations)));
    }

    static PlanBody of(Plan plan) {
        return new PlanBody(
                plan.name(),
                new OrganizationBody(plan.payer().name(), plan.payer().payerId()),
                plan.benefit().map(BenefitBody::of).orElse(null));
    }
}
