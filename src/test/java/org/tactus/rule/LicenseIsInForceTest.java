package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.standing;
import static org.tactus.rule.FindingCode.LICENSE_NOT_IN_FORCE;
import static org.tactus.rule.FindingCode.LICENSE_SUSPENDED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.StateLicense.Status;

class LicenseIsInForceTest {

    private final CoverageRule rule = new LicenseIsInForce();

    @Test
    void the_first_and_the_last_day_are_inside() {
        assertThat(check(rule, aClaim(), stood("2026-11-10", "2026-11-10", Status.ACTIVE)))
                .isEqualTo(MET);
    }

    @Test
    void the_day_after_the_last_is_outside() {
        assertThat(check(rule, aClaim(), stood("2025-01-01", "2026-11-09", Status.ACTIVE)))
                .isEqualTo(notInForce("The license was not in force on 2026-11-10."));
    }

    @Test
    void the_day_before_the_first_is_outside() {
        assertThat(check(rule, aClaim(), stood("2026-11-11", "2027-12-31", Status.ACTIVE)))
                .isEqualTo(notInForce("The license was not in force on 2026-11-10."));
    }

    @Test
    void a_license_of_which_nothing_is_said_was_not_in_force() {
        assertThat(codesOf(check(rule, aClaim(), facts().licenseStood()))).containsExactly(LICENSE_NOT_IN_FORCE);
    }

    @Test
    void a_license_that_the_board_calls_expired_was_not_in_force() {
        assertThat(codesOf(check(rule, aClaim(), stood("2026-01-01", "2026-12-31", Status.EXPIRED))))
                .containsExactly(LICENSE_NOT_IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"INACTIVE", "LAPSED", "SUSPENDED", "REVOKED"})
    void a_license_that_did_not_allow_to_practice_on_that_day_is_found(Status status) {
        assertThat(check(rule, aClaim(), stood("2026-11-10", "2026-11-10", status)))
                .isEqualTo(suspended("The license was " + status.name().toLowerCase(Locale.ROOT) + " on 2026-11-10."));
    }

    @Test
    void a_license_reinstated_after_the_visit_was_suspended_on_the_day() {
        var facts = facts().licenseStood(
                        standing("2025-01-01", "2026-10-31", Status.ACTIVE),
                        standing("2026-11-01", "2026-11-14", Status.SUSPENDED),
                        standing("2026-11-15", "2027-12-31", Status.ACTIVE));

        assertThat(codesOf(check(rule, aClaim(), facts))).containsExactly(LICENSE_SUSPENDED);
        assertThat(check(rule, aClaim().line(line -> line.on("2026-10-31")), facts))
                .isEqualTo(MET);
        assertThat(check(rule, aClaim().line(line -> line.on("2026-11-15")), facts))
                .isEqualTo(MET);
    }

    @Test
    void the_worse_counts_where_the_board_said_two_things_of_a_day() {
        var facts = facts().licenseStood(
                        standing("2026-11-10", "2026-11-10", Status.SUSPENDED),
                        standing("2025-01-01", "2027-12-31", Status.ACTIVE));

        assertThat(codesOf(check(rule, aClaim(), facts))).containsExactly(LICENSE_SUSPENDED);
    }

    @Test
    void each_day_of_service_is_looked_at_by_itself() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-11"));

        assertThat(check(rule, claim, stood("2025-01-01", "2026-11-10", Status.ACTIVE))
                        .findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void a_license_that_is_not_on_file_as_the_therapists_is_another_rules_matter() {
        var expired = stood("2025-01-01", "2025-12-31", Status.ACTIVE);

        assertThat(check(rule, aClaim(), expired.licenseHeldBy(ORDERER)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim(), expired.licenseNotOnFile()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().withoutLicense(), expired))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static FactsBuilder stood(String from, String through, Status status) {
        return facts().licenseStood(standing(from, through, status));
    }

    private static Verdict notInForce(String message) {
        return unmet(LICENSE_NOT_IN_FORCE, "therapist.license.number", message).atLine(1);
    }

    private static Verdict suspended(String message) {
        return unmet(LICENSE_SUSPENDED, "therapist.license.number", message).atLine(1);
    }
}
