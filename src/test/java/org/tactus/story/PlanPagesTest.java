package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.response.PlansAnswer;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** What a plan does in a browser: take its claims away, see who pulled what, what it answered, and which systems read of it. */
@QuarkusTest
@InChromium
class PlanPagesTest {

    private Setting setting;
    private Setting other;
    private String claim;

    @BeforeEach
    void a_claim_that_the_plan_has_answered() {
        setting = Setting.usual();
        other = Setting.usual();
        claim = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");
        asPlan(setting.plan())
                .contentType("application/fhir+json")
                .body(PlansAnswer.to(claim).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);
    }

    @Test
    void an_export_is_asked_for_by_keyboard_and_its_files_are_taken_away(Browser browser) {
        var tab = plan(browser);
        tab.open("/exports");
        tab.tabTo("Claim").press("Space");
        tab.tabTo("Prepare the export").pressAndGo("Enter");
        tab.page().waitForCondition(() -> tab.page().locator("#export tbody tr").count() > 0);
        assertThat(tab.page().locator("#export").innerText()).contains("ready", "Claim.1.ndjson", setting.plan());
        tab.isGood("export");
        var file = tab.page()
                .waitForDownload(() -> tab.page().locator("#export tbody a").click());
        assertThat(file.path()).content().contains(claim).contains("\"resourceType\":\"Claim\"");

        tab.go(tab.link("Ask for what has changed since"));
        assertThat(tab.page().locator("[name=_since]").inputValue()).startsWith("2026-");
        assertThat(tab.page().locator("tbody").innerText()).contains("ready");
        tab.isGood("exports");
        tab.go(tab.page().locator("tbody a"));
        tab.page().onceDialog(question -> question.accept());
        tab.go(tab.button("Throw away"));
        assertThat(tab.page().locator("tbody").count()).isZero();
    }

    @Test
    void what_was_pulled_and_what_was_answered_is_the_plans_own(Browser browser) {
        asPlan(setting.plan()).get("/fhir/Claim/" + claim).then().statusCode(200);
        asPlan(other.plan()).get("/fhir/Claim?status=active").then().statusCode(200);
        asPlan(setting.plan(), other.plan())
                .get("/fhir/Claim?created=ge2026-01-01")
                .then()
                .statusCode(200);
        asBilling().get("/api/claims/" + claim).then().statusCode(200);
        var tab = plan(browser);

        tab.open("/pulls");
        assertThat(tab.page().locator("tbody").innerText())
                .contains("plan-" + setting.plan(), "read Claim", claim, "create ClaimResponse")
                .doesNotContain(other.plan(), "billing", "created=");
        tab.isGood("pulls");
        tab.open("/pulls?from=2026-01-01&to=2026-01-02");
        assertThat(tab.page().locator("tbody").count()).isZero();

        tab.open("/responses");
        assertThat(tab.page().locator("tbody tr").count()).isEqualTo(1);
        assertThat(tab.page().locator("tbody").innerText()).contains("$90.00", "151");
        tab.isGood("responses");
    }

    @Test
    void an_admin_keeps_clients_and_a_plan_sees_those_that_read_of_it(Browser browser) {
        var admin = browser.as("admin");
        admin.open("/clients/new");
        fill(admin, "clientId", "pages-" + setting.plan());
        fill(admin, "plans", setting.plan() + ", " + other.plan());
        fill(admin, "jwksUrl", "http://elsewhere.example/keys");
        admin.go(admin.button("Save"));
        assertThat(admin.page().locator("#f-jwksUrl-notes").innerText()).contains("https");
        admin.isGood("client-form");
        fill(admin, "jwksUrl", "https://keys.example/jwks.json");
        admin.go(admin.button("Save"));
        assertThat(admin.heading()).isEqualTo("Client pages-" + setting.plan());
        admin.go(admin.link("Change"));
        fill(admin, "scopes", "system/Claim.rs");
        admin.go(admin.button("Save"));
        assertThat(admin.page().locator("main").innerText()).contains("system/*.rs", "system/Claim.rs", "counts");
        admin.isGood("client");

        var tab = plan(browser);
        tab.open("/clients");
        assertThat(tab.page().locator("tbody").innerText())
                .contains("pages-" + setting.plan(), setting.plan(), "published")
                .doesNotContain(other.plan() + ",");
        tab.isGood("clients");
        tab.go(tab.page().locator("tbody a"));
        assertThat(tab.page().locator("main").innerText())
                .contains("system/Claim.rs", "https://keys.example/jwks.json")
                .doesNotContain(other.plan(), "Change", "End this client", "system/*.rs");
        asPlan(Setting.usual().plan())
                .get("/clients/pages-" + setting.plan())
                .then()
                .statusCode(404);
    }

    @Test
    void each_of_these_pages_is_for_whom_it_is_for() {
        var plan = asPlan(setting.plan());
        for (var path : List.of("/exports", "/pulls", "/responses", "/clients")) {
            plan.get(path).then().statusCode(200);
            asBilling().get(path).then().statusCode(403);
            asRegistrar().get(path).then().statusCode(403);
        }
        asAuditor().get("/exports").then().statusCode(200);
        for (var path : List.of("/pulls", "/responses", "/clients")) {
            asAuditor().get(path).then().statusCode(403);
        }
        asAdmin().get("/clients").then().statusCode(200);
        for (var path : List.of("/clients/new", "/clients/any/edit", "/clients/any/end")) {
            plan.contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body(not(containsString("<form method=\"post\" action=\"/clients")));
        }
        plan.get("/pulls?from=yesterday").then().statusCode(400).body(containsString("from"));
        plan.get("/responses?before=x").then().statusCode(400).body(containsString("before"));
    }

    private Tab plan(Browser browser) {
        return browser.as("plan-" + setting.plan());
    }

    private static void fill(Tab tab, String name, String value) {
        tab.page().locator("[name='" + name + "']").fill(value);
    }
}
