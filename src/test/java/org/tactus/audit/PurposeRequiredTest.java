package org.tactus.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
@TestProfile(PurposeRequiredTest.Required.class)
class PurposeRequiredTest {

    /** As a house sets it that wants to be told. */
    public static class Required implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tactus.audit.purpose-required", "true");
        }
    }

    @Test
    void an_auditor_says_why_before_a_claim_is_opened() {
        var setting = Setting.usual();
        String claim = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");

        asAuditor()
                .get("/api/claims/" + claim + "/explanation")
                .then()
                .statusCode(400)
                .body("detail", containsString("?purpose="));
        asAuditor()
                .get("/api/claims/" + claim + "/explanation?purpose=HCOMPL")
                .then()
                .statusCode(200);
        // lists show less, and a biller opens their own
        asAuditor().get("/api/rejections?plan=" + setting.plan()).then().statusCode(200);
        asBilling().get("/api/claims/" + claim).then().statusCode(200).body("id", equalTo(claim));
    }

    @Test
    void an_auditor_in_a_browser_is_asked_why_and_goes_on_from_there() {
        String claim = asBilling()
                .body(Submission.of(Setting.usual()).json())
                .post("/api/claims")
                .path("id");

        asAuditor()
                .accept("text/html")
                .get("/claims/" + claim)
                .then()
                .statusCode(400)
                .body(containsString("Why do you open it?"))
                .body(containsString("<option value=\"HCOMPL\">"));
        asAuditor()
                .get("/claims/" + claim + "?purpose=HCOMPL")
                .then()
                .statusCode(200)
                .body(containsString("/claims/" + claim + "/fhir?purpose=HCOMPL"));
    }
}
