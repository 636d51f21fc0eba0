package org.tactus.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/** Billing staff in a browser: a file sent, watched, worked through; accepted claims taken away. */
@QuarkusTest
@InChromium
class FilePagesTest {

    @Test
    void a_file_is_sent_watched_and_worked_through(Browser browser) throws IOException {
        var setting = Setting.usual();
        var good = Submission.of(setting);
        var late = Submission.of(setting.anotherMember())
                .with("order.authoredOn", "2026-07-01")
                .with("order.signedOn", "2026-07-01");
        var tab = browser.as("billing");
        tab.go(tab.page().locator(".cards a[href='/files']"));
        tab.isGood("files");

        tab.field("A file of claims").setInputFiles(payload("nothing.ndjson"));
        tab.button("Send").click();
        tab.page().getByText("The file is empty.").waitFor();
        tab.field("A file of claims").setInputFiles(payload("claims.ndjson", good.json(), late.json()));
        tab.go(tab.button("Send"));
        tab.page().getByText("All 2 claims have been worked through.").waitFor();
        tab.page()
                .getByText("Ask the ordering provider for a new order dated on or before the visit.")
                .waitFor();
        tab.isGood("file");

        assertThat(tab.page().locator("table").innerText()).contains("order-expired", "orderer", late.controlNumber());
        var results = download(tab, "Results as CSV");
        assertThat(Files.readString(results.path())).contains(good.controlNumber(), "order-expired");
    }

    @Test
    void by_keyboard_and_without_script_a_file_is_sent_as_well(Browser browser) {
        var tab = browser.asNobodyWithoutScript();
        tab.open("/login");
        tab.signIn("billing", TestUsers.PASSWORD);
        tab.open("/files");
        tab.field("A file of claims")
                .setInputFiles(
                        payload("claims.ndjson", Submission.of(Setting.usual()).json()));

        tab.field("A file of claims").focus();
        tab.tabTo("Send").pressAndGo("Enter");

        assertThat(tab.heading()).isEqualTo("File of claims");
    }

    @Test
    void accepted_claims_are_taken_away_by_day(Browser browser) {
        var setting = Setting.usual();
        asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .then()
                .statusCode(201);
        var tab = browser.as("billing");
        tab.open("/outgoing");
        tab.isGood("outgoing");

        tab.field("Plan required").fill(setting.plan());
        tab.field("Day required").fill("2026-11-01");
        tab.go(tab.button("Take away"));
        tab.page()
                .getByText("No claim of yours for that plan was accepted on that day.")
                .waitFor();
        assertThat(tab.field("Plan required").inputValue()).isEqualTo(setting.plan());
        var file = download(tab, "Take away " + setting.plan() + " of 2026-11-23");

        assertThat(file.suggestedFilename())
                .startsWith("837p-" + setting.plan() + "-2026-11-23-")
                .endsWith(".edi");
        tab.open("/outgoing");
        assertThat(tab.page().locator("table").last().innerText()).contains(setting.plan());
    }

    private static Download download(Tab tab, String link) {
        return tab.page().waitForDownload(() -> tab.link(link).click());
    }

    private static FilePayload payload(String name, String... claims) {
        var lines =
                Stream.of(claims).map(claim -> claim.replace("\n", " ") + "\n").collect(Collectors.joining());
        return new FilePayload(name, "application/octet-stream", lines.getBytes(StandardCharsets.UTF_8));
    }
}
