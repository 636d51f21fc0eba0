package org.tactus.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.TakenBack;

@QuarkusTest
class LicenseRosterTest {

    private static final String HEADER =
            "npi,familyName,givenName,taxonomy,state,number,kind,source,from,through,status\n";

    private static final String DAY_1 = "2026-11-24T08:00:00Z";
    private static final String DAY_2 = "2026-11-25T08:00:00Z";

    @Inject
    LicenseRoster roster;

    private final String npi = Import.npi(Setting.serial());
    private final String path = "/api/practitioners/" + npi;

    @Test
    void the_example_is_a_roster() {
        var imported = Import.of(roster, Import.example("licenses.csv"), DAY_1);

        assertThat(imported.rows()).isEqualTo(5);
        assertThat(imported.effect()).isEqualTo(new Effect(2, 0, 0));
        asRegistrar()
                .get("/api/practitioners/1987654328")
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Lindqvist"))
                .body("licenses.number", contains("33.012345", "KY-5521"))
                .body("licenses[0].periods.from", contains("2024-01-01", "2026-01-01"))
                .body("licenses[1].periods.status", contains("active", "lapsed"))
                .body("licenses[1].periods[1].through", nullValue());
        assertThat(imported.takeBack(DAY_2)).isEqualTo(new TakenBack(2, 0));
    }

    @Test
    void a_license_in_the_file_takes_the_place_of_its_own_and_of_nothing_else() {
        Setting.put(
                path,
                """
                {"familyName": "Sorensen", "givenName": "Kai", "taxonomy": "225700000X",
                 "licenses": [{"state": "OH", "number": "33.000777", "source": "primary",
                               "periods": [{"from": "2020-01-01", "through": "2021-12-31"}]},
                              {"state": "KY", "number": "KY-1", "periods": [{"from": "2020-01-01"}]}],
                 "exclusions": [{"from": "2019-01-01", "through": "2019-06-30", "source": "LEIE"}]}""");

        var imported = Import.of(
                roster,
                HEADER + npi + ",Sorensen-Hale,,,oh,33-000777,registration,,2026-01-01,2027-12-31,suspended\n" + npi
                        + ",Sorensen-Hale,,,IN,MT1,,,2026-01-01,,\n",
                DAY_1);

        assertThat(imported.effect()).isEqualTo(new Effect(0, 1, 0));
        asRegistrar()
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("familyName", equalTo("Sorensen-Hale"))
                .body("givenName", equalTo("Kai"))
                .body("taxonomy", equalTo("225700000X"))
                .body("licenses.number", contains("33-000777", "KY-1", "MT1"))
                .body("licenses[0].kind", equalTo("registration"))
                .body("licenses[0].source", nullValue())
                .body("licenses[0].periods.status", contains("suspended"))
                .body("licenses[1].periods.from", contains("2020-01-01"))
                .body("exclusions.source", contains("LEIE"));
    }

    @Test
    void a_version_says_who_when_and_which_import() {
        Setting.put(path, "{\"familyName\": \"Sorensen\"}");

        var imported = Import.of(roster, HEADER + row("Sorensen", "2026-01-01,,"), DAY_1);

        asAuditor()
                .get(path + "/history")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.recordedBy", contains("nightly", "registrar"))
                .body("items[0].recordedAt", equalTo(DAY_1))
                .body("items[1].supersededAt", equalTo(DAY_1))
                .body("items.importId", contains(imported.id().toString(), null));
    }

    @Test
    void what_was_on_file_already_gets_no_version_whatever_the_order_of_rows() {
        var first = row("Sorensen", "2024-01-01,2025-12-31,active");
        var second = row("Sorensen", "2026-01-01,,expired");
        Import.of(roster, HEADER + first + second, DAY_1);

        var again = Import.of(roster, HEADER + second + first + second, DAY_2);

        assertThat(again.rows()).isEqualTo(3);
        assertThat(again.effect()).isEqualTo(new Effect(0, 0, 1));
        assertThat(again.takeBack(DAY_2)).isEqualTo(new TakenBack(0, 0));
        asRegistrar()
                .get(path)
                .then()
                .header("ETag", "\"1\"")
                .body("licenses[0].periods.from[0]", equalTo("2024-01-01"));
    }

    @Test
    void what_an_import_added_is_not_on_file_anymore_once_it_is_taken_back() {
        var imported = Import.of(roster, HEADER + row("Sorensen", "2026-01-01,,"), DAY_1);

        assertThat(imported.takeBack(DAY_2)).isEqualTo(new TakenBack(1, 0));

        asRegistrar().get(path).then().statusCode(404);
        asRegistrar().get("/api/practitioners?count=1").then().body("items.key", not(hasItem(npi)));
        asAuditor()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].body", nullValue())
                .body("items[0].recordedBy", equalTo("second thoughts"))
                .body("items[0].supersededAt", equalTo(DAY_2))
                .body("items[1].body.familyName", equalTo("Sorensen"))
                .body("items[1].supersededAt", equalTo(DAY_2));
        assertThat(imported.takeBack(DAY_2)).isEqualTo(new TakenBack(0, 1));
    }

    @Test
    void what_is_not_on_file_anymore_can_be_put_again_by_itself_and_by_a_file() {
        Import.of(roster, HEADER + row("Sorensen", "2026-01-01,,"), DAY_1).takeBack(DAY_1);

        asRegistrar()
                .body("{\"familyName\": \"Sorensen\"}")
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"");
        var other = "/api/practitioners/" + Import.npi(Setting.serial());
        var file = HEADER + row("Sorensen", "2026-01-01,,").replace(npi, other.substring(other.length() - 10));
        Import.of(roster, file, DAY_1).takeBack(DAY_1);
        assertThat(Import.of(roster, file, DAY_2).effect()).isEqualTo(new Effect(1, 0, 0));
        asRegistrar().get(other).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void what_an_import_changed_is_as_before_once_it_is_taken_back_but_for_what_changed_since() {
        var changed = Import.npi(Setting.serial());
        for (var one : new String[] {npi, changed}) {
            Setting.put("/api/practitioners/" + one, "{\"familyName\": \"Before\"}");
        }
        var row = row("After", "2026-01-01,,");
        var imported = Import.of(roster, HEADER + row + row.replace(npi, changed), DAY_1);
        Setting.put("/api/practitioners/" + changed, "{\"familyName\": \"Since\"}");

        assertThat(imported.takeBack(DAY_2)).isEqualTo(new TakenBack(1, 1));

        asRegistrar()
                .get(path)
                .then()
                .header("ETag", "\"3\"")
                .body("familyName", equalTo("Before"))
                .body("licenses.size()", equalTo(0));
        asRegistrar()
                .get("/api/practitioners/" + changed)
                .then()
                .header("ETag", "\"3\"")
                .body("familyName", equalTo("Since"));
        asAuditor()
                .get(path + "/history")
                .then()
                .body("items.importId", contains(null, imported.id().toString(), null));
    }

    @Test
    void a_version_that_was_put_after_the_import_began_still_comes_before_it() {
        Setting.put(path, "{\"familyName\": \"Put at 15:04:05.123\"}");

        Import.of(roster, HEADER + row("Sorensen", "2026-01-01,,"), "2026-11-23T15:04:05Z");

        asAuditor()
                .get(path + "/history")
                .then()
                .body("items.recordedAt", contains("2026-11-23T15:04:05.123Z", "2026-11-23T15:04:05.123Z"))
                .body("items.supersededAt", contains(nullValue(), notNullValue()));
    }

    @Test
    void putting_on_file_and_taking_back_belong_to_somebodys_transaction() {
        var at = Instant.parse(DAY_1);
        var checked = roster.check(
                new ByteArrayInputStream((HEADER + row("Sorensen", "2026-01-01,,")).getBytes(StandardCharsets.UTF_8)),
                Import.NO_TERMS,
                (line, message) -> {});

        assertThatThrownBy(() -> checked.putOnFile(UUID.randomUUID(), at, "nightly", change -> {}))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> checked.preview(change -> {})).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> roster.takeBack(UUID.randomUUID(), at, "nightly"))
                .isInstanceOf(TransactionalException.class);
        asRegistrar().get(path).then().statusCode(404);
    }

    private String row(String familyName, String standing) {
        return npi + "," + familyName + ",Kai,225700000X,OH,33." + npi.substring(4) + ",license,primary," + standing
                + "\n";
    }
}
