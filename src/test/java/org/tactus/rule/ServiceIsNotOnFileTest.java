package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.DUPLICATE_SERVICE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.fact.FactsBuilder.ServiceBuilder;

class ServiceIsNotOnFileTest {

    private final CoverageRule rule = new ServiceIsNotOnFile();

    @Test
    void nothing_is_on_file() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void the_same_service_on_file_is_found_with_its_claim() {
        assertThat(check(rule, aClaim(), facts().serviceOnFile(sameDay())))
                .isEqualTo(duplicate("97124 of 2026-11-10 by this therapist is on file with claim EARLIER."));
    }

    @Test
    void another_billing_providers_claim_is_nobody_elses_business() {
        assertThat(check(rule, aClaim(), facts().serviceOnFile(service -> sameDay()
                        .apply(service)
                        .ofAnotherBiller())))
                .isEqualTo(duplicate("97124 of 2026-11-10 by this therapist is on file."));
    }

    @Test
    void a_service_that_is_held_is_on_file_too() {
        assertThat(codesOf(check(rule, aClaim(), facts().serviceOnFile(service -> sameDay()
                        .apply(service)
                        .held()))))
                .containsExactly(DUPLICATE_SERVICE);
    }

    @Test
    void the_plan_under_which_it_is_on_file_does_not_matter() {
        assertThat(codesOf(check(rule, aClaim(), facts().serviceOnFile(service -> sameDay()
                        .apply(service)
                        .plan("H9999-001")))))
                .containsExactly(DUPLICATE_SERVICE);
    }

    @Test
    void another_day_therapist_or_service_is_no_duplicate() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-09"))
                .serviceOnFile(service -> sameDay().apply(service).by(ORDERER.value()))
                .serviceOnFile(service -> sameDay().apply(service).code("97140"));

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void modifier_76_says_that_it_was_furnished_twice() {
        var facts = facts().serviceOnFile(sameDay());

        assertThat(check(rule, aClaim().line(line -> line.modifiers("76")), facts))
                .isEqualTo(MET);
        assertThat(codesOf(check(rule, aClaim().line(line -> line.modifiers("77")), facts)))
                .containsExactly(DUPLICATE_SERVICE);
    }

    @Test
    void each_line_is_looked_at_by_itself() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-03"));

        assertThat(check(rule, claim, facts().serviceOnFile(service -> service.on("2026-11-03")))
                        .findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1987654320"})
    void whose_service_is_on_file_can_not_be_told_of_a_therapist_who_is_not_identified(String npi) {
        var facts = facts().serviceOnFile(service -> sameDay().apply(service).by(npi));

        assertThat(check(rule, aClaim().therapistNpi(npi), facts))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static UnaryOperator<ServiceBuilder> sameDay() {
        return service -> service.on("2026-11-10");
    }

    private static Verdict duplicate(String message) {
        return unmet(DUPLICATE_SERVICE, "lines.serviceDate", message).atLine(1);
    }
}
