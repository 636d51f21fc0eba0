package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.Setting.put;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** A registrar and a whole roster, in a browser. */
@QuarkusTest
@InChromium
class ImportsInBrowserTest {

    private static final String ROSTER =
            """
            npi,familyName,givenName,taxonomy,state,number,kind,source,from,through,status
            1619100013,Wrenfield,Ada,225700000X,OH,33.880001,license,primary,2026-01-01,2028-12-31,active
            1619100021,Wrenfield,Ben,225700000X,OH,33.880002,license,primary,2026-01-01,2028-12-31,active
            """;

    @Inject
    TestClock clock;

    @BeforeEach
    void on_the_day_of_the_examples() {
        clock.reset();
    }

    @Test
    void a_roster_is_looked_at_put_on_file_and_taken_back(Browser browser) {
        put("/api/practitioners/1619100013", "{\"familyName\": \"Wrenfield\", \"givenName\": \"Ada\"}");
        var tab = browser.as("registrar");
        tab.open("/imports?count=5");
        tab.button("Preview").click();
        tab.page().locator("#f-file-notes .note").waitFor();
        tab.isGood("import-slip");
        send(tab, ROSTER.replace("2028-12-31,active\n1619100021", "2028-13-31,active\n1619100021"), "Preview");
        ended(tab);
        assertThat(tab.page().locator("#import tbody").innerText()).contains("2", "through");
        tab.isGood("import-failed");

        tab.open("/imports");
        send(tab, ROSTER, "Preview");
        ended(tab);
        assertThat(tab.page().locator("#import").innerText()).contains("Nothing is on file yet");
        tab.page().locator("#changes").waitFor();
        assertThat(tab.page().locator("#changes").innerText())
                .contains("2 of 2 entries", "1619100021, new", "33.880001");
        tab.isGood("import-preview");
        tab.go(tab.button("Put on file"));
        ended(tab);
        assertThat(tab.page().locator("#import").innerText()).contains("All of the file is on file.");
        tab.page().onceDialog(question -> question.accept());
        tab.go(tab.button("Take back"));
        assertThat(tab.page().locator("#import").innerText()).contains("2 as before");
        tab.isGood("import-taken-back");
        tab.open("/imports?count=5");
        tab.isGood("imports");
    }

    private static void send(Tab tab, String file, String button) {
        tab.page().locator("[name=kind]").selectOption("licenses");
        tab.page()
                .locator("[name=file]")
                .setInputFiles(new FilePayload("licenses.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        tab.go(tab.button(button));
    }

    private static void ended(Tab tab) {
        tab.page().waitForCondition(() -> tab.page().locator("#reading").count() == 0);
    }
}
