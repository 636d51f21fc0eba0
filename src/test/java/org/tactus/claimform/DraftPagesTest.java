package org.tactus.claimform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** What was typed in a browser is there still: in the page, and after signing in again. */
@QuarkusTest
@InChromium
class DraftPagesTest {

    @Test
    void a_draft_outlives_the_session(Browser browser) {
        var setting = Setting.usual();
        var tab = browser.as("billing");
        tab.open("/claims/new");
        var number = "D-" + Setting.serial();
        fill(tab, "controlNumber", number);
        fill(tab, "plan", setting.plan());
        fill(tab, "member.id", "1EG4TE5MK7S");
        assertThat(tab.page().locator("#f-member-id-notes")).containsText("Error");
        assertThat(tab.page().locator("#saved")).containsText("Draft saved");

        tab.page().reload();
        assertThat(tab.page().locator("[name='member.id']")).hasValue("1EG4TE5MK7S");

        var later = browser.as("billing");
        later.open("/drafts");
        later.isGood("drafts");
        later.go(later.link(number));

        assertThat(later.page().locator("[name='member.id']")).hasValue("1EG4TE5MK7S");
        later.page().onDialog(Dialog::accept);
        later.open("/drafts");
        later.go(later.button("Delete the draft " + number));
        assertThat(later.page().locator("main")).not().containsText(number);
    }

    /** As somebody who goes on to the next field. */
    private static void fill(Tab tab, String name, String value) {
        var field = tab.page().locator("[name='" + name + "']");
        field.fill(value);
        field.press("Tab");
    }
}
