package org.tactus.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tactus.TestUsers;

/**
 * What a test opens pages with. Each tab is a browser of somebody else: nothing of what one is told is known to the others.
 *
 * <p>Its clock is the machine's, its zone New York, its language American English.
 */
public final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 10_000;
    private static final Path FAILED = Path.of("target", "failed-pages");

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    static Browser of(Chromium chromium) {
        return new Browser(chromium.browser());
    }

    /** A tab of somebody who has signed in; they are among {@link TestUsers}. */
    public Tab as(String user) {
        var tab = asNobody();
        tab.open("/login");
        tab.signIn(user, TestUsers.PASSWORD);
        return tab;
    }

    /** A tab of somebody who hasn't signed in. */
    public Tab asNobody() {
        return at(ConfigProvider.getConfig().getValue("test.url", URI.class), true);
    }

    /** The same without scripts, as with a browser that has none. */
    public Tab asNobodyWithoutScript() {
        return at(ConfigProvider.getConfig().getValue("test.url", URI.class), false);
    }

    /** A tab of somebody who hasn't signed in to the application at that address. */
    public Tab at(URI home) {
        return at(home, true);
    }

    /** A tab that lies elsewhere than the tested application. */
    Tab at(URI home, boolean withScript) {
        var context = chromium.newContext(new NewContextOptions()
                .setBaseURL(home.toString())
                .setViewportSize(Size.WIDE.width(), Size.WIDE.height())
                .setJavaScriptEnabled(withScript)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("America/New_York")
                .setLocale("en-US"));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        var tab = new Tab(context.newPage(), home);
        tabs.add(tab);
        return tab;
    }

    /** With tabs that nobody looks after but whoever asked for it. */
    Browser another() {
        return new Browser(chromium);
    }

    List<Tab> allTabs() {
        return List.copyOf(tabs);
    }

    /** What the tabs show, for whoever asks why a test has failed. */
    void keep(String test) {
        for (var i = 0; i < tabs.size(); i++) {
            tabs.get(i).keep(FAILED, test.replaceAll("[^A-Za-z0-9._-]", "") + "-" + i);
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
