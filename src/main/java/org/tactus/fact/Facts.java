package org.tactus.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tactus.codeset.CodeSets;

/**
 * What is known about one claim beside what it states itself.
 *
 * @param receivedOn the day on which it arrived, in the time zone of the place of service
 * @param plan the claim's plan in the year of its first day of service; a claim without lines has none
 * @param therapist the rendering practitioner on file
 * @param orderer the ordering practitioner on file
 * @param billingProvider on file under the billing NPI
 * @param original the claim that this one names as the one it replaces or voids
 * @param servicesOnFile lines of the member's other claims, without those of the original
 */
public record Facts(
        LocalDate receivedOn,
        Optional<Plan> plan,
        OrderFacts order,
        LicenseFacts license,
        Optional<Practitioner> therapist,
        Optional<Practitioner> orderer,
        Optional<Practitioner> billingProvider,
        Roster roster,
        Optional<Original> original,
        List<ServiceOnFile> servicesOnFile,
        CodeSets codes) {

    public Facts {
        servicesOnFile = List.copyOf(servicesOnFile);
    }

    /** The same under another benefit. */
    public Facts withBenefit(Optional<Benefit> other) {
        return new Facts(
                receivedOn,
                plan.map(filed -> filed.withBenefit(other)),
                order,
                license,
                therapist,
                orderer,
                billingProvider,
                roster,
                original,
                servicesOnFile,
                codes);
    }

    /** The same beside other services. */
    public Facts withServicesOnFile(List<ServiceOnFile> others) {
        return new Facts(
                receivedOn, plan, order, license, therapist, orderer, billingProvider, roster, original, others, codes);
    }

    /** The massage benefit of the claim's plan and year, where there is one. */
    public Optional<Benefit> benefit() {
        return plan.flatMap(Plan::benefit);
    }
}
