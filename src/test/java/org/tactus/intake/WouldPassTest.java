package org.tactus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asBilling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
class WouldPassTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_claim_that_passes_needs_nothing() {
        check(Submission.of(Setting.usual()))
                .then()
                .body("outcome", equalTo("accepted"))
                .body("wouldPass", empty());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "lines.0.units; 5; lines[0].units; 4",
                "lines.0.units; -1; lines[0].units; 4",
                "benefitCategory; \"7b\"; benefitCategory; 14c18",
                "lines.0.diagnosisPointers; [7]; lines[0].diagnosisPointers; [1]",
                "lines.0.diagnosisPointers; []; lines[0].diagnosisPointers; [1]",
                "lines.0.modifiers; [\"GP\",\"GP\"]; lines[0].modifiers; [\"GP\"]",
                "lines.0.modifiers; [\"EY\"]; lines[0].modifiers; []",
                "diagnoses; [\"M54.50\",\"M54.50\"]; diagnoses; [\"M54.50\"]",
            })
    void one_slip_is_told_with_what_would_be_right(String path, String wrong, String element, String right)
            throws JsonProcessingException {
        var answer = check(Submission.of(Setting.usual()).withJson(path, wrong));

        answer.then()
                .body("id", nullValue())
                .body("outcome", equalTo("rejected"))
                .body("wouldPass.element", contains(element));
        assertThat(JSON.writeValueAsString(answer.path("wouldPass[0].value")).replace("\"14c18\"", "14c18"))
                .isEqualTo(right);
        assertThat(answer.<Integer>path("wouldPass[0].line")).isEqualTo(element.startsWith("lines") ? 1 : null);
    }

    @Test
    void what_is_on_file_of_the_member_is_told() {
        var setting = Setting.withBenefit("{\"priorAuthorization\": true, \"referral\": true}");
        Setting.put(
                "/api/members/" + setting.plan() + "/" + setting.member(),
                """
                {"familyName": "Okafor", "coverage": [{"from": "2026-01-01"}],
                 "authorizations": [{"number": "PA-OTHER", "service": "97140", "from": "2026-01-01", "through": "2026-12-31", "visits": 6},
                                    {"number": "PA-OLD", "service": "97124", "from": "2025-01-01", "through": "2025-12-31", "visits": 6},
                                    {"number": "PA-1", "service": "97124", "from": "2026-01-01", "through": "2026-12-31", "visits": 6}],
                 "referrals": [{"number": "R-1", "from": "2026-01-01", "through": "2026-12-31"}]}""");

        check(Submission.of(setting))
                .then()
                .body("wouldPass.element", contains("priorAuthorization", "referral"))
                .body("wouldPass.value", contains("PA-1", "R-1"));
        check(Submission.of(setting).with("priorAuthorization", "PA-OLD").with("referral", "R-1"))
                .then()
                .body("wouldPass.value", contains("PA-1"));
    }

    @Test
    void another_license_of_the_therapist_is_told_where_it_is_of_the_state_and_was_active() {
        var setting = Setting.usual();
        Setting.put(
                "/api/practitioners/" + setting.therapist(),
                """
                {"familyName": "Lindqvist", "givenName": "Maja", "taxonomy": "225700000X",
                 "licenses": [
                  {"state": "KY", "number": "KY-%1$s", "periods": [{"from": "2025-01-01", "through": null}]},
                  {"state": "OH", "number": "OLD-%1$s", "periods": [{"from": "2015-01-01", "through": "2020-12-31"}]},
                  {"state": "OH", "number": "%1$s", "periods": [{"from": "2025-01-01", "through": null}]}]}"""
                        .formatted(setting.license()));

        for (var wrong : List.of("OLD-" + setting.license(), "99.999999")) {
            check(Submission.of(setting).with("therapist.license.number", wrong))
                    .then()
                    .body("outcome", equalTo("rejected"))
                    .body("wouldPass.element", contains("therapist.license"))
                    .body("wouldPass[0].value.state", equalTo("OH"))
                    .body("wouldPass[0].value.number", equalTo(setting.license()));
        }
        check(Submission.of(setting)
                        .with("therapist.license.state", "KY")
                        .with("therapist.license.number", "KY-" + setting.license()))
                .then()
                .body("wouldPass[0].value.number", equalTo(setting.license()));
    }

    @Test
    void a_plans_modifier_is_added() {
        var setting = Setting.withBenefit("{\"requiredModifiers\": [\"GP\"]}");

        check(Submission.of(setting).withJson("lines.0.modifiers", "[\"EY\"]"))
                .then()
                .body("wouldPass.element", contains("lines[0].modifiers"))
                .body("wouldPass[0].value", contains("GP"));
    }

    @Test
    void what_nothing_bears_out_is_not_made_up() {
        for (UnaryOperator<Submission> slip : List.<UnaryOperator<Submission>>of(
                claim -> claim.withNull("order"),
                claim -> claim.withJson("diagnoses", "[]"),
                claim -> claim.withJson("diagnoses", "[\"E11.9\"]"),
                claim -> claim.with("order.validThrough", "2026-11-01"),
                claim -> claim.with("lines.0.minutes", 7),
                claim -> claim.withNull("order").with("lines.0.units", 5))) {
            var answer = check(slip.apply(Submission.of(Setting.usual())));

            assertThat(answer.jsonPath().getMap("$")).doesNotContainKey("wouldPass");
        }
    }

    @Test
    void a_hold_that_a_person_has_to_release_is_not_passed() {
        var answer = check(Submission.of(Setting.usual()).with("note", "Spa").with("lines.0.units", 5));

        assertThat(answer.jsonPath().getMap("$")).doesNotContainKey("wouldPass");
    }

    @Test
    void a_filed_claim_is_answered_without() {
        var filed = asBilling()
                .body(Submission.of(Setting.usual()).with("lines.0.units", 5).json())
                .post("/api/claims");

        assertThat(filed.jsonPath().getMap("$")).doesNotContainKey("wouldPass");
    }

    @Test
    void several_slips_take_several_corrections_and_no_more() {
        check(Submission.of(Setting.usual())
                        .with("lines.0.units", 5)
                        .with("benefitCategory", "7b")
                        .withJson("lines.0.modifiers", "[\"EY\"]"))
                .then()
                .body(
                        "wouldPass.element",
                        containsInAnyOrder("lines[0].units", "benefitCategory", "lines[0].modifiers"));
    }

    @Test
    void whoever_corrects_as_told_passes() {
        var random = new Random(20261125);
        var setting = Setting.withBenefit("{\"requiredModifiers\": [\"GP\"]}");
        int told = 0;
        for (int round = 0; round < 60; round++) {
            var claim = Submission.of(setting)
                    .withJson("diagnoses", "[\"E11.9\", \"M54.50\"]")
                    .withJson("lines.0.diagnosisPointers", "[2]")
                    .withJson("lines.0.modifiers", "[\"GP\"]");
            for (var slip : SLIPS) {
                if (random.nextInt(3) == 0) {
                    slip.apply(claim);
                }
            }
            List<Map<String, Object>> wouldPass = check(claim).path("wouldPass");
            if (wouldPass != null) {
                told += wouldPass.isEmpty() ? 0 : 1;
                check(corrected(claim, wouldPass)).then().body("outcome", equalTo("accepted"));
            }
        }

        assertThat(told).isGreaterThan(20);
    }

    private static final List<UnaryOperator<Submission>> SLIPS = List.of(
            claim -> claim.with("lines.0.units", 9),
            claim -> claim.with("lines.0.minutes", 40),
            claim -> claim.with("benefitCategory", "13d"),
            claim -> claim.withJson("lines.0.diagnosisPointers", "[1]"),
            claim -> claim.withJson("lines.0.modifiers", "[\"EY\", \"GP\", \"GP\"]"),
            claim -> claim.withJson("lines.0.modifiers", "[]"),
            claim -> claim.with("therapist.license.number", "00.000000"));

    private static Submission corrected(Submission claim, List<Map<String, Object>> corrections) {
        var corrected = claim.copy();
        for (var correction : new ArrayList<>(corrections)) {
            try {
                corrected.withJson(
                        ((String) correction.get("element")).replace("[", ".").replace("]", ""),
                        JSON.writeValueAsString(correction.get("value")));
            } catch (JsonProcessingException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return corrected;
    }

    private static Response check(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims/check");
        answer.then().statusCode(200);
        return answer;
    }
}
