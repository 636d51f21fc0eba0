package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.FreshDatabase;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** An auditor at a browser: from a figure to the claims behind it, into one of them, and out again with a sealed packet. */
@QuarkusTest
@TestProfile(FreshDatabase.class)
@InChromium
class AuditorPagesTest {

    @Inject
    TestClock clock;

    private Setting setting;
    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void file_five_claims_of_which_three_have_no_order() {
        setting = Setting.usual();
        for (int day = 2; day <= 6; day++) {
            var claim = Submission.of(setting).on("2026-11-0" + day);
            asBilling()
                    .body((day < 5 ? claim.withNull("order") : claim).json())
                    .post("/api/claims")
                    .then()
                    .statusCode(201);
            numbers.add(claim.controlNumber());
        }
    }

    @Test
    void from_a_figure_to_its_claims_into_one_and_out_again_with_a_packet(Browser browser) throws IOException {
        var tab = browser.as("auditor");

        // how many of this plan's claims pass, and why the others don't
        tab.go(tab.navigation("Figures"));
        tab.page().locator("#f-plan").fill(setting.plan());
        tab.go(tab.button("Show"));
        come(tab, "code", "#by-code-and-month");
        come(tab, "state", "#by-state");
        come(tab, "outliers", "text=Among orderers");
        assertThat(tab.page().locator("#by-month tbody tr").last().innerText())
                .contains("2026-11", "3 rejected", "40.00 %");
        tab.isGood("figures");

        // a bar leads to the claims behind it
        tab.gone(() -> clickLastBar(tab, "by-code-and-month"));
        assertThat(tab.heading()).isEqualTo("Rejections");
        assertThat(tab.page().locator("tbody tr").count()).isEqualTo(3);
        tab.go(tab.link("How many are there?"));
        assertThat(tab.page().locator("main").innerText()).contains("3 claims are like that.");
        tab.isGood("rejections");

        // one of them, and all that happened to it
        tab.go(tab.link("Trail of " + numbers.get(0)));
        assertThat(tab.page().locator(".trail h2").allInnerTexts()).startsWith("Submitted", "Decided: rejected");
        tab.isGood("claim-trail");
        tab.go(tab.page().locator(".trail a").filter(withText("order-missing")));
        assertThat(tab.heading()).isEqualTo("Rules");
        assertThat(tab.page().locator("#order-missing + dd").innerText()).contains("There is no order");
        tab.isGood("rules");

        // some of them, drawn so that anybody can draw them again, and taken away
        clock.set("2026-11-23T15:20:00Z");
        tab.go(tab.navigation("Samples"));
        tab.go(tab.link("Draw a sample").first());
        tab.isGood("samples-new");
        tab.page().locator("#f-plan").fill(setting.plan());
        tab.field("Decided from required").fill("2026-11-01");
        tab.field("Decided through required").fill("2026-11-30");
        tab.field("How many required").fill("0");
        tab.field("Seed").fill("7");
        tab.field("Why these claims are opened required").fill("HCOMPL");
        tab.go(tab.button("Draw"));
        assertThat(tab.page().locator("[role=alert]").innerText()).contains("is a whole number from 1 to 500");
        tab.field("How many required").fill("2");
        tab.go(tab.button("Draw"));
        assertThat(tab.heading()).isEqualTo("Sample of 2 claims");
        tab.isGood("sample");
        var packet =
                tab.page().waitForDownload(() -> tab.link("Download the packet").click());
        var file = Files.createTempFile("packet", ".zip");
        packet.saveAs(file);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("SHA256SUMS.sig")).isNotNull();
        }
        Files.delete(file);
        tab.go(tab.navigation("Samples"));
        tab.isGood("samples");
    }

    @Test
    void all_of_it_by_keyboard(Browser browser) {
        var tab = browser.as("auditor");

        // what was turned away of a member, whom the address doesn't name
        tab.tabTo("Rejections").pressAndGo("Enter");
        tab.tabTo("Member id").type(setting.member());
        tab.tabTo("Plan").type(setting.plan());
        tab.tabTo("Find").pressAndGo("Enter");
        assertThat(tab.page().locator("tbody tr").count()).isEqualTo(3);
        assertThat(tab.page().url()).doesNotContain(setting.member()).contains("sought=");
        assertThat(tab.field("Member id").inputValue()).isEqualTo(setting.member());

        // who looked for them is on record, with what they looked for
        tab.tabTo("Accesses").pressAndGo("Enter");
        assertThat(tab.page().locator("tbody tr").first().textContent()).contains("member=" + setting.member());
        tab.tabTo("Who").type("auditor");
        tab.tabTo("Find").pressAndGo("Enter");
        assertThat(tab.page().url()).endsWith("?who=auditor");
        tab.isGood("accesses");

        // whether anybody has changed the record, and where it ends
        tab.tabTo("Verification").pressAndGo("Enter");
        tab.tabTo("Verify").pressAndGo("Enter");
        assertThat(tab.page().locator("[role=status].good").innerText()).contains("The record is whole.");
        tab.isGood("verification");
        var head = tab.page().locator("#head").innerText();
        tab.tabTo("End of the chain that you noted down").type(head).pressAndGo("Enter");
        assertThat(tab.page().locator("[role=status].good").innerText()).contains("The record is whole.");

        // what is kept until when
        tab.tabTo("Retention").pressAndGo("Enter");
        assertThat(tab.page().locator("tbody tr").first().innerText()).contains("2026");
        tab.isGood("retention");
        tab.tabTo("Claims").pressAndGo("Enter");
        tab.tabTo("More filters").press("Enter").tabTo("Therapist's NPI").type(setting.therapist());
        tab.pressAndGo("Enter");
        assertThat(tab.page().locator("tbody tr").count()).isEqualTo(5);
        tab.isGood("claims");
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }

    /** A part comes once somebody has scrolled to it. */
    private static void come(Tab tab, String part, String shown) {
        tab.page().locator("#h-" + part).scrollIntoViewIfNeeded();
        tab.page().locator(shown).waitFor();
    }

    /** Where Chart.js has drawn it. */
    private static void clickLastBar(Tab tab, String table) {
        var canvas = tab.page().locator("[data-chart=" + table + "] canvas");
        canvas.scrollIntoViewIfNeeded();
        @SuppressWarnings("unchecked")
        var middle = (Map<String, Number>)
                canvas.evaluate(
                        """
                canvas => {
                  const bars = Chart.getChart(canvas).getDatasetMeta(0).data;
                  const { x, y, base } = bars[bars.length - 1];
                  return { x, y: (y + base) / 2 };
                }""");
        canvas.click(new ClickOptions()
                .setPosition(middle.get("x").doubleValue(), middle.get("y").doubleValue()));
    }
}
