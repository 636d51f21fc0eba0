package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;

/** The README's examples, word for word, on an empty store: they are what a newcomer tries first. */
@Timeout(300)
class ReadmeIT {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n([^`]+)```\\n```json\\n([^`]+)\\n```");

    /** Stands for what differs each time: ids, days, what goes on. */
    private static final String ANYTHING = "…";

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void every_example_is_answered_as_the_README_says() throws Exception {
        tactus = PackagedTactus.start(PackagedTactus.folderWithDemo("readme"), Options.none());
        var examples = examples();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        for (var example : examples) {
            assertThat(run(example.commands())).as(example.commands()).matches(example.answer());
        }
    }

    private record Example(String commands, Pattern answer) {}

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(found -> examples.add(new Example(found.group(1), pattern(found.group(2)))));
        return examples;
    }

    private static Pattern pattern(String answer) {
        return Pattern.compile(
                Arrays.stream(answer.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*?")),
                Pattern.DOTALL);
    }

    private String run(String commands) throws IOException, InterruptedException {
        var here = commands.replace("localhost:8080", "localhost:" + tactus.port());
        var builder = new ProcessBuilder("bash", "-c", here).redirectErrorStream(true);
        builder.environment().put("PASSWORD", PackagedTactus.PASSWORD);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.replace("localhost:" + tactus.port(), "localhost:8080");
    }
}
