package org.tactus.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tactus.Golden;

/** A page that somebody has open, what they do with it, and what must hold of it. */
public final class Tab {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path IN_DOCS = Path.of("docs", "pages");
    private static final int LARGEST_SCREENSHOT = 160_000;

    /** Of what is asked for by the way; a page itself, or a part of it, may well be answered by 400 or 404. */
    private static final Set<String> ASKED_BY_PEOPLE = Set.of("document", "xhr", "fetch");

    /** Chromium tells an answer of 400 and more on the console, besides telling it to {@link #heard}. */
    private static final String TOLD_ELSEWHERE = "Failed to load resource: the server responded with a status of ";

    private static final int MOST_STOPS = 300;

    private final Page page;
    private final URI home;
    private final List<String> slips = new ArrayList<>();
    private int loads;

    Tab(Page page, URI home) {
        this.page = page;
        this.home = home;
        page.onRequest(request -> asked(request.url()));
        page.onResponse(this::heard);
        page.onConsoleMessage(message -> said(message.type(), message.text()));
        page.onLoad(loaded -> loads++);
        page.onPageError(error -> slips.add("script failed: " + error));
    }

    private void asked(String url) {
        var asked = URI.create(url);
        var isAtHome = asked.getScheme().equals(home.getScheme())
                && asked.getRawAuthority().equals(home.getRawAuthority());
        if (!isAtHome && !asked.getScheme().equals("data")) {
            slips.add("asked elsewhere: " + url);
        }
    }

    private void heard(Response response) {
        var status = response.status();
        var kind = response.request().resourceType();
        if (status >= 500 || status >= 400 && !ASKED_BY_PEOPLE.contains(kind)) {
            slips.add("answered " + status + ": " + response.url());
        }
    }

    private void said(String type, String text) {
        if (Set.of("error", "warning").contains(type) && !text.startsWith(TOLD_ELSEWHERE)) {
            slips.add("console " + type + ": " + text);
        }
    }

    /** Playwright's own, for what isn't here. */
    public Page page() {
        return page;
    }

    /** @param path below the application's address, as in {@code /claims?outcome=rejected}; the answer to it */
    public Response open(String path) {
        return page.navigate(path);
    }

    public void signIn(String user, String password) {
        page.locator("input[name=name]").fill(user);
        page.locator("input[name=password]").fill(password);
        gone(() -> page.locator("input[name=password]").press("Enter"));
        assertThat(URI.create(page.url()).getPath())
                .as("where %s is after signing in", user)
                .isNotEqualTo("/login");
    }

    /** The button of that name, the whole of it. */
    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The link of that name, the whole of it. */
    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The link of that name in the navigation. */
    public Locator navigation(String name) {
        return page.locator("nav[aria-label=Main]")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The control of that label, the whole of it. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Clicks what leads to another page, and waits for that. */
    public Tab go(Locator away) {
        return gone(away::click);
    }

    /** Does what leads to another page, and waits for that. */
    public Tab gone(Runnable leave) {
        var before = loads;
        leave.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    /** What the page is about: its one {@code h1}. */
    public String heading() {
        return page.locator("h1").innerText();
    }

    public Tab resize(Size size) {
        page.setViewportSize(size.width(), size.height());
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return this;
    }

    public Tab dark(boolean isDark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** All that must hold of each page, light and dark, at each size; its screenshots are kept as {@code name} and {@code name-phone}. */
    public Tab isGood(String name) {
        screenshot(name);
        noViolations();
        dark(true);
        Axe.enoughContrast(page);
        dark(false);
        resize(Size.ZOOMED);
        fits();
        resize(Size.PHONE);
        fits();
        Axe.noViolationsOfLayout(page);
        screenshot(name + "-phone");
        resize(Size.WIDE);
        nothingFromElsewhere();
        return this;
    }

    /** Of WCAG 2.0, 2.1 and 2.2, levels A and AA, as far as axe can tell. */
    public Tab noViolations() {
        Axe.noViolations(page);
        return this;
    }

    /** Whatever was shown in this tab so far came from the application, and nothing was refused or went wrong. */
    public Tab nothingFromElsewhere() {
        assertThat(slips).as("what happened at %s", page.url()).isEmpty();
        return this;
    }

    /** Nobody has to scroll the page sideways. */
    public Tab fits() {
        assertThat(
                        page.evaluate(
                                """
                        () => {
                          const width = document.documentElement.clientWidth;
                          if (document.documentElement.scrollWidth <= width) return [];
                          const scrolls = element => element !== document.body
                            && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
                          const over = [...document.body.querySelectorAll('*')]
                            .filter(element => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element.parentElement))
                            .map(element => element.outerHTML.slice(0, 120));
                          return over.length ? over.slice(0, 5) : ['something, but no element'];
                        }"""))
                .as("what is wider than %d px at %s", page.viewportSize().width, page.url())
                .isEqualTo(List.of());
        return this;
    }

    /**
     * Goes on by the tab key to the control or link of that name; at each stop on the way, it must be seen where one is.
     *
     * @throws AssertionError if it isn't reached
     */
    public Tab tabTo(String name) {
        return stopAt("Tab", name);
    }

    /** The same, backwards. */
    public Tab tabBackTo(String name) {
        return stopAt("Shift+Tab", name);
    }

    private Tab stopAt(String key, String name) {
        var passed = new ArrayList<String>();
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press(key);
            var here = focusedName();
            if (here.equals(name)) {
                focusIsVisible();
                return this;
            }
            if (!here.isEmpty()) {
                focusIsVisible();
            }
            passed.add(here);
        }
        throw new AssertionError("There is no stop \"" + name + "\" at " + page.url() + ": " + passed);
    }

    /** As people with a screen reader would hear it, as far as pages of ours go; empty where nothing has the focus. */
    private String focusedName() {
        return (String)
                page.evaluate(
                        """
                () => {
                  const here = document.activeElement;
                  if (!here || here === document.body) return '';
                  const byId = ids => ids.split(/\\s+/).map(id => document.getElementById(id)?.innerText).join(' ');
                  const said = here.getAttribute('aria-label')
                    || (here.getAttribute('aria-labelledby') && byId(here.getAttribute('aria-labelledby')))
                    || (here.labels?.length && here.labels[0].innerText)
                    || here.innerText || here.value || '';
                  return said.replace(/\\s+/g, ' ').trim();
                }""");
    }

    /** Whoever moves by keyboard sees where they are: it has an outline, lies in the window, and nothing lies on it. */
    public Tab focusIsVisible() {
        assertThat(
                        page.evaluate(
                                """
                        () => {
                          const here = document.activeElement;
                          if (!here || here === document.body) return 'nothing has the focus';
                          const style = getComputedStyle(here);
                          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                          if (!outlined) return 'no outline: ' + here.outerHTML.slice(0, 120);
                          const box = here.getClientRects()[0];
                          if (!box || !box.width || !box.height) return 'not seen: ' + here.outerHTML.slice(0, 120);
                          const x = Math.min(box.left + box.width / 2, innerWidth - 1);
                          const y = Math.min(box.top + Math.min(box.height / 2, 12), innerHeight - 1);
                          const top = document.elementFromPoint(x, y);
                          const seen = top && (here.contains(top) || top.contains(here) || [...(here.labels || [])].some(l => l.contains(top)));
                          return seen ? '' : 'hidden: ' + here.outerHTML.slice(0, 120);
                        }"""))
                .as("focus at %s", page.url())
                .isEqualTo("");
        return this;
    }

    /** @param keys as in {@code Enter}, {@code Control+Enter} or {@code ArrowDown} */
    public Tab press(String keys) {
        page.keyboard().press(keys);
        return this;
    }

    /** Presses a key that leads to another page, and waits for that. */
    public Tab pressAndGo(String keys) {
        return gone(() -> page.keyboard().press(keys));
    }

    /** Types where the focus is. */
    public Tab type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /**
     * Keeps what is seen in {@code target/screenshots}; with {@code -Dgolden=write} in {@code docs/pages}, too.
     *
     * @param name as in {@code claims-new}
     */
    public Tab screenshot(String name) {
        var png =
                Screenshot.small(page.screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
        assertThat(png.length).as("bytes of the screenshot %s", name).isLessThan(LARGEST_SCREENSHOT);
        write(SCREENSHOTS, name + ".png", png);
        if (Golden.isToBeWritten()) {
            write(IN_DOCS, name + ".png", png);
        }
        return this;
    }

    void keep(Path folder, String name) {
        try {
            write(folder, name + ".png", page.screenshot());
            write(folder, name + ".html", page.content().getBytes(UTF_8));
        } catch (PlaywrightException isGone) {
            System.out.println("Nothing kept of " + name + ": " + isGone.getMessage());
        }
    }

    private static void write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
