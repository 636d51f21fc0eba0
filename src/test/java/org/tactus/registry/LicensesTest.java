package org.tactus.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tactus.Setting.put;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tactus.claim.Npi;
import org.tactus.json.StrictJson;
import org.tactus.registry.Licenses.Ending;

/** Which licenses end; in years in which no other test's do. */
@QuarkusTest
class LicensesTest {

    private static final String HOLDER = "1619000031";
    private static final String OTHER = "1619000049";

    @Inject
    Licenses licenses;

    @Inject
    BulkRegistrar bulk;

    @Test
    void a_license_ends_with_its_last_active_period_until_it_is_renewed() {
        putLicenses(
                HOLDER,
                license(
                        "OH",
                        "33.900.1",
                        "{\"from\": \"2030-01-01\", \"through\": \"2030-12-31\"}",
                        "{\"from\": \"2031-01-01\", \"through\": \"2031-03-31\", \"status\": \"active\"}",
                        "{\"from\": \"2031-04-01\", \"through\": \"2031-09-30\", \"status\": \"lapsed\"}"),
                license("PA", "MSG900", "{\"from\": \"2030-01-01\"}"),
                license(
                        "NY",
                        "900",
                        "{\"from\": \"2030-01-01\", \"through\": \"2031-06-30\", \"status\": \"suspended\"}"));

        assertThat(ending(2031))
                .extracting(Ending::npi, Ending::name, Ending::state, Ending::number, Ending::endsOn)
                .containsExactly(tuple(new Npi(HOLDER), "Achterberg, Ruth", "OH", "33.900.1", day("2031-03-31")));
        assertThat(licenses.countEnding(day("2031-01-01"), day("2031-12-31"))).isEqualTo(1);

        putLicenses(
                HOLDER,
                license(
                        "OH",
                        "33.900.1",
                        "{\"from\": \"2030-01-01\", \"through\": \"2030-12-31\"}",
                        "{\"from\": \"2031-01-01\", \"through\": \"2033-03-31\"}"));
        assertThat(ending(2031)).isEmpty();
    }

    @Test
    void those_of_a_roster_are_in_the_order_of_their_days() {
        var importId = UUID.randomUUID();
        var at = Instant.parse("2026-11-24T08:00:00Z");
        var rows = List.of(entry(HOLDER, "9001", "2035-05-31"), entry(OTHER, "9002", "2035-02-28"));
        QuarkusTransaction.requiringNew().run(() -> bulk.put(rows, importId, at, "registrar", change -> {}));

        assertThat(ending(2035)).extracting(Ending::number).containsExactly("9002", "9001");
        var first = ending(2035).get(0);
        assertThat(licenses.endingFrom(first.endsOn(), first.id(), day("2035-12-31"), 10))
                .extracting(Ending::number)
                .containsExactly("9001");
        assertThat(licenses.endedBy(day("2035-12-31"), Long.MAX_VALUE, 1))
                .extracting(Ending::number)
                .containsExactly("9001");
        QuarkusTransaction.requiringNew().run(() -> bulk.takeBack(importId, at, "registrar"));
        assertThat(ending(2035)).isEmpty();
    }

    private List<Ending> ending(int year) {
        return licenses.endingFrom(day(year + "-01-01"), 0, day(year + "-12-31"), 10);
    }

    private static RosterEntry entry(String npi, String number, String through) {
        return RosterEntry.of(
                new Npi(npi),
                StrictJson.read(
                        body(license("VT", number, "{\"from\": \"2034-01-01\", \"through\": \"" + through + "\"}")),
                        PractitionerBody.class));
    }

    private static void putLicenses(String npi, String... licenses) {
        put("/api/practitioners/" + npi, body(licenses));
    }

    private static String body(String... licenses) {
        return "{\"familyName\": \"Achterberg\", \"givenName\": \"Ruth\", \"licenses\": [%s]}"
                .formatted(String.join(", ", licenses));
    }

    private static String license(String state, String number, String... periods) {
        return "{\"state\": \"%s\", \"number\": \"%s\", \"periods\": [%s]}"
                .formatted(state, number, String.join(", ", periods));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
