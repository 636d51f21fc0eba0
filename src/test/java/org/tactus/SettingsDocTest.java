package org.tactus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/operations.md: every setting of ours, and no other. */
class SettingsDocTest {

    private static final Path MAIN = Path.of("src", "main");

    /** Where settings are read and where they have defaults. */
    private static final List<Pattern> IN_CODE = List.of(
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(tactus\\.[^\"]+)\""),
            Pattern.compile("get(?:Optional)?Values?\\(\\s*\"(tactus\\.[^\"]+)\""),
            Pattern.compile("(?m)^(?:%[a-z]+\\.)?(tactus\\.[^=]+)="));

    private static final Pattern IN_DOC = Pattern.compile("(?m)^\\| `(tactus\\.[^`]+)` \\|");

    @Test
    void every_setting_is_in_the_doc_and_the_other_way_round() throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(SettingsDocTest::maySet).toList()) {
                var text = Files.readString(file);
                IN_CODE.forEach(pattern -> read.addAll(found(pattern, text)));
            }
        }

        var doc = Files.readString(Path.of("docs", "operations.md"));
        var settings = doc.substring(doc.indexOf("\n## Settings\n"), doc.indexOf("\n## Stop\n"));
        assertThat(found(IN_DOC, settings)).contains("tactus.data").isEqualTo(read);
    }

    private static boolean maySet(Path file) {
        return file.toString().endsWith(".java") || file.endsWith("application.properties");
    }

    private static Set<String> found(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
