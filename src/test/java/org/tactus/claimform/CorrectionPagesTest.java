package org.tactus.claimform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** What billing staff do with a claim that was decided, in a browser: release it, correct it, replace it, take it back. */
@QuarkusTest
@InChromium
class CorrectionPagesTest {

    @Test
    void what_is_held_is_released_and_what_is_rejected_corrected(Browser browser) {
        var tab = browser.as("billing");
        tab.open("/claims/" + filed(Submission.of(Setting.usual()).with("note", "Relaxation massage")));
        tab.isGood("claim-held");
        tab.field("Reason required").fill("Seen in the record");
        tab.go(tab.button("Release it to the plan"));
        assertThat(tab.page().locator("main")).containsText("Seen in the record");

        tab.open("/claims/" + filed(Submission.of(Setting.usual()).with("lines.0.units", 9)));
        tab.isGood("claim-rejected");
        tab.go(tab.link("Correct it and send it again"));
        tab.isGood("claim-correct");
        tab.button("Use 4 for lines[0].units").click();
        assertThat(tab.page().locator("[name='lines[0].units']")).hasValue("4");
        tab.go(tab.button("Submit"));
        assertThat(tab.page().locator("main")).containsText("The plan can pay this claim.");
    }

    @Test
    void what_is_accepted_is_replaced_and_taken_back(Browser browser) {
        var tab = browser.as("billing");
        tab.page().onDialog(Dialog::accept);
        var setting = Setting.usual();
        tab.open("/claims/" + filed(Submission.of(setting)));

        tab.go(tab.link("Replace it"));
        fill(tab, "lines[0].charge", "110.00");
        assertThat(tab.page().locator("#total")).hasText("$110.00");
        tab.go(tab.button("Submit"));
        assertThat(tab.page().locator("main")).containsText("Replaces");
        tab.go(tab.link("Take it back"));
        tab.isGood("claim-void");
        tab.go(tab.button("Take it back"));
        assertThat(tab.page().locator("main")).containsText("The claim that it names is taken back.");

        tab.go(tab.link("Coverage"));
        fill(tab, "plan", setting.plan());
        fill(tab, "memberId", setting.member());
        tab.go(tab.button("Show"));
        assertThat(tab.page().locator("main")).containsText("0 of 12 visits are used");
        tab.isGood("coverage");
    }

    @Test
    void a_decision_is_explained_shown_as_FHIR_and_printed(Browser browser) {
        var tab = browser.as("billing");
        tab.open("/claims/" + filed(Submission.of(Setting.usual())));
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(tab.page().getByText("plans say CO 31").first()).isVisible();
        assertThat(tab.page().locator(".top")).isHidden();
        assertThat(tab.button("Sign out")).isHidden();
        assertThat(tab.link("Replace it")).isHidden();
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        for (var tabName : new String[] {"Explanation", "FHIR", "Answers"}) {
            tab.go(tab.link(tabName));
            tab.isGood("claim-" + tabName.toLowerCase());
        }
    }

    /** As somebody who goes on to the next field. */
    private static void fill(Tab tab, String name, String value) {
        var field = tab.page().locator("[name='" + name + "']");
        field.fill(value);
        field.press("Tab");
    }

    private static String filed(Submission claim) {
        String id = asBilling().body(claim.json()).post("/api/claims").path("id");
        assertThat(id).isNotNull();
        return id;
    }
}
