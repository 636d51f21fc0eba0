package org.tactus.claimform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** What billing staff do with one claim, in a browser: they write it, look things up, mend it, file it, and go on from there. */
@QuarkusTest
@InChromium
class BillingFormPagesTest {

    private static final Pattern ON_CLAIM = Pattern.compile(".*/claims/[0-9a-f-]{36}");

    @Test
    void a_claim_is_written_with_look_ups_mended_and_accepted(Browser browser) {
        var setting = Setting.usual();
        var name = "Zu" + Setting.serial();
        billedBefore(setting, name);
        var order = orderOnFile(setting);
        var tab = browser.as("billing");
        tab.open("/claims/new");
        tab.screenshot("claim-new");

        find(tab, "Find a member", name);
        take(tab, name);
        assertThat(tab.page().locator("[name=plan]")).hasValue(setting.plan());
        assertThat(tab.page().locator("#coverage")).containsText("11 are left");
        tab.button("Find an order on file").click();
        take(tab, order);
        assertThat(tab.page().locator("[name='order.number']")).hasValue(order);
        assertThat(tab.page().locator("#order-left")).containsText("8 are left");
        find(tab, "Find a therapist", "lindqvist " + setting.therapist());
        take(tab, setting.license());
        find(tab, "Find a diagnosis", "low back pain");
        take(tab, "M54.50");
        assertThat(tab.page().locator("#diagnoses-said")).containsText("qualifies: pain");

        fill(tab, "lines[0].minutes", "60");
        assertThat(tab.page().locator("#units-0")).hasText("60 minutes bear 4 units.");
        fill(tab, "lines[0].units", "9");
        fill(tab, "lines[0].charge", "120");
        assertThat(tab.page().locator("#f-lines-0-units-notes")).containsText("9 billed");
        assertThat(tab.page().locator("[name='lines[0].units']")).hasAttribute("aria-invalid", "true");
        assertThat(tab.page().locator("#saved")).containsText("Draft saved");
        tab.isGood("claim-form");
        tab.button("Use 4 for lines[0].units").click();
        assertThat(tab.page().locator("[name='lines[0].units']")).hasValue("4");
        assertThat(tab.page().locator("#summary")).containsText("would be accepted");

        tab.go(tab.button("Submit"));

        assertThat(tab.page()).hasURL(ON_CLAIM);
        assertThat(tab.page().locator("main")).containsText("The plan can pay this claim.");
        tab.isGood("claim-accepted");
    }

    @Test
    void a_claim_is_written_by_keyboard_alone(Browser browser) {
        var setting = Setting.usual();
        var name = "Zv" + Setting.serial();
        billedBefore(setting, name);
        orderOnFile(setting);
        var tab = browser.as("billing");
        tab.open("/claims/new");

        tab.tabTo("Find a member").type(name);
        assertThat(tab.page().locator("#found-member button")).hasCount(1);
        tab.press("Tab").press("Tab").focusIsVisible().press("Enter");
        assertThat(tab.page().locator("[name='member.familyName']")).hasValue(name);
        tab.tabTo("Find an order on file").press("Enter");
        assertThat(tab.page().locator("#found-order button")).hasCount(1);
        tab.press("Tab").press("Tab").press("Enter");
        assertThat(tab.page().locator("#order-left")).containsText("8 are left");
        tab.tabTo("Therapist's NPI required").type(setting.therapist());
        tab.tabTo("Therapist's family name required").type("Lindqvist");
        tab.tabTo("Diagnosis codes required").type("M54.50");
        tab.tabTo("Minutes required").type("60");
        tab.tabTo("Units required").type("4");
        tab.tabTo("Charge required").type("120.00");
        tab.tabTo("Diagnosis pointers required");
        assertThat(tab.page().locator("#summary")).containsText("would be accepted");

        tab.tabTo("Submit").pressAndGo("Enter");

        assertThat(tab.page().locator("main")).containsText("The plan can pay this claim.");
    }

    @Test
    void without_script_the_same_buttons_do_the_same(Browser browser) {
        var setting = Setting.usual();
        var name = "Zw" + Setting.serial();
        billedBefore(setting, name);
        var page = browser.asNobodyWithoutScript().page();
        page.navigate("/login?to=/claims/new");
        page.fill("[name=name]", "billing");
        page.fill("[name=password]", TestUsers.PASSWORD);
        page.click("main button");

        page.fill("#find-member", name);
        page.click("#go-member");
        page.click("#found-member button");
        assertThat(page.locator("[name='member.familyName']")).hasValue(name);
        page.fill("[name='lines[0].minutes']", "60");
        page.click(".standing [value=check]");

        assertThat(page.locator("#units-0")).hasText("60 minutes bear 4 units.");
        assertThat(page.locator("#f-therapist-familyName-notes")).containsText("This is missing.");
        assertThat(page.locator("#saved")).containsText("Draft saved");
        page.click("text=Add a line");
        assertThat(page.locator("[name='lines[1].code']")).hasValue("97124");
        assertThat(page.locator("[name='lines[0].minutes']")).hasValue("60");
    }

    private static void find(Tab tab, String label, String words) {
        tab.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(tab.page().locator("input"))
                .pressSequentially(words);
    }

    private static void take(Tab tab, String words) {
        tab.page()
                .locator(".look-up .offers button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        // with what was taken, the form comes anew; nobody types faster than that
        assertThat(tab.page().locator(".look-up .offers button")).hasCount(0);
    }

    /** As somebody who goes on to the next field. */
    private static void fill(Tab tab, String name, String value) {
        var field = tab.page().locator("[name='" + name + "']");
        field.fill(value);
        field.press("Tab");
    }

    private static void billedBefore(Setting setting, String name) {
        filed(Submission.of(setting).with("member.familyName", name));
    }

    private static String orderOnFile(Setting setting) {
        var number = "ORD-" + Setting.serial();
        Setting.put(
                "/api/orders/" + number,
                """
                {"orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "givenName": "Alan", "credential": "MD"},
                 "authoredOn": "2026-10-15", "signedOn": "2026-10-15", "services": ["97124"], "diagnoses": ["M54.50"],
                 "visits": 8, "memberId": "%s", "status": "active"}"""
                        .formatted(setting.member()));
        return number;
    }

    private static String filed(Submission claim) {
        String id = asBilling().body(claim.json()).post("/api/claims").path("id");
        assertThat(id).isNotNull();
        return id;
    }
}
