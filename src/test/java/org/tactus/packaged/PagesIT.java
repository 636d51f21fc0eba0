package org.tactus.packaged;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tactus.packaged.PackagedTactus.Options;
import org.tactus.web.Browser;
import org.tactus.web.InChromium;
import org.tactus.web.Tab;

/**
 * Every page that a role is offered, and the first that each list leads to, in a browser: how much it sends, and when something is seen
 * of it first. The figures are printed.
 *
 * <p>{@code -Dload.claims=100000} files so many claims before; then the time is asserted, too. {@code -Dload.again=true} goes by what
 * the run before has left on file.
 */
@Timeout(3600)
@InChromium
class PagesIT {

    private static final int CLAIMS = Integer.getInteger("load.claims", 0);
    private static final boolean AGAIN = Boolean.getBoolean("load.again");
    private static final String FOLDER = "pages";
    private static final String PLACES = ".cards a";
    private static final String FIRST_OF_LIST = "main table a[href^='/']:not([download]):not([href^='/api'])";

    private static final int MOST_BYTES = 150_000;
    private static final double MOST_MILLIS = 300;
    private static final int VISITS = CLAIMS > 0 ? 3 : 1;

    private static final String BYTES =
            """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(each => !each.name.includes('chart.umd'))
                .reduce((sum, each) => sum + each.decodedBodySize, 0)""";
    private static final String FIRST_PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";

    @TempDir
    Path folder;

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    /** How a page did. */
    private record Figures(String path, long bytes, double firstMillis, double medianMillis) {}

    @Test
    void each_page_is_small_and_seen_at_once(Browser browser) throws Exception {
        var data = AGAIN ? PackagedTactus.folder(FOLDER) : PackagedTactus.folderWithPrograms(FOLDER);
        tactus = PackagedTactus.start(data, Options.none());
        if (CLAIMS > 0 && !AGAIN) {
            file();
        }

        var all = new ArrayList<Figures>();
        for (var user : List.of("billing", "registrar", "auditor", "plan", "admin")) {
            all.addAll(tour(user, browser));
        }

        all.forEach(page -> System.out.printf(
                "PagesIT: %-60s %7d bytes, first seen after %5.0f ms, then %5.0f%n",
                page.path(), page.bytes(), page.firstMillis(), page.medianMillis()));
        assertThat(all).allMatch(page -> page.bytes() <= MOST_BYTES);
        if (CLAIMS > 0) {
            assertThat(all).allMatch(page -> page.medianMillis() < MOST_MILLIS);
        }
    }

    /** As the README says, and no further: from the start to the first accepted claim, and the FHIR that it became. */
    @Test
    void a_newcomers_first_claim_is_accepted_within_three_minutes(Browser browser) {
        var began = System.nanoTime();
        tactus = PackagedTactus.start(PackagedTactus.folderWithPrograms(FOLDER), Options.none());
        var tab = browser.at(tactus.url("/"));
        tab.open("/");
        tab.signIn("billing", PackagedTactus.PASSWORD);
        tab.go(tab.page().locator(".cards a[href='/claims/new']"));

        tab.page().locator("#find-member").fill("okafor ruth");
        take(tab, "Okafor, Ruth");
        tab.button("Find an order on file").click();
        take(tab, "ORD-80009");
        tab.page().locator("#find-therapist").fill("lindqvist");
        take(tab, "Lindqvist, Maja");
        tab.page().locator("#find-diagnosis").fill("low back pain");
        take(tab, "M54.50");
        tab.field("Minutes required").fill("60");
        tab.field("Units required").fill("4");
        tab.field("Charge required").fill("120");
        tab.page().getByText("would be accepted").waitFor();
        tab.go(tab.button("Submit"));
        tab.page().getByText("The plan can pay this claim.").waitFor();
        tab.go(tab.link("FHIR"));

        assertThat(tab.page().locator("main pre").first().innerText()).contains("\"resourceType\" : \"Claim\"");
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("PagesIT: a newcomer's first claim was accepted after %.0f seconds%n", seconds);
        assertThat(seconds).isLessThan(180);
    }

    private static void take(Tab tab, String offer) {
        tab.page()
                .locator(".offers button")
                .filter(new Locator.FilterOptions().setHasText(offer))
                .first()
                .click();
        tab.page().locator(".offers button").first().waitFor(new Locator.WaitForOptions().setState(HIDDEN));
    }

    private List<Figures> tour(String user, Browser browser) {
        var tab = browser.at(tactus.url("/"));
        tab.open("/login");
        tab.signIn(user, PackagedTactus.PASSWORD);
        var figures = new ArrayList<Figures>();
        for (var path : paths(tab)) {
            figures.add(visit(tab, user, path));
        }
        return figures;
    }

    /** What the start offers, and what the first row of each list there leads to. */
    private static Set<String> paths(Tab tab) {
        var places = tab.page().locator(PLACES).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        var paths = new LinkedHashSet<String>();
        paths.add("/");
        for (var place : places) {
            paths.add(place);
            tab.open(place);
            var inside = tab.page().locator(FIRST_OF_LIST);
            if (inside.count() > 0) {
                paths.add(inside.first().getAttribute("href"));
            }
        }
        return paths;
    }

    private static Figures visit(Tab tab, String user, String path) {
        var millis = IntStream.range(0, VISITS)
                .mapToDouble(visit -> firstPaint(tab, path))
                .toArray();
        var bytes = ((Number) tab.page().evaluate(BYTES)).longValue();
        var sorted = Arrays.stream(millis).sorted().toArray();
        return new Figures(user + " " + path, bytes, millis[0], sorted[VISITS / 2]);
    }

    private static double firstPaint(Tab tab, String path) {
        assertThat(tab.open(path).status()).as(path).isEqualTo(200);
        tab.page().waitForCondition(() -> painted(tab) >= 0);
        return painted(tab);
    }

    private static double painted(Tab tab) {
        return ((Number) tab.page().evaluate(FIRST_PAINT)).doubleValue();
    }

    private void file() throws IOException {
        tactus.put("registrar", "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR, VisitClaims.plan());
        var file = folder.resolve("claims.ndjson");
        var members = CLAIMS / VisitClaims.MOST_VISITS + 1;
        Files.write(file, (Iterable<String>) new VisitClaims("PG")
                .claims(members, VisitClaims.MOST_VISITS)
                .map(claim -> claim.replaceAll("\\s+", " "))
                .limit(CLAIMS)::iterator);
        ClaimFileBatch.send(tactus, "application/x-ndjson", file).awaitEnd();
    }
}
