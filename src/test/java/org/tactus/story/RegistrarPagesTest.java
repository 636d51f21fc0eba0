package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** What registrars do all year, in a browser: plans, practitioners, orders, members. */
@QuarkusTest
@InChromium
class RegistrarPagesTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void on_the_day_of_the_examples() {
        clock.reset();
    }

    @Test
    void a_plan_is_filed_changed_and_filed_for_the_next_year(Browser browser) {
        var tab = browser.as("registrar");
        tab.open("/plans");
        tab.go(tab.link("File a plan"));
        assertThat(tab.heading()).isEqualTo("File a plan");
        tab.isGood("plan-form");
        fill(tab, "plan", "H6191-010");
        fill(tab, "year", "2026");
        fill(tab, "name", "Wrenfield Gold (HMO)");
        fill(tab, "organization.name", "Wrenfield Health");
        fill(tab, "organization.payerId", "WREN1");
        fill(tab, "benefit.copay", "ten");
        tab.go(tab.button("Save"));
        assertThat(tab.page().locator("#f-benefit-copay-notes").innerText()).contains("Error");
        tab.noViolations().fits();
        fill(tab, "benefit.copay", "10.00");
        fill(tab, "benefit.visitLimit", "");
        tab.go(tab.button("Save"));

        assertThat(tab.heading()).isEqualTo("Wrenfield Gold (HMO)");
        assertThat(facts(tab)).contains("no limit", "$10.00 a visit", "97124");
        tab.isGood("plan");
        tab.go(tab.link("Change"));
        fill(tab, "benefit.visitLimit", "20");
        tab.go(tab.button("Save"));
        assertThat(facts(tab)).contains("20 visits in a calendar year");
        tab.go(tab.link("History"));
        assertThat(tab.page().locator(".versions > li").first().innerText())
                .contains("benefit.visitLimit", "nothing", "20");
        tab.isGood("plan-history");
        tab.go(tab.link("Back to the plan"));
        tab.go(tab.link("File for next year"));
        assertThat(tab.page().locator("[name=year]").inputValue()).isEqualTo("2027");
        tab.go(tab.button("Save"));
        assertThat(facts(tab)).contains("20 visits in a calendar year");

        tab.open("/plans?q=wrenf+gold");
        assertThat(tab.page().locator("tbody tr").count()).isEqualTo(2);
        tab.isGood("plans");
    }

    @Test
    void a_therapist_is_put_on_file_by_keyboard_found_by_words_and_renewed(Browser browser) {
        var tab = browser.as("registrar");
        tab.open("/practitioners/new");
        tab.tabTo("NPI required").type("1619100039");
        tab.tabTo("Family name required").type("Wrenfield");
        tab.tabTo("Given name").type("Zoë");
        tab.tabTo("State").type("OH");
        tab.tabTo("Number").type("33.8899");
        tab.tabTo("First day").type("01012025");
        tab.tabTo("Last day").type("12312026");
        tab.tabTo("Add an exclusion");
        tab.tabTo("Save").pressAndGo("Enter");
        assertThat(tab.heading()).isEqualTo("Wrenfield, Zoë");
        tab.isGood("practitioner");

        tab.open("/practitioners");
        tab.page().locator("#words").pressSequentially("zoe 338899");
        tab.page()
                .waitForCondition(
                        () -> tab.page().locator("#found caption").innerText().contains("338899"));
        assertThat(tab.page().locator("#found tbody tr").count()).isEqualTo(1);
        assertThat(tab.page().url()).doesNotContain("zoe");
        tab.isGood("practitioners");

        tab.open("/practitioners/licenses");
        assertThat(tab.page().locator("main").innerText()).contains("OH 33.8899", "2026-12-31");
        tab.isGood("licenses-ending");
        tab.go(tab.link("Change 1619100039"));
        tab.go(tab.button("Add a period to license 1"));
        fill(tab, "licenses[0].periods[1].from", "2027-01-01");
        fill(tab, "licenses[0].periods[1].through", "2028-12-31");
        tab.isGood("practitioner-form");
        tab.go(tab.button("Save"));
        assertThat(tab.page().locator("main").innerText()).contains("2027-01-01 to 2028-12-31: active");
        tab.open("/practitioners/licenses");
        assertThat(tab.page().locator("main").innerText()).doesNotContain("OH 33.8899");
    }

    @Test
    void an_order_and_a_member_are_put_on_file_and_found(Browser browser) {
        var tab = browser.as("registrar");
        tab.open("/orders/new");
        fill(tab, "number", "WREN-2026/7");
        fill(tab, "authoredOn", "2026-11-02");
        fill(tab, "memberId", "WREN77");
        fill(tab, "orderedBy.familyName", "Achterberg");
        fill(tab, "orderedBy.credential", "MD");
        tab.isGood("order-form");
        tab.go(tab.button("Save"));
        assertThat(tab.heading()).isEqualTo("Order WREN-2026/7");
        tab.isGood("order");
        find(tab, "/orders", "wren77", "Achterberg, MD").isGood("orders");

        tab.open("/members/new");
        fill(tab, "plan", "H6191-010-000");
        fill(tab, "memberId", "WREN77");
        fill(tab, "familyName", "Wrenfield");
        fill(tab, "givenName", "Cora");
        fill(tab, "coverage[0].from", "2026-01-01");
        tab.go(tab.button("Add an authorization"));
        fill(tab, "authorizations[0].number", "PA-77");
        fill(tab, "authorizations[0].from", "2026-01-01");
        tab.isGood("member-form");
        tab.go(tab.button("Save"));
        assertThat(tab.page().locator("main").innerText()).contains("Wrenfield, Cora", "PA-77");
        tab.isGood("member");
        find(tab, "/members", "cora wren", "Wrenfield, Cora").isGood("members");
    }

    private static Tab find(Tab tab, String path, String words, String found) {
        tab.open(path);
        tab.page().locator("#words").pressSequentially(words);
        tab.page()
                .waitForCondition(
                        () -> tab.page().locator("#found caption").innerText().contains(words));
        assertThat(tab.page().locator("#found").innerText()).contains(found);
        return tab;
    }

    private static void fill(Tab tab, String name, String value) {
        tab.page().locator("[name='" + name + "']").fill(value);
    }

    private static String facts(Tab tab) {
        Locator facts = tab.page().locator("dl.facts");
        return facts.innerText();
    }
}
