package org.tactus.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.TakenBack;

@QuarkusTest
class MemberRosterTest {

    private static final String HEADER =
            "plan,memberId,familyName,givenName,birthDate,gender,line,city,state,postalCode,coverageFrom,coverageThrough\n";

    private static final String DAY_1 = "2026-11-24T08:00:00Z";
    private static final String DAY_2 = "2026-11-25T08:00:00Z";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Inject
    MemberRoster roster;

    private final String plan = "H81%02d-100-000".formatted(SERIAL.incrementAndGet());
    private final String path = "/api/members/" + plan + "/A1000";

    @Test
    void the_example_is_a_roster() {
        var imported = Import.of(roster, Import.example("members.csv"), DAY_1);

        assertThat(imported.rows()).isEqualTo(3);
        assertThat(imported.effect()).isEqualTo(new Effect(2, 0, 0));
        asRegistrar()
                .get("/api/members/H1234-001-000/1EG4TE5MK73")
                .then()
                .body("givenName", equalTo("Ruth"))
                .body("birthDate", equalTo("1951-04-09"))
                .body("coverage.from", contains("2024-01-01", "2026-01-01"))
                .body("coverage.through", contains("2024-12-31", null));
        asRegistrar().get("/api/members/H1234-001-000/B20417").then().body("address.line", equalTo("3 Mill Ln, Apt 2"));
        assertThat(imported.takeBack(DAY_2)).isEqualTo(new TakenBack(2, 0));
        asRegistrar().get("/api/members/H1234-001-000/B20417").then().statusCode(404);
    }

    @Test
    void all_of_a_member_is_replaced_but_authorizations_and_referrals() {
        Setting.put(
                path,
                """
                {"familyName": "Okafor", "givenName": "Ruth", "gender": "female", "birthDate": "1951-04-09",
                 "address": {"line": "14 Elm St", "city": "Dayton", "state": "OH", "postalCode": "45402"},
                 "coverage": [{"from": "2024-01-01", "through": "2024-12-31"}],
                 "authorizations": [{"number": "PA-1", "from": "2026-01-01", "visits": 6}],
                 "referrals": [{"number": "REF-1", "from": "2026-01-01"}]}""");

        var imported = Import.of(roster, HEADER + row("a-1000", "Okafor-Reyes,,,,,,,", "2026-01-01,2026-06-30"), DAY_1);

        assertThat(imported.effect()).isEqualTo(new Effect(0, 1, 0));
        asRegistrar()
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("familyName", equalTo("Okafor-Reyes"))
                .body("givenName", nullValue())
                .body("gender", nullValue())
                .body("birthDate", nullValue())
                .body("address", nullValue())
                .body("coverage.from", contains("2026-01-01"))
                .body("coverage.through", contains("2026-06-30"))
                .body("authorizations.number", contains("PA-1"))
                .body("authorizations.visits", contains(6))
                .body("referrals.number", contains("REF-1"));
    }

    @Test
    void a_member_who_is_not_in_the_file_is_left_alone() {
        Import.of(roster, HEADER + row("A1000", "Okafor,,,,,,,", "2026-01-01,"), DAY_1);

        Import.of(roster, HEADER + row("A2000", "Delacroix,,,,,,,", "2026-01-01,"), DAY_2);

        asRegistrar().get(path).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void of_two_imports_the_later_is_taken_back_to_the_earlier_and_the_earlier_not_at_all() {
        var first = Import.of(roster, HEADER + row("A1000", "Okafor,,,,,,,", "2026-01-01,"), DAY_1);
        var second = Import.of(roster, HEADER + row("A1000", "Okafor,,,,,,,", "2026-02-01,"), DAY_2);

        assertThat(first.takeBack(DAY_2)).isEqualTo(new TakenBack(0, 1));
        assertThat(second.takeBack(DAY_2)).isEqualTo(new TakenBack(1, 0));

        asRegistrar().get(path).then().body("coverage.from", contains("2026-01-01"));
        asAuditor()
                .get(path + "/history")
                .then()
                .body("items.version", contains(3, 2, 1))
                .body("items.recordedBy", contains("second thoughts", "nightly", "nightly"))
                .body(
                        "items.importId",
                        contains(null, second.id().toString(), first.id().toString()));
    }

    @Test
    void a_roster_without_the_segment_is_the_plans() {
        var imported = Import.of(
                roster,
                HEADER + row("A1000", "Okafor,,,,,,,", "2026-01-01,").replace(plan, plan.substring(0, 9)),
                DAY_1);

        assertThat(imported.effect().added()).isOne();
        asRegistrar().get(path).then().statusCode(200);
    }

    private String row(String member, String person, String coverage) {
        return plan + "," + member + "," + person + "," + coverage + "\n";
    }
}
