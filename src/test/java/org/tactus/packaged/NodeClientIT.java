package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;

/** A client that isn't ours, in another language: {@code src/test/node}, against the demo. Skipped where there is no Node. */
@Timeout(300)
class NodeClientIT {

    private static final Path SCRIPT = Path.of("src", "test", "node");
    private static final Path FOLDER = Path.of("target", "node");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "pull.js");
    private static final int OLDEST_NODE = 20;
    private static final Pattern NODE_VERSION = Pattern.compile("v([0-9]+)\\..*", Pattern.DOTALL);

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        if (tactus != null) {
            tactus.close();
        }
    }

    @Test
    void a_client_off_the_shelf_gets_a_token_and_pulls_every_claim() throws Exception {
        installPackages();
        tactus = PackagedTactus.start(PackagedTactus.folderWithDemo("node"), Options.none());

        var pulled = run(
                List.of("node", "pull.js"),
                Map.of(
                        "TACTUS_URL",
                        "http://127.0.0.1:" + tactus.port(),
                        "TACTUS_ADMIN_PASSWORD",
                        PackagedTactus.PASSWORD));

        assertThat(pulled.exitCode()).as(pulled.output()).isZero();
        assertThat(pulled.output()).contains("\ncompare ", "\ndone ");
    }

    /** In a folder of their own, so that nothing lies about in the sources. */
    private static void installPackages() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        requireNode();
        for (var file : FILES) {
            Files.copy(SCRIPT.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            var installed = run(List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"), Map.of());
            if (installed.exitCode() != 0) {
                skip("npm can't get the packages: " + installed.output());
            }
        } catch (IOException isNone) {
            skip("there is no npm");
        }
    }

    private static void requireNode() throws InterruptedException {
        try {
            var version = NODE_VERSION.matcher(
                    run(List.of("node", "--version"), Map.of()).output());
            if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_NODE) {
                skip("node isn't of version " + OLDEST_NODE + " or later");
            }
        } catch (IOException isNone) {
            skip("there is no node");
        }
    }

    private static void skip(String reason) {
        System.out.println("NodeClientIT is skipped: " + reason);
        abort(reason);
    }

    private record Ended(int exitCode, String output) {}

    private static Ended run(List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
