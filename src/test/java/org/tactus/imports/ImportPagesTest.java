package org.tactus.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The pages of imports, without a browser: what a form without script sends, and who may. */
@QuarkusTest
class ImportPagesTest {

    private static final String BROKEN = "npi,familyName\n1,Nobody\n";

    @Test
    void a_file_is_only_looked_at_unless_somebody_says_otherwise() {
        var sent = send(form(asRegistrar()).multiPart("kind", "licenses").multiPart("file", "l.csv", bytes(BROKEN)));

        sent.then().statusCode(303);
        var path = sent.header("Location").replaceAll(".*(/imports/)", "$1");
        asRegistrar().get("/api" + path).then().body("isDryRun", equalTo(true));
        asAuditor().get(path).then().statusCode(200).body(not(containsString("<button>Cancel")));
        asAuditor().get(path + "/changes").then().statusCode(200).body(containsString("0 of"));
    }

    @Test
    void what_was_typed_stays_where_no_file_was_chosen() {
        send(form(asRegistrar())
                        .multiPart("kind", "ncci-mue")
                        .multiPart("name", "2027q1")
                        .multiPart("from", "soon")
                        .multiPart("file", "", new byte[0]))
                .then()
                .statusCode(400)
                .body(containsString("href=\"#f-file\""))
                .body(containsString("href=\"#f-from\""))
                .body(containsString("value=\"2027q1\""))
                .body(containsString("value=\"ncci-mue\" selected"));
    }

    @Test
    void registrars_import_and_auditors_look() {
        asAuditor().get("/imports").then().statusCode(200).body(not(containsString("type=\"file\"")));
        asBilling().get("/imports").then().statusCode(403);
        asAdmin().get("/imports").then().statusCode(403);
        send(form(asAuditor()).multiPart("kind", "licenses").multiPart("file", "l.csv", bytes(BROKEN)))
                .then()
                .statusCode(403);
        for (var what : new String[] {"apply", "cancel", "take-back"}) {
            var path = "/imports/01a210bd-a54a-7000-8a48-c7f9cd7dfac3/" + what;
            asAuditor()
                    .contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(403);
            asRegistrar()
                    .contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
    }

    private static RequestSpecification form(RequestSpecification user) {
        return user.contentType("multipart/form-data");
    }

    private static Response send(RequestSpecification form) {
        var answer = form.redirects().follow(false).accept("text/html").post("/imports");
        assertThat(answer.contentType()).satisfiesAnyOf(type -> assertThat(type).isEmpty(), type -> assertThat(type)
                .startsWith("text/html"));
        return answer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
