package org.tactus.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;

import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.TestUsers;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.claim.PlanId;
import org.tactus.x12.ProfessionalClaims;

@QuarkusTest
class ProfessionalClaimsResourceTest {

    private static final String DAY = "2026-11-23";

    @Inject
    TestClock clock;

    @Inject
    OutgoingFiles files;

    @Test
    void the_accepted_claims_of_a_day_are_one_file_that_other_parsers_take() throws IOException {
        var setting = Setting.usual();
        var original = accepted(Submission.of(setting));
        var other = accepted(Submission.of(setting.anotherMember()));
        var replacement = accepted(Submission.of(setting).replacing(original));
        var back = accepted(Submission.of(setting.anotherMember()).on("2026-11-12"));
        var taken = accepted(Submission.of(setting.anotherMember()).voiding(back));
        submit(Submission.of(setting).withNull("order"));
        submit(Submission.of(setting).on("2026-11-13").with("note", "Spa day"));

        var answer = file(setting, DAY);

        assertThat(answer.contentType()).startsWith("application/edi-x12");
        assertThat(controlNumbers(answer)).containsExactlyInAnyOrder(original, other, replacement, back, taken);
        assertThat(controlNumbers(answer)).containsSubsequence(original, replacement);
        var reader = new X12Reader(FileType.ANSI837_5010_X222, answer.asInputStream());
        assertThat(reader.getFatalErrors()).isEmpty();
        assertThat(reader.getErrors()).as(answer.asString()).isEmpty();
        assertThat(answer.asString())
                .contains("NM1*PR*2*Test payer*****PI*TEST1~", "REF*F8*" + original + "~", "REF*F8*" + back + "~");
    }

    @Test
    void the_same_claims_are_the_same_bytes_and_one_more_is_another_file() throws IOException {
        var setting = Setting.usual();
        accepted(Submission.of(setting));
        var first = file(setting, DAY);
        clock.set("2026-11-23T18:00:00Z");
        var again = file(setting, DAY);
        var more = accepted(Submission.of(setting).on("2026-11-12"));
        var third = file(setting, DAY);

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(name(again))
                .isEqualTo(name(first))
                .matches("attachment; filename=\"837p-" + setting.plan() + "-" + DAY + "-[0-9]{9}\\.edi\"");
        assertThat(name(third)).isNotEqualTo(name(first));
        assertThat(controlNumbers(third)).contains(more);
    }

    @Test
    void a_claim_that_was_released_leaves_on_that_day() throws IOException {
        var setting = Setting.usual();
        var held = Submission.of(setting).with("note", "Spa day");
        var id = submit(held);
        clock.set("2026-11-24T09:00:00Z");
        asBilling()
                .body("{\"reason\": \"Seen in the record\"}")
                .post("/api/claims/" + id + "/release")
                .then()
                .statusCode(200);

        assertThat(controlNumbers(file(setting, "2026-11-24"))).containsExactly(held.controlNumber());
        asBilling().get(path(setting, DAY)).then().statusCode(404);
    }

    @Test
    void what_took_its_place_later_leaves_it_in_the_file_of_its_day() throws IOException {
        var setting = Setting.usual();
        var original = accepted(Submission.of(setting));
        var first = file(setting, DAY).asByteArray();
        clock.set("2026-11-24T09:00:00Z");
        var replacement = accepted(Submission.of(setting).replacing(original));

        assertThat(file(setting, DAY).asByteArray()).isEqualTo(first);
        assertThat(controlNumbers(file(setting, "2026-11-24"))).containsExactly(replacement);
    }

    @Test
    void a_void_leaves_whatever_else_it_says() throws IOException {
        var setting = Setting.usual();
        var original = accepted(Submission.of(setting));
        var plan = "H%04d-998".formatted(Setting.serial() % 10_000);
        var taken = accepted(Submission.of(setting)
                .voiding(original)
                .with("plan", plan)
                .withNull("order")
                .withNull("billingProvider.npi")
                .withJson("lines", "[]"));
        var answer = asBilling().get("/api/claims/837p?plan=" + plan + "&day=" + DAY);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(controlNumbers(answer)).containsExactly(taken);
        assertThat(answer.asString()).contains("NM1*PR*2*Test payer*****PI*TEST1~", "REF*F8*" + original + "~");
    }

    @Test
    void it_is_the_same_file_however_many_claims_are_read_at_a_time() throws IOException {
        var setting = Setting.usual();
        for (int day = 10; day < 15; day++) {
            accepted(Submission.of(setting).on("2026-11-" + day));
        }
        var caller = new Caller("billing", Set.of(Role.BILLING), Set.of(TestUsers.PRACTICE), Set.of());
        var found = files.find(new PlanId(setting.plan()), LocalDate.parse(DAY), caller)
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        files.write(found, out, 2);

        assertThat(out.toByteArray()).isEqualTo(file(setting, DAY).asByteArray());
    }

    @Test
    void no_claim_is_a_404_that_says_so() {
        var setting = Setting.usual();
        accepted(Submission.of(setting));

        asBilling()
                .get(path(setting, "2026-11-22"))
                .then()
                .statusCode(404)
                .body("detail", containsString("accepted on that day"));
        asOtherBilling().get(path(setting, DAY)).then().statusCode(404);
        as("nobody").get(path(setting, DAY)).then().statusCode(404);
        asAuditor().get(path(setting, DAY)).then().statusCode(403);
    }

    @Test
    void what_is_missing_or_can_not_be_read_is_listed() {
        asBilling()
                .get("/api/claims/837p")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("plan", "day"));
        asBilling()
                .get("/api/claims/837p?plan=X&day=yesterday")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("plan", "day"));
    }

    private static Response file(Setting setting, String day) {
        var answer = asBilling().get(path(setting, day));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static String path(Setting setting, String day) {
        return "/api/claims/837p?plan=" + setting.plan() + "&day=" + day;
    }

    private static String name(Response answer) {
        return answer.header("Content-Disposition");
    }

    /** In the order of the file. */
    private static List<String> controlNumbers(Response answer) throws IOException {
        var numbers = new ArrayList<String>();
        try (var claims = new ProfessionalClaims(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var claim = claims.next(); claim.isPresent(); claim = claims.next()) {
                assertThat(claim.get().slips()).isEmpty();
                numbers.add(claim.get().controlNumber());
            }
        }
        return numbers;
    }

    private static String accepted(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        assertThat(answer.<String>path("outcome")).as(answer.asString()).isEqualTo("accepted");
        return claim.controlNumber();
    }

    private static String submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims").path("id");
    }
}
