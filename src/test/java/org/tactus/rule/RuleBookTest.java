package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.since;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISSING;
import static org.tactus.rule.FindingCode.BENEFIT_CATEGORY_MISMATCH;
import static org.tactus.rule.FindingCode.BILLING_PROVIDER_NPI_INVALID;
import static org.tactus.rule.FindingCode.CHARGE_INVALID;
import static org.tactus.rule.FindingCode.COMFORT_LANGUAGE;
import static org.tactus.rule.FindingCode.COVERAGE_UNVERIFIED;
import static org.tactus.rule.FindingCode.DIAGNOSIS_CONFLICT;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_BILLABLE;
import static org.tactus.rule.FindingCode.DIAGNOSIS_POINTER_INVALID;
import static org.tactus.rule.FindingCode.DIAGNOSIS_SIDE_UNSPECIFIED;
import static org.tactus.rule.FindingCode.LICENSE_WRONG_STATE;
import static org.tactus.rule.FindingCode.MEMBER_ID_INVALID;
import static org.tactus.rule.FindingCode.MODIFIER_INVALID;
import static org.tactus.rule.FindingCode.MODIFIER_MISSING;
import static org.tactus.rule.FindingCode.ORDERER_NOT_ELIGIBLE;
import static org.tactus.rule.FindingCode.ORDERER_NPI_INVALID;
import static org.tactus.rule.FindingCode.ORDER_AFTER_SERVICE;
import static org.tactus.rule.FindingCode.ORDER_DECLARED_MISSING;
import static org.tactus.rule.FindingCode.ORDER_DIAGNOSIS_MISMATCH;
import static org.tactus.rule.FindingCode.ORDER_INCOMPLETE;
import static org.tactus.rule.FindingCode.ORDER_MISSING;
import static org.tactus.rule.FindingCode.ORDER_OTHER_SERVICE;
import static org.tactus.rule.FindingCode.ORDER_UNSIGNED;
import static org.tactus.rule.FindingCode.ORIGINAL_MISSING;
import static org.tactus.rule.FindingCode.PLACE_OF_SERVICE_INVALID;
import static org.tactus.rule.FindingCode.REFERRAL_MISSING;
import static org.tactus.rule.FindingCode.SERVICE_IN_FUTURE;
import static org.tactus.rule.FindingCode.SERVICE_NOT_IN_BENEFIT;
import static org.tactus.rule.FindingCode.SERVICE_OUTSIDE_COVERAGE_YEAR;
import static org.tactus.rule.FindingCode.THERAPIST_NPI_INVALID;
import static org.tactus.rule.FindingCode.THERAPIST_TAXONOMY_MISMATCH;
import static org.tactus.rule.FindingCode.UNITS_BELOW_MINIMUM;
import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;
import static org.tactus.rule.FindingCode.VISIT_LIMIT_REACHED;
import static org.tactus.rule.Judging.decide;
import static org.tactus.rule.Judging.stoppingCodesOf;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.Benefit;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.Original.State;

class RuleBookTest {

    @Test
    void every_rule_is_in_the_book_exactly_once() {
        assertThat(RuleBook.current().rules().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(CoverageRule.class.getPermittedSubclasses());
    }

    @Test
    void each_code_is_given_by_exactly_one_rule() {
        assertThat(RuleBook.current().rules().stream().flatMap(rule -> rule.codes().stream()))
                .containsExactlyInAnyOrder(FindingCode.values());
    }

    @Test
    void each_rule_says_whose_rule_it_is() {
        for (var rule : RuleBook.current().rules()) {
            assertThat(rule.source()).as(rule.getClass().getSimpleName()).isNotBlank();
            assertThat(rule.codes())
                    .allSatisfy(code ->
                            assertThat(RuleBook.current().sourceOf(code)).isEqualTo(rule.source()));
        }
    }

    @Test
    void the_usual_claim_is_accepted() {
        var decision = decide(aClaim());

        assertThat(decision).isInstanceOf(Accepted.class);
        assertThat(decision.findings()).extracting(Finding::code).containsExactly(COVERAGE_UNVERIFIED);
    }

    @Test
    void a_claim_of_a_member_on_the_roster_is_accepted_without_a_word() {
        assertThat(decide(aClaim(), facts().covered(since("2026-01-01"))).findings())
                .isEmpty();
    }

    @Test
    void a_decision_keeps_what_it_was_made_of() {
        var claim = aClaim().build();
        var facts = facts().of(claim);
        var decision = RuleBook.current().decide(claim, facts);

        assertThat(decision.claim()).isSameAs(claim);
        assertThat(decision.facts()).isSameAs(facts);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_rules() {
        var decision = decide(everythingWrong(), thatMakeItWorse());

        assertThat(decision).isInstanceOf(Rejected.class);
        assertThat(decision.findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(
                        tuple(ORIGINAL_MISSING, 0),
                        tuple(BENEFIT_CATEGORY_MISMATCH, 0),
                        tuple(MEMBER_ID_INVALID, 0),
                        tuple(BILLING_PROVIDER_NPI_INVALID, 0),
                        tuple(ORDER_DECLARED_MISSING, 1),
                        tuple(ORDER_INCOMPLETE, 0),
                        tuple(ORDER_UNSIGNED, 0),
                        tuple(ORDER_AFTER_SERVICE, 1),
                        tuple(ORDER_OTHER_SERVICE, 1),
                        tuple(ORDER_OTHER_SERVICE, 2),
                        tuple(ORDER_DIAGNOSIS_MISMATCH, 1),
                        tuple(ORDERER_NPI_INVALID, 0),
                        tuple(ORDERER_NOT_ELIGIBLE, 0),
                        tuple(THERAPIST_NPI_INVALID, 0),
                        tuple(THERAPIST_TAXONOMY_MISMATCH, 0),
                        tuple(LICENSE_WRONG_STATE, 1),
                        tuple(LICENSE_WRONG_STATE, 2),
                        tuple(DIAGNOSIS_NOT_BILLABLE, 0),
                        tuple(DIAGNOSIS_CONFLICT, 0),
                        tuple(DIAGNOSIS_SIDE_UNSPECIFIED, 0),
                        tuple(DIAGNOSIS_POINTER_INVALID, 2),
                        tuple(COMFORT_LANGUAGE, 0),
                        tuple(SERVICE_OUTSIDE_COVERAGE_YEAR, 2),
                        tuple(SERVICE_NOT_IN_BENEFIT, 1),
                        tuple(PLACE_OF_SERVICE_INVALID, 1),
                        tuple(MODIFIER_INVALID, 1),
                        tuple(MODIFIER_MISSING, 1),
                        tuple(MODIFIER_MISSING, 2),
                        tuple(UNITS_BELOW_MINIMUM, 1),
                        tuple(UNITS_OVER_DAILY_MAXIMUM, 1),
                        tuple(CHARGE_INVALID, 1),
                        tuple(SERVICE_IN_FUTURE, 1),
                        tuple(SERVICE_IN_FUTURE, 2),
                        tuple(VISIT_LIMIT_REACHED, 1),
                        tuple(AUTHORIZATION_MISSING, 0),
                        tuple(REFERRAL_MISSING, 0));
    }

    @Test
    void what_a_void_says_is_not_judged_again() {
        var claim = aClaim().voiding("EARLIER")
                .withoutOrder()
                .diagnoses()
                .therapistNpi("")
                .plan("NONE");

        var decision = decide(claim, facts().original(State.IN_FORCE).withoutPlan());

        assertThat(decision).isInstanceOf(Accepted.class);
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void a_void_is_judged_by_the_rules_for_voids_alone() {
        assertThat(decide(aClaim().voiding("EARLIER").withoutOrder()).findings())
                .extracting(Finding::code)
                .containsExactly(ORIGINAL_MISSING);
        assertThat(RuleBook.current().rules().stream().filter(CoverageRule::judgesVoids))
                .containsExactly(new OriginalIsInForce());
    }

    @Test
    void what_a_replacement_says_is_judged_like_an_original() {
        var claim = aClaim().replacing("EARLIER").withoutOrder();

        assertThat(stoppingCodesOf(decide(claim, facts().original(State.IN_FORCE))))
                .containsExactly(ORDER_MISSING);
    }

    @Test
    void each_rule_says_what_should_be_true_and_what_it_looks_at() {
        var claim = aClaim().build();
        var benefit = Arrays.stream(Benefit.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        for (var rule : RuleBook.current().rules()) {
            assertThat(rule.statement()).as(rule.name()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(rule.saw(claim, facts().of(claim))).as(rule.name()).isNotEmpty();
            assertThat(benefit).as(rule.name()).containsAll(rule.switches());
        }
        assertThat(RuleBook.current().rules()).extracting(CoverageRule::name).doesNotHaveDuplicates();
    }

    @Test
    void each_switch_of_a_plan_is_obeyed_by_a_rule_but_those_that_a_payment_is_worked_out_by() {
        assertThat(RuleBook.current().rules().stream()
                        .flatMap(rule -> rule.switches().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Benefit.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !Set.of("copay", "coinsurancePercent").contains(name))
                        .toList());
    }

    @Test
    void an_explanation_concludes_what_was_decided() {
        for (var claim : List.of(
                aClaim(),
                everythingWrong(),
                aClaim().withoutLines(),
                aClaim().voiding("EARLIER").withoutOrder())) {
            var built = claim.build();
            var facts = thatMakeItWorse().of(built);

            var explanation = RuleBook.current().explain(built, facts);

            assertThat(explanation.steps().stream().flatMap(step -> step.verdict().findings().stream()))
                    .containsExactlyElementsOf(
                            RuleBook.current().decide(built, facts).findings());
            for (var step : explanation.steps()) {
                var verdict = step.verdict();
                assertThat(verdict.findings().isEmpty())
                        .as(step.rule().name())
                        .isEqualTo(verdict.conclusion() != Verdict.Conclusion.NOT_MET);
                assertThat(verdict.reason().isEmpty())
                        .as(step.rule().name())
                        .isEqualTo(verdict.conclusion() != Verdict.Conclusion.NOT_JUDGED);
            }
        }
    }

    @Test
    void an_explanation_names_nobody() {
        var claim = everythingWrong().note("Ruth Okafor came by").build();

        var told = RuleBook.current().explain(claim, thatMakeItWorse().of(claim)).steps().stream()
                .flatMap(step -> step.saw().stream())
                .map(Seen::toString)
                .collect(Collectors.joining("\n"));

        assertThat(told)
                .doesNotContain(claim.member().id().value())
                .doesNotContain(claim.member().name().family())
                .doesNotContain("Ruth")
                .doesNotContain("Lindqvist")
                .doesNotContain("1951");
    }

    private static ClaimBuilder everythingWrong() {
        return aClaim().replacingNothing()
                .benefitCategory("7b")
                .memberId("1SG4TE5MK73")
                .billingNpi("1234567890")
                .order(order -> order.on("2026-11-11")
                        .unsigned()
                        .services("97810")
                        .diagnoses("G89.29")
                        .withoutVisits()
                        .npi("1234567890")
                        .credential("DC"))
                .therapistNpi("")
                .taxonomy("225100000X")
                .license("TX", "MT123456")
                .diagnoses("M54.50", "M54", "M25.519", "S39.012A")
                .note("A spa day.")
                .line(line -> line.placeOfService("10")
                        .code("97110")
                        .modifiers("EY", "95")
                        .minutes(7)
                        .units("7")
                        .charge("0.00"))
                .anotherLine(line -> line.on("2027-01-04").pointers(9));
    }

    private static FactsBuilder thatMakeItWorse() {
        return facts().receivedOn("2026-11-09")
                .benefit(benefit -> benefit.visitLimit(1)
                        .amountLimit("100.00")
                        .requiredModifiers("GP")
                        .priorAuthorization()
                        .referral())
                .serviceOnFile(service -> service.on("2026-11-03"));
    }
}
