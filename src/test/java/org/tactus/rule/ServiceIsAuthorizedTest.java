package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.THERAPIST;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.rule.FindingCode.AUTHORIZATION_EXCEEDED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_EXPIRED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISMATCH;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISSING;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.BenefitBuilder;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.FactsBuilder.ServiceBuilder;

class ServiceIsAuthorizedTest {

    private static final Verdict FOR_ANOTHER =
            mismatch("The authorization is for another service or therapist.").atLine(1);

    private final CoverageRule rule = new ServiceIsAuthorized();

    @Test
    void a_plan_that_asks_for_no_authorization_is_not_interested_in_one() {
        assertThat(check(rule, aClaim(), facts())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().priorAuthorization("NONE"), facts().authorized(pa -> pa)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void where_the_plan_asks_for_one_it_is_missing() {
        assertThat(check(rule, aClaim(), asked()))
                .isEqualTo(
                        unmet(AUTHORIZATION_MISSING, "priorAuthorization", "The plan asks for prior authorization."));
    }

    @Test
    void an_authorization_on_file_covers_the_claim() {
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa))).isEqualTo(MET);
    }

    @Test
    void its_number_may_be_written_in_small_letters() {
        assertThat(check(rule, aClaim().priorAuthorization(" pa-1 "), asked().authorized(pa -> pa)))
                .isEqualTo(MET);
    }

    @Test
    void a_number_that_is_not_on_file_for_the_member_covers_nothing() {
        assertThat(check(rule, aClaim().priorAuthorization("PA-2"), asked().authorized(pa -> pa)))
                .isEqualTo(mismatch("No authorization under that number is on file for the member."));
    }

    @Test
    void a_number_stands_unverified_where_the_member_is_not_on_file() {
        assertThat(check(rule, authorized(), asked())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, authorized(), asked().notOnRoster()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void the_first_and_the_last_day_are_inside() {
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.over(period("2026-11-10", "2026-11-10")))))
                .isEqualTo(MET);
    }

    @Test
    void the_day_after_the_last_is_outside() {
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.over(period("2026-10-01", "2026-11-09")))))
                .isEqualTo(unmet(
                                AUTHORIZATION_EXPIRED,
                                "priorAuthorization",
                                "The authorization ended on 2026-11-09; the visit was on 2026-11-10.")
                        .atLine(1));
    }

    @Test
    void the_day_before_the_first_is_outside() {
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.over(period("2026-11-11", "2026-12-31")))))
                .isEqualTo(mismatch("The authorization begins on 2026-11-11; the visit was on 2026-11-10.")
                        .atLine(1));
    }

    @Test
    void it_may_be_for_one_service() {
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.service("97124"))))
                .isEqualTo(MET);
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.service("97140"))))
                .isEqualTo(FOR_ANOTHER);
    }

    @Test
    void it_may_be_for_one_therapist() {
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.therapist(THERAPIST))))
                .isEqualTo(MET);
        assertThat(check(rule, authorized(), asked().authorized(pa -> pa.therapist(ORDERER))))
                .isEqualTo(FOR_ANOTHER);
    }

    @Test
    void whom_and_what_it_is_for_can_not_be_told_where_the_claim_says_neither() {
        var facts = asked().authorized(pa -> pa.therapist(THERAPIST).service("97124"));

        assertThat(check(rule, authorized().therapistNpi(""), facts)).isEqualTo(MET);
        assertThat(check(rule, authorized().therapistNpi("1987654320"), facts)).isEqualTo(MET);
        assertThat(check(rule, authorized().line(line -> line.code("9712")), facts))
                .isEqualTo(MET);
    }

    @Test
    void the_last_visit_authorized_is_inside() {
        assertThat(check(
                        rule,
                        authorized(),
                        asked().authorized(pa -> pa.visits(2)).serviceOnFile(underIt("2026-11-03"))))
                .isEqualTo(MET);
    }

    @Test
    void one_visit_more_than_authorized_is_found() {
        assertThat(check(
                        rule,
                        authorized(),
                        asked().authorized(pa -> pa.visits(1)).serviceOnFile(underIt("2026-11-03"))))
                .isEqualTo(unmet(
                                AUTHORIZATION_EXCEEDED,
                                "priorAuthorization",
                                "1 visit authorized; the one of 2026-11-10 is number 2.")
                        .atLine(1));
    }

    @Test
    void visits_under_another_authorization_or_held_use_nothing_up() {
        var facts = asked().authorized(pa -> pa.visits(1))
                .serviceOnFile(service -> service.on("2026-11-03").authorization("PA-2"))
                .serviceOnFile(service -> service.on("2026-11-04"))
                .serviceOnFile(service -> underIt("2026-11-05").apply(service).held());

        assertThat(check(rule, authorized(), facts)).isEqualTo(MET);
    }

    @Test
    void the_claims_own_visits_count_one_by_one() {
        var claim = authorized().anotherLine(line -> line.on("2026-11-12"));

        assertThat(check(rule, claim, asked().authorized(pa -> pa.visits(1))).findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(AUTHORIZATION_EXCEEDED, 2));
    }

    private static ClaimBuilder authorized() {
        return aClaim().priorAuthorization("PA-1");
    }

    private static FactsBuilder asked() {
        return facts().benefit(BenefitBuilder::priorAuthorization);
    }

    private static UnaryOperator<ServiceBuilder> underIt(String day) {
        return service -> service.on(day).authorization("PA-1");
    }

    private static Verdict mismatch(String message) {
        return unmet(AUTHORIZATION_MISMATCH, "priorAuthorization", message);
    }
}
