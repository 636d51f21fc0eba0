package org.tactus.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

@QuarkusTest
class Cms1500ResourceTest {

    @Inject
    TestClock clock;

    @Test
    void every_box_has_what_the_claim_says() throws IOException {
        var setting = Setting.usual();
        var claim = Submission.of(setting)
                .with("note", "Left shoulder <again> & neck")
                .with("priorAuthorization", "PA-77")
                .with("referral", "RF-78")
                .withJson("diagnoses", "[\"M54.50\", \"M25.512\"]")
                .withJson("lines.0.diagnosisPointers", "[1, 2]");
        var text = textOf(pdf(submit(claim)));

        assertThat(text)
                .contains("Claim " + claim.controlNumber(), "Accepted 2026-11-23T15:04:05.123Z by rule book")
                .contains("1 Coverage Medicare Advantage", "Payer Test payer, payer id TEST1")
                .contains("1a Member id " + setting.member())
                .contains("2 Patient Okafor, Ruth", "3 Birth date, sex 1951-04-09, female")
                .contains("5 Patient's address 14 Elm St, Dayton, OH 45402")
                .contains("4 Insured the patient", "6 Relationship self", "7 Insured's address the patient's")
                .contains("9 Other insured none stated", "11 Plan " + setting.plan() + " Test plan")
                .contains("10a By employment not stated", "10b By auto accident not stated", "14 Onset not stated")
                .contains("12 Patient's signature, release of information on file")
                .contains("13 Insured's signature, payment to the billing provider on file")
                .contains("17 Ordering provider (DK) Alan Baptiste MD", "17b Ordering provider's NPI 1456789019")
                .contains("of 2026-10-15; signed 2026-10-15; 8 visits; 97124; M54.50")
                .contains("19 Note Left shoulder <again> & neck")
                .contains("21 Diagnoses (ICD indicator 0) A M54.50 B M25.512")
                .contains("22 Resubmission code, original claim 1, an original")
                .contains("23 Prior authorization PA-77", "Referral RF-78")
                .contains("1 60 minutes; 0B OH " + setting.license() + "; PXC 225700000X")
                .contains("2026-11-10 11 97124 AB 120.00 4 " + setting.therapist())
                .contains("25 Tax id 31-1234567", "26 Control number " + claim.controlNumber())
                .contains("27 Accepts assignment yes", "28 Total 120.00", "29 Paid not stated")
                .contains("31 Therapist Lindqvist, Maja")
                .contains("32 Where Riverside Massage Therapy; 200 River Rd, Dayton, OH 45402")
                .contains(
                        "33 Billing provider Riverside Massage Therapy; 200 River Rd, Dayton, OH 45402; NPI 1234567893")
                .contains("Page 1 of 1");
    }

    @Test
    void a_replacement_names_what_it_replaces() throws IOException {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        submit(original);
        var replacement = Submission.of(setting).replacing(original.controlNumber());

        assertThat(textOf(pdf(submit(replacement))))
                .contains("22 Resubmission code, original claim 7, replacement of " + original.controlNumber());
    }

    @Test
    void a_void_is_shown_whatever_else_it_says() throws IOException {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        submit(original);
        var taken = Submission.of(setting)
                .voiding(original.controlNumber())
                .with("plan", "H9999-999")
                .withNull("order")
                .withNull("therapist.license")
                .withNull("billingProvider.npi")
                .with("lines.0.charge", "1.005")
                .withJson("lines.0.diagnosisPointers", "[0, 13]");
        var text = textOf(pdf(submit(taken)));

        assertThat(text)
                .contains("11 Plan H9999-999-000 Test plan", "Payer Test payer, payer id TEST1")
                .contains("17 Ordering provider (DK) not stated", "(0)(13) 1.005 4", "28 Total 1.005")
                .contains("22 Resubmission code, original claim 8, void of " + original.controlNumber());
    }

    @Test
    void a_void_without_lines_is_shown_without() throws IOException {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        submit(original);
        var taken = Submission.of(setting).voiding(original.controlNumber()).withJson("lines", "[]");

        assertThat(textOf(pdf(submit(taken)))).contains("J Therapist's NPI 25 Tax id", "28 Total 0.00");
    }

    @Test
    void names_beyond_western_letters_stay_readable() throws IOException {
        var claim = Submission.of(Setting.usual())
                .with("member.familyName", "Nguyễn-Dvořák")
                .with("member.givenName", "Ștefania Łucja 王");

        assertThat(textOf(pdf(submit(claim)))).contains("2 Patient Nguyễn-Dvořák, Ștefania Łucja [U+738B]");
    }

    @Test
    void fifty_lines_run_over_pages_that_each_have_the_heading() throws IOException {
        var setting = Setting.withBenefit("{\"visitLimit\": 60}");
        var first = LocalDate.parse("2026-10-01");
        var lines = IntStream.range(0, 50)
                .mapToObj(i ->
                        "{\"serviceDate\": \"%s\", \"placeOfService\": \"11\", \"code\": \"97124\", \"minutes\": 60, \"units\": 4,"
                                        .formatted(first.plusDays(i))
                                + " \"charge\": \"%d.00\", \"diagnosisPointers\": [1]}".formatted(100 + i))
                .collect(Collectors.joining(",", "[", "]"));
        var claim = Submission.of(setting)
                .with("order.authoredOn", "2026-09-30")
                .with("order.signedOn", "2026-09-30")
                .with("order.visits", 60)
                .withJson("lines", lines);
        var text = textOf(pdf(submit(claim)));

        for (int i = 0; i < 50; i++) {
            assertThat(text).contains("%s 11 97124 A %d.00 4 ".formatted(first.plusDays(i), 100 + i));
        }
        var pages = text.split("Page \\d+ of ", -1).length - 1;
        assertThat(pages).isGreaterThan(1);
        assertThat(text).contains("Page 1 of " + pages, "Page " + pages + " of " + pages);
        assertThat(text.split("Claim " + claim.controlNumber(), -1).length - 1).isGreaterThanOrEqualTo(pages);
        assertThat(text.split("J Therapist's NPI", -1).length - 1).isGreaterThan(1);
    }

    @Test
    void the_same_claim_is_the_same_bytes_and_its_date_that_of_the_decision() throws IOException {
        var id = submit(Submission.of(Setting.usual()));
        var first = pdf(id);
        clock.set("2026-12-24T00:00:00Z");

        assertThat(pdf(id)).isEqualTo(first);
        try (var document = Loader.loadPDF(first)) {
            assertThat(((GregorianCalendar) document.getDocumentInformation().getCreationDate()).toInstant())
                    .isEqualTo(Instant.parse("2026-11-23T15:04:05Z"));
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Claim T-");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
        }
    }

    @Test
    void it_is_shown_in_place_under_the_id_of_the_claim() {
        var id = submit(Submission.of(Setting.usual()));

        asAuditor()
                .get("/api/claims/" + id + "/cms-1500")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"");
    }

    @Test
    void a_claim_that_is_not_accepted_is_a_409_that_says_what_to_do() {
        var held = submit(Submission.of(Setting.usual()).with("note", "Spa day"));
        var rejected = submit(Submission.of(Setting.usual()).withNull("order"));

        asBilling()
                .get("/api/claims/" + held + "/cms-1500")
                .then()
                .statusCode(409)
                .body("detail", containsString("release it"))
                .body("about", equalTo("/api/claims/" + held));
        asBilling()
                .get("/api/claims/" + rejected + "/cms-1500")
                .then()
                .statusCode(409)
                .body("detail", containsString("correct"));
        asBilling().body("{\"reason\": \"Entered twice\"}").post("/api/claims/" + held + "/withdraw");
        asBilling()
                .get("/api/claims/" + held + "/cms-1500")
                .then()
                .statusCode(409)
                .body("detail", containsString("withdrawn"));
    }

    @Test
    void it_is_there_for_its_biller_and_for_auditors_alone() {
        var path = "/api/claims/" + submit(Submission.of(Setting.usual())) + "/cms-1500";

        asOtherBilling().get(path).then().statusCode(404);
        asRegistrar().get(path).then().statusCode(403);
        asBilling().get(path).then().statusCode(200);
    }

    private static byte[] pdf(String id) {
        var answer = asBilling().get("/api/claims/" + id + "/cms-1500");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asByteArray();
    }

    /** In reading order, apart by single blanks. */
    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }
}
