package org.tactus.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of each page is told where it doesn't: each of these pages is wrong in one way. */
@InChromium
class TabTest {

    private static final String GOOD =
            """
            <!doctype html>
            <html lang="en">
            <head><title>Claims</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
            <body>
            <main>
            <h1>Claims</h1>
            <p><a href="/other">All claims</a></p>
            <form><p><label for="code">Code</label> <input id="code"></p><p><button type="button">Find</button></p></form>
            %s
            </main>
            </body>
            </html>""";

    private HttpServer server;
    private String page = GOOD.formatted("");
    private String policy = "default-src 'self' data:; style-src 'self' 'unsafe-inline'";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var isMissing = exchange.getRequestURI().getPath().equals("/missing.css");
            var body = page.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(isMissing ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_good_page_is_good(Browser browser) {
        assertThat(opened(browser, "").isGood("harness-good").heading()).isEqualTo("Claims");
        assertThat(Path.of("target", "screenshots", "harness-good-phone.png")).isNotEmptyFile();
    }

    @Test
    void a_field_without_a_label_is_told(Browser browser) {
        assertTold(opened(browser, "<input id=\"npi\">")::noViolations, "label", "[#npi]");
    }

    @Test
    void a_faint_text_is_told(Browser browser) {
        var faint = opened(browser, "<p id=\"faint\" style=\"color: #aaa; background: #fff\">no visits left</p>");

        assertTold(faint::noViolations, "color-contrast", "[#faint]");
    }

    @Test
    void a_text_that_is_faint_in_the_dark_alone_is_told(Browser browser) {
        var faint = opened(
                browser,
                """
                <style>@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } a { color: #fff }
                #faint { color: #333 } }</style><p id="faint">no visits left</p>""");

        faint.noViolations();
        assertTold(() -> faint.isGood("harness-faint"), "color-contrast", "[#faint]");
    }

    @Test
    void a_target_too_small_to_hit_is_told(Browser browser) {
        var small =
                """
                <style>.small { display: inline-block; width: 8px; height: 8px; padding: 0; border: 0; margin: 0 }</style>
                <div><button class="small" aria-label="up"></button><button class="small" aria-label="down"></button></div>""";

        var tab = opened(browser, small);

        assertTold(tab::noViolations, "target-size");
        assertTold(() -> Axe.noViolationsOfLayout(tab.page()), "target-size");
    }

    @Test
    void what_is_wider_than_a_phone_is_told(Browser browser) {
        var wide = opened(browser, "<table id=\"wide\" style=\"width: 500px\"><tr><td>a</td></tr></table>");

        wide.fits();
        assertTold(wide.resize(Size.PHONE)::fits, "wider than 360 px", "<table id=\"wide\"");
    }

    @Test
    void what_is_asked_elsewhere_is_told(Browser browser) {
        policy = "default-src *";

        assertTold(
                ends(browser, "<img alt=\"\" src=\"http://localhost:1/far.png\">"),
                "asked elsewhere: http://localhost:1/far.png");
    }

    @Test
    void what_the_policy_refuses_is_told(Browser browser) {
        assertTold(
                ends(browser, "<script>document.title = 'run'</script>"), "console error: ", "Content Security Policy");
    }

    @Test
    void what_is_missing_is_told(Browser browser) {
        assertTold(ends(browser, "<link rel=\"stylesheet\" href=\"/missing.css\">"), "answered 404: ", "/missing.css");
    }

    @Test
    void a_script_that_fails_is_told(Browser browser) {
        policy = "default-src 'self' data: 'unsafe-inline'";

        assertTold(ends(browser, "<script>nobody.knows()</script>"), "script failed: ", "nobody is not defined");
    }

    @Test
    void the_keyboard_reaches_what_can_be_reached(Browser browser) {
        var tab = opened(browser, "<span>Print</span>");

        tab.tabTo("Code").type("97124").tabTo("Find").tabBackTo("All claims").pressAndGo("Enter");

        assertThat(URI.create(tab.page().url()).getPath()).isEqualTo("/other");
        assertTold(() -> tab.tabTo("Print"), "There is no stop \"Print\"", "[All claims, Code, Find");
    }

    @Test
    void a_focus_that_nobody_sees_is_told(Browser browser) {
        var unseen = "<style>button:focus { outline: none }</style>";
        var covered =
                "<style>button { position: fixed; top: 0 } #bar { position: fixed; inset: 0 }</style><div id=\"bar\"></div>";

        assertTold(() -> opened(browser, unseen).tabTo("Find"), "no outline: <button");
        assertTold(() -> opened(browser, covered).tabTo("Find"), "hidden: ");
    }

    @Test
    void a_failure_leaves_what_was_shown(Browser browser, @TempDir Path folder) throws IOException {
        opened(browser, "<p>no visits left</p>").keep(folder, "story-0");

        assertThat(Files.readString(folder.resolve("story-0.html"))).contains("no visits left");
        assertThat(folder.resolve("story-0.png")).isNotEmptyFile();
    }

    private Tab opened(Browser browser, String more) {
        page = GOOD.formatted(more);
        var tab =
                browser.at(URI.create("http://localhost:" + server.getAddress().getPort()), true);
        tab.open("/");
        return tab;
    }

    /** In a browser of its own, since of this one it would be told after the test as well. */
    private ThrowingCallable ends(Browser browser, String more) {
        return () -> {
            try (var other = browser.another()) {
                opened(other, more).nothingFromElsewhere();
            }
        };
    }

    private static void assertTold(ThrowingCallable check, String... words) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class).hasMessageContainingAll(words);
    }
}
