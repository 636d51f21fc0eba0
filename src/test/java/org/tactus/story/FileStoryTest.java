package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.bulk.SentFile;

/** Billing staff with a day's file: what became of each claim, what is left to be done, and what goes to the clearinghouse. */
@QuarkusTest
class FileStoryTest {

    private static final String CSV = "text/csv";

    private static final String HEADER =
            """
            controlNumber,plan,member.id,member.familyName,member.birthDate,billingProvider.npi,billingProvider.name,\
            therapist.npi,therapist.familyName,therapist.taxonomy,serviceFacility.name,serviceFacility.address.state,order.number,diagnoses,\
            opioidContext,line.serviceDate,line.placeOfService,line.code,line.minutes,line.units,line.charge,line.diagnosisPointers
            """;

    private final int serial = Setting.serial();
    private Setting setting;

    @BeforeEach
    void putOnFile() {
        setting = Setting.usual();
    }

    @Test
    void a_file_is_filed_its_worklist_done_and_the_day_taken_away() {
        var ended = "ORD-ENDED-" + serial;
        var good = "ORD-GOOD-" + serial;
        putOrder(ended, "2026-07-01");
        putOrder(good, "2026-10-15");
        var content = HEADER
                + row("A", ended, "2026-11-10", "120.00")
                + row("B", ended, "2026-11-12", "120.00")
                + row("C", good, "11/17/2026", "$120.00")
                + row("D", good, "the 19th", "120.00");

        // dropped, and watched until it has gone by
        var file = SentFile.send(CSV, content);
        asBilling()
                .get(file.location() + "/events")
                .then()
                .body(allOf(containsString("event:progress"), containsString("\"state\":\"done\"")));

        // a result a claim, in the file's order; what was read otherwise than it stands there is listed
        var results = file.results();
        assertThat(SentFile.texts(results, "place")).containsExactly("line 2", "line 3", "line 4", "line 5");
        assertThat(SentFile.texts(results, "status")).containsExactly("filed", "filed", "filed", "unreadable");
        assertThat(SentFile.texts(results, "outcome"))
                .as(results.toString())
                .containsExactly("rejected", "rejected", "accepted", "");
        assertThat(results.get(2).get("normalizations").findValuesAsText("stated"))
                .contains("11/17/2026", "$120.00");

        // what is left to be done, and by whom
        asBilling()
                .get(file.location() + "/worklist")
                .then()
                .body("items.claims", contains(2, 1))
                .body("items[0].sentence", startsWith("2 claims wait (Alan Baptiste): Ask the ordering provider"))
                .body("items[1].first[0].place", equalTo("line 5"));

        // the order is renewed on file, the day corrected; what was rejected comes under control numbers of its own
        putOrder(ended, "2026-11-09");
        var corrected = SentFile.send(
                CSV,
                HEADER
                        + row("A2", ended, "2026-11-10", "120.00")
                        + row("B2", ended, "2026-11-12", "120.00")
                        + row("C", good, "11/17/2026", "$120.00")
                        + row("D", good, "2026-11-19", "120.00"));
        assertThat(SentFile.texts(corrected.results(), "status")).containsExactly("filed", "filed", "on-file", "filed");
        assertThat(SentFile.texts(corrected.results(), "outcome")).containsOnly("accepted");

        // somebody drops the first file again: nothing is filed twice
        var again = SentFile.send(CSV, content);
        assertThat(SentFile.texts(again.results(), "status"))
                .containsExactly("on-file", "on-file", "on-file", "unreadable");
        assertThat(SentFile.texts(again.results(), "claim")).isEqualTo(SentFile.texts(results, "claim"));

        // the day's accepted claims go to the clearinghouse, each once, and no other
        var x12 = asBilling().get("/api/claims/837p?day=2026-11-23&plan=" + setting.plan());
        assertThat(x12.asString().lines().filter(segment -> segment.startsWith("CLM*")))
                .map(segment -> segment.split("\\*")[1])
                .containsExactlyInAnyOrder(number("A2"), number("B2"), number("C"), number("D"));

        // one of them as a page to read; of one that was rejected there is none
        var accepted = results.get(2).get("claim").asText();
        asBilling().get(accepted + "/cms-1500").then().statusCode(200).contentType("application/pdf");
        asBilling()
                .get(results.get(0).get("claim").asText() + "/cms-1500")
                .then()
                .statusCode(409);

        // an auditor sees who sent the file and what became of it
        asAuditor()
                .get(file.location())
                .then()
                .body("createdBy", equalTo("billing"))
                .body("total", equalTo(4))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("unreadable", equalTo(1));
        asAuditor().get(file.location() + "/results").then().body(containsString(number("A")));
        asAuditor()
                .get("/api/batches?count=200")
                .then()
                .body("items.id", hasItem(again.batch().getString("id")));
        asAuditor()
                .get("/api/rejections?code=order-expired&plan=" + setting.plan())
                .then()
                .body("items.controlNumber", contains(number("B"), number("A")));
    }

    private void putOrder(String number, String authoredOn) {
        Setting.put(
                "/api/orders/" + number,
                """
                {"orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "givenName": "Alan", "credential": "MD"},
                 "authoredOn": "%s", "signedOn": "%s", "services": ["97124"], "diagnoses": ["M54.50"], "visits": 8,
                 "memberId": "%s", "status": "active"}"""
                        .formatted(authoredOn, authoredOn, setting.member()));
    }

    private String row(String controlNumber, String order, String serviceDate, String charge) {
        return String.join(
                        ",",
                        number(controlNumber),
                        setting.plan(),
                        setting.member(),
                        "Okafor,1951-04-09,1234567893,Riverside Massage Therapy",
                        setting.therapist(),
                        "Lindqvist,225700000X,Riverside Massage Therapy,OH",
                        order,
                        "M54.50,avoiding",
                        serviceDate,
                        "11,97124,60,4",
                        charge,
                        "1")
                + "\n";
    }

    private String number(String claim) {
        return claim + "-" + serial;
    }
}
