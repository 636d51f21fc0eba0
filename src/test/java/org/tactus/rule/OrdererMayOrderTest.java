package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.ORDERER_NOT_ELIGIBLE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;
import org.tactus.claim.OrderBuilder;

class OrdererMayOrderTest {

    private final CoverageRule rule = new OrdererMayOrder();

    @ParameterizedTest
    @ValueSource(strings = {"MD", "DO", "NP", "PA", "CNS", "md", "M.D.", "FNP-C", "FNP-BC", "PA-C", "ARNP", "AP-CNS"})
    void physicians_and_other_medical_professionals_may_order(String credential) {
        assertThat(check(rule, orderedBy(credential))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PhD, MD", "RN/NP", "MD; MPH", "DO FAAFP"})
    void one_credential_of_several_is_enough(String credentials) {
        assertThat(check(rule, orderedBy(credentials))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DC", "PT", "OT", "LMT", "RN", "ND", "LAc", "PharmD", "DPM"})
    void others_may_not(String credential) {
        assertThat(codesOf(check(rule, orderedBy(credential)))).containsExactly(ORDERER_NOT_ELIGIBLE);
    }

    @Test
    void who_may_is_said() {
        assertThat(check(rule, orderedBy("DC")))
                .isEqualTo(notEligible(
                        "Credential DC may not order massage for this plan; these may: CNS, DO, MD, NP, PA."));
    }

    @Test
    void an_order_that_names_no_credential_is_found() {
        assertThat(check(rule, orderedBy(" ")))
                .isEqualTo(notEligible(
                        "The order doesn't name the orderer's credential; these may: CNS, DO, MD, NP, PA."));
    }

    @Test
    void the_plan_may_name_others() {
        var chiropractors = facts().benefit(benefit -> benefit.eligibleOrderers("MD", "DC"));

        assertThat(check(rule, orderedBy("DC"), chiropractors)).isEqualTo(MET);
        assertThat(check(rule, orderedBy("NP"), chiropractors))
                .isEqualTo(notEligible("Credential NP may not order massage for this plan; these may: DC, MD."));
    }

    @Test
    void without_a_plan_on_file_the_usual_ones_may() {
        assertThat(check(rule, orderedBy("NP"), facts().withoutPlan())).isEqualTo(MET);
        assertThat(codesOf(check(rule, orderedBy("DC"), facts().withoutPlan()))).containsExactly(ORDERER_NOT_ELIGIBLE);
    }

    @Test
    void who_is_not_named_is_another_rules_matter() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutOrderer)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static ClaimBuilder orderedBy(String credential) {
        return aClaim().order(order -> order.credential(credential));
    }

    private static Verdict notEligible(String message) {
        return unmet(ORDERER_NOT_ELIGIBLE, "order.orderedBy.credential", message);
    }
}
