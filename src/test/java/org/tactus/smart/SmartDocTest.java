package org.tactus.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

/** The examples of docs/api/smart.md, word for word. */
@QuarkusTest
class SmartDocTest {

    private static final Path PAGE = Path.of("docs", "api", "smart.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n([^`]+)```\\n```json\\n([^`]+)\\n```");
    private static final String PLAN = "H1234-001-000";
    private static final String PASSWORD = "for the examples alone";
    private static final String END_OF_ANSWER = "=== end ===";

    /** Stands for what differs each time. */
    private static final String ANYTHING = "…";

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    URI address;

    @TempDir
    Path folder;

    @Test
    void every_example_is_answered_as_the_page_says() throws Exception {
        assumeTrue(isThere("openssl") && isThere("curl") && isThere("xxd"), "no openssl, curl and xxd");
        var claim = claim();
        clock.set(Instant.now().toString());
        var commands = new ArrayList<String>();
        var answers = new ArrayList<Pattern>();
        EXAMPLE.matcher(Files.readString(PAGE)).results().forEach(found -> {
            commands.add(found.group(1));
            answers.add(pattern(found.group(2)));
        });

        var said = run(String.join("echo '" + END_OF_ANSWER + "'\n", commands), claim);

        assertThat(answers).hasSize(3);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(said.get(i)).matches(answers.get(i));
        }
    }

    /** Accepted by the page's plan. */
    private static String claim() {
        var usual = Setting.usual();
        var setting = new Setting(PLAN, usual.therapist(), usual.license(), usual.member());
        setting.putPlan(2026, "{}");
        var answer = asBilling().body(Submission.of(setting).json()).post("/api/claims");
        answer.then().body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private List<String> run(String script, String claim) throws IOException, InterruptedException {
        var admin = "doc-admin";
        asAdmin()
                .body("{\"password\": \"%s\", \"roles\": [\"admin\"]}".formatted(PASSWORD))
                .put("/api/users/" + admin)
                .then()
                .statusCode(201);
        var here = script.replace("http://localhost:8080", "http://" + address.getAuthority())
                .replace("admin:", admin + ":");
        var builder = new ProcessBuilder("bash", "-e", "-c", here).redirectErrorStream(true);
        builder.directory(folder.toFile());
        builder.environment().put("PASSWORD", PASSWORD);
        builder.environment().put("id", claim);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Arrays.stream(output.split(END_OF_ANSWER)).map(String::strip).toList();
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static Pattern pattern(String answer) {
        return Pattern.compile(
                Arrays.stream(answer.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*?")),
                Pattern.DOTALL);
    }
}
