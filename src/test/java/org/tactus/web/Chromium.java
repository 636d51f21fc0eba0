package org.tactus.web;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, which Playwright steers; one for all tests that the same class loader loads. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path OF_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Playwright would fetch browsers of its own, which nobody here wants. */
    private static final Map<String, String> ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final double START_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new CreateOptions().setEnv(ENVIRONMENT));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS)
                        .setTimeout(START_MILLIS));
    }

    static Chromium start() {
        return new Chromium(program().orElseThrow());
    }

    /** What {@code -Dchromium=…} names, or the first that is on the path; empty where there is none. */
    static Optional<Path> program() {
        var named = System.getProperty("chromium");
        var candidates = named != null ? Stream.of(Path.of(named)) : Stream.concat(onPath(), Stream.of(OF_MAC));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath() {
        var folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
    }

    com.microsoft.playwright.Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
