package org.tactus.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of docs/rejections.md, as {@link FindingCode} and {@link RuleBook} have it; the introduction above it is by hand. */
final class RejectionsDoc {

    static final Path FILE = Path.of("docs/rejections.md");

    /** Below it, the file is written by {@link RejectionsDocTest}. */
    static final String MARK =
            "<!-- The rest is written by the test: mvn test -Dtest=RejectionsDocTest -Dgolden=write -->\n";

    private static final Path ENUM = sourceOf(FindingCode.class);
    private static final Pattern GROUP = Pattern.compile(" {4}// (?!spotless)(.+)");
    private static final Pattern CONSTANT = Pattern.compile(" {4}([A-Z][A-Z_]*)\\(.*");
    private static final Pattern READING = Pattern.compile("docs/(clarifications\\.md#[a-z0-9-]+)");

    private RejectionsDoc() {}

    static String text() {
        var groups = groups();
        return "\n## All codes\n\n"
                + "| code | severity | 835: group/CARC/RARC | 277CA: category:status:entity |\n"
                + "|---|---|---|---|\n"
                + groups.entrySet().stream()
                        .map(group ->
                                "| **" + group.getKey() + "** | | | |\n" + each(group.getValue(), RejectionsDoc::row))
                        .collect(Collectors.joining())
                + groups.entrySet().stream()
                        .map(group -> "\n## " + group.getKey() + "\n" + each(group.getValue(), RejectionsDoc::section))
                        .collect(Collectors.joining());
    }

    /** The rule that gives the code. */
    static CoverageRule ruleOf(FindingCode code) {
        return RuleBook.current().rules().stream()
                .filter(rule -> rule.codes().contains(code))
                .findFirst()
                .orElseThrow();
    }

    static Path sourceOf(Class<?> type) {
        return Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String each(List<FindingCode> codes, Function<FindingCode, String> text) {
        return codes.stream().map(text).collect(Collectors.joining());
    }

    /** As the comments between the constants group them. */
    private static Map<String, List<FindingCode>> groups() {
        var groups = new LinkedHashMap<String, List<FindingCode>>();
        var codes = new ArrayList<FindingCode>();
        for (var line : read(ENUM).lines().toList()) {
            var group = GROUP.matcher(line);
            var constant = CONSTANT.matcher(line);
            if (group.matches()) {
                codes = new ArrayList<>();
                groups.put(capitalized(group.group(1)), codes);
            } else if (constant.matches()) {
                codes.add(FindingCode.valueOf(constant.group(1)));
            }
        }
        return groups;
    }

    private static String row(FindingCode code) {
        return "| [`" + code.wire() + "`](#" + code.wire() + ") | " + severity(code) + " | " + in835(code) + " | "
                + in277(code) + " |\n";
    }

    private static String section(FindingCode code) {
        var rule = ruleOf(code);
        var source = sourceOf(rule.getClass());
        return "\n### " + code.wire() + "\n\n" + code.meaning() + "\n\n"
                + item("What to do", code.remedy())
                + item("Severity", severity(code))
                + item("835", in835(code))
                + item("277CA", in277(code))
                + PlanSwitches.of(code)
                        .map(sentence -> item("The plan decides", sentence))
                        .orElse("")
                + item(
                        "Rule",
                        "[" + rule.getClass().getSimpleName() + "](../"
                                + source.toString().replace('\\', '/') + ")")
                + item("Source", READING.matcher(rule.source()).replaceAll("[$1]($1)"));
    }

    private static String item(String name, String value) {
        return "- **" + name + ":** " + value + "\n";
    }

    private static String severity(FindingCode code) {
        return code.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String in835(FindingCode code) {
        return joined("/", code.group().name(), code.carc(), code.rarc());
    }

    private static String in277(FindingCode code) {
        return joined(":", code.statusCategory(), code.status(), code.entity());
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
