package org.tactus;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.fact.Benefit;
import org.tactus.rule.FindingCode;
import org.tactus.rule.RuleBook;

/** Holds docs/clarifications.md to the code that cites it, and to the files that it names. */
class ClarificationsDocTest {

    private static final Path DOC = Path.of("docs/clarifications.md");
    private static final Path DOCS = Path.of("docs");
    private static final Path MAIN = Path.of("src/main");
    private static final Path TABLES = MAIN.resolve("resources/org/tactus/codeset");

    private static final Pattern CITED = Pattern.compile("clarifications\\.md#([a-z0-9-]+)");
    private static final Pattern WITHIN_PAGE = Pattern.compile("]\\(#([a-z0-9-]+)\\)");
    private static final Pattern FINDING = Pattern.compile("]\\(rejections\\.md#([a-z0-9-]+)\\)");
    private static final Pattern FILE = Pattern.compile("]\\((\\.\\./[^)#]+)\\)");
    private static final Pattern READING = Pattern.compile(
            "(?s)\\s*\\*\\*Open\\.\\*\\* .*\\*\\*Reading\\.\\*\\* .*\\*\\*Reason\\.\\*\\* .*\\*\\*How sure\\.\\*\\*"
                    + ".*\\[(V|V2|M-h|M-m|M-l|J)].*\\*\\*Decided in\\.\\*\\* .*]\\(\\.\\./.*");

    private static final Pattern MARK = Pattern.compile("\\[([A-Z][^\\]]*)](?!\\()");
    private static final Pattern EXPLAINED_MARK = Pattern.compile("(?m)^\\| \\[([A-Z][^\\]]*)] \\|");

    /** Overviews, which read nothing into a source. */
    private static final Set<String> OVERVIEWS =
            Set.of("five-conditions", "what-ships-built-in", "to-be-verified-before-a-release");

    @Test
    void every_anchor_that_the_code_cites_is_there() {
        assertThat(citedByCode()).isNotEmpty();
        assertThat(missing(citedByCode())).isEmpty();
    }

    @Test
    void every_anchor_that_a_page_cites_is_there() {
        assertThat(citedByPages()).isNotEmpty();
        assertThat(missing(citedByPages())).isEmpty();
    }

    @Test
    void every_section_is_cited_by_the_code_or_names_a_file() {
        assertThat(sections()).isNotEmpty();
        assertThat(anchorsWhere(text -> all(FILE, text).isEmpty()))
                .isSubsetOf(citedByCode().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clarifications.md", "rejections.md"})
    void every_file_that_is_named_is_there(String page) {
        var named = all(FILE, read(DOCS.resolve(page)));

        assertThat(named).isNotEmpty();
        assertThat(named.stream().filter(file -> !Files.isRegularFile(DOCS.resolve(file))))
                .isEmpty();
    }

    @Test
    void every_reading_says_issue_reading_reason_certainty_and_file() {
        assertThat(anchorsWhere(text -> !READING.matcher(text).matches()))
                .as("sections without Open, Reading, Reason, How sure (with a mark), Decided in")
                .isEqualTo(OVERVIEWS);
    }

    @Test
    void every_mark_is_explained_in_plain_words() {
        var marks = all(MARK, read(DOC));

        assertThat(marks).containsExactlyInAnyOrder("V", "V2", "M-h", "M-m", "M-l", "J");
        assertThat(all(EXPLAINED_MARK, read(DOC))).isEqualTo(marks);
    }

    @Test
    void every_finding_that_is_linked_is_one() {
        var wireCodes =
                Arrays.stream(FindingCode.values()).map(FindingCode::wire).toList();

        assertThat(all(FINDING, read(DOC))).isNotEmpty().isSubsetOf(wireCodes);
    }

    @Test
    void every_switch_of_a_benefit_is_told() {
        var switches = sections().get("plan-switches");

        assertThat(Arrays.stream(Benefit.class.getRecordComponents()).map(component -> "`" + component.getName() + "`"))
                .allMatch(switches::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"icd10cm-families.csv", "icd10cm-excludes1.csv", "ncci-ptp-2024q3.csv", "ncci-mue-2024q3.csv"})
    void what_ships_has_as_many_rows_as_it_says(String table) {
        var rows = read(TABLES.resolve(table))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .count();

        assertThat(sections().get("what-ships-built-in").lines().filter(line -> line.startsWith("| [" + table)))
                .singleElement()
                .asString()
                .contains("| " + String.format(Locale.ROOT, "%,d", rows) + " ");
    }

    /** Which file or rule cites an anchor; of several, the last. */
    private static Map<String, String> citedByCode() {
        var citations = new TreeMap<String, String>();
        filesBelow(MAIN)
                .forEach(file -> all(CITED, read(file)).forEach(anchor -> citations.put(anchor, file.toString())));
        RuleBook.current().rules().forEach(rule -> all(CITED, rule.source())
                .forEach(anchor -> citations.put(anchor, rule.getClass().getSimpleName())));
        return citations;
    }

    private static Map<String, String> citedByPages() {
        var citations = new TreeMap<String, String>();
        filesBelow(DOCS)
                .forEach(page -> all(CITED, read(page)).forEach(anchor -> citations.put(anchor, page.toString())));
        all(WITHIN_PAGE, read(DOC)).forEach(anchor -> citations.put(anchor, DOC.toString()));
        return citations;
    }

    private static List<String> missing(Map<String, String> citations) {
        return citations.entrySet().stream()
                .filter(citation -> !sections().containsKey(citation.getKey()))
                .map(citation -> citation.getValue() + " cites #" + citation.getKey())
                .toList();
    }

    /** The text of each section by the anchor that its heading gets. */
    private static Map<String, String> sections() {
        var parts = Pattern.compile("(?m)^## ").split(read(DOC));
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split("\n", 2))
                .collect(toMap(
                        part -> anchor(part[0]),
                        part -> part[1],
                        (one, other) -> {
                            throw new AssertionError("two headings have one anchor");
                        },
                        LinkedHashMap::new));
    }

    private static Set<String> anchorsWhere(Predicate<String> isTrueOfText) {
        return sections().entrySet().stream()
                .filter(section -> isTrueOfText.test(section.getValue()))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static Set<String> all(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static List<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By bytes, so that a picture among the resources is no obstacle; what is looked for is ASCII. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
