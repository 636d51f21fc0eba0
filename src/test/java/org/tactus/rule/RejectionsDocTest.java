package org.tactus.rule;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tactus.fact.Benefit;

/** Holds docs/rejections.md to the code; {@code -Dgolden=write} rewrites its list instead. */
class RejectionsDocTest {

    private static final Pattern ITEM = Pattern.compile("- \\*\\*(.+?):\\*\\* (.*)");
    private static final Pattern ROW = Pattern.compile("\\| \\[`(.+?)`].*");
    private static final Pattern SWITCH_READ = Pattern.compile("Benefit::(\\w+)|\\bbenefit\\.(\\w+)\\(\\)");
    private static final Pattern SWITCH_NAMED = Pattern.compile("`(\\w+)`");

    @Test
    void the_list_says_what_the_code_says() throws IOException {
        var doc = RejectionsDoc.read(RejectionsDoc.FILE);
        assertThat(doc).as("the mark below which the list is written").contains(RejectionsDoc.MARK);
        int below = doc.indexOf(RejectionsDoc.MARK) + RejectionsDoc.MARK.length();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(RejectionsDoc.FILE, doc.substring(0, below) + RejectionsDoc.text());
            return;
        }

        assertThat(differences(doc.substring(below), RejectionsDoc.text()))
                .as("where docs/rejections.md and the code differ (-Dgolden=write writes what the code says)")
                .isEmpty();
    }

    @Test
    void every_code_stands_in_a_group() {
        var table = RejectionsDoc.text();

        for (var code : FindingCode.values()) {
            assertThat(table).contains("\n### " + code.wire() + "\n");
        }
    }

    /** A rule that comes to read another switch has to say so at its codes. */
    @Test
    void each_code_names_the_switches_that_its_rule_reads() {
        for (var rule : RuleBook.current().rules()) {
            var named = rule.codes().stream()
                    .flatMap(code -> PlanSwitches.of(code).stream())
                    .flatMap(
                            sentence -> SWITCH_NAMED.matcher(sentence).results().map(match -> match.group(1)))
                    .filter(switches()::contains)
                    .collect(toCollection(TreeSet::new));

            assertThat(named).as(rule.getClass().getSimpleName()).isEqualTo(new TreeSet<>(switchesReadBy(rule)));
        }
    }

    @Test
    void a_difference_is_told_by_code_and_column() {
        var code = RejectionsDoc.text();
        var list = code.replaceFirst("(?s)### order-incomplete\n.*?(?=\n### )", "### order-improper")
                .replace("- **835:** CO/176/N456", "- **835:** CO/177/N456");

        assertThat(differences(list, code))
                .contains(
                        "order-incomplete: missing from the list",
                        "order-improper: not in the code",
                        "order-expired, 835: the list says \"CO/177/N456\", the code \"CO/176/N456\"");
    }

    @Test
    void another_order_is_told() {
        var code = RejectionsDoc.text();
        var list = code.replace("### order-missing", "### x")
                .replace("### order-expired", "### order-missing")
                .replace("### x", "### order-expired");

        assertThat(differences(list, code))
                .contains("the order of the codes: after \"Order\" the list has order-expired, the code order-missing");
    }

    private static List<String> differences(String list, String code) {
        var stated = values(list);
        var expected = values(code);
        var differences = new ArrayList<String>();
        expected.forEach((place, value) -> {
            if (!stated.containsKey(codeOf(place))) {
                addOnce(codeOf(place) + ": missing from the list", differences);
            } else if (!stated.containsKey(place)) {
                differences.add(place + ": missing from the list; the code says \"" + value + "\"");
            } else if (!stated.get(place).equals(value)) {
                differences.add(place + ": the list says \"" + stated.get(place) + "\", the code \"" + value + "\"");
            }
        });
        stated.keySet().stream()
                .filter(place -> !expected.containsKey(place))
                .map(place -> expected.containsKey(codeOf(place)) ? place : codeOf(place))
                .forEach(place -> addOnce(place + ": not in the code", differences));
        addOrder(headings(list), headings(code), differences);
        if (differences.isEmpty() && !list.equals(code)) {
            differences.add("the text between the values");
        }
        return differences;
    }

    private static String codeOf(String place) {
        return place.split(",")[0];
    }

    private static void addOnce(String difference, List<String> differences) {
        if (!differences.contains(difference)) {
            differences.add(difference);
        }
    }

    private static void addOrder(List<String> list, List<String> code, List<String> differences) {
        int same = 0;
        while (same < Math.min(list.size(), code.size()) && list.get(same).equals(code.get(same))) {
            same++;
        }
        if (same < list.size() && same < code.size()) {
            differences.add("the order of the codes: after \"" + (same == 0 ? "" : list.get(same - 1))
                    + "\" the list has " + list.get(same) + ", the code " + code.get(same));
        }
    }

    private static List<String> headings(String text) {
        return text.lines()
                .filter(line -> line.matches("##+ .*"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .filter(heading -> !heading.equals("All codes"))
                .toList();
    }

    /** Each value by its place: {@code order-expired, Severity}. */
    private static Map<String, String> values(String text) {
        var values = new LinkedHashMap<String, String>();
        var group = "";
        var code = "";
        for (var line : text.lines().filter(any -> !any.isBlank()).toList()) {
            var item = ITEM.matcher(line);
            var row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                group = line.substring(3);
            } else if (line.startsWith("### ")) {
                code = line.substring(4);
                values.put(code, "in group " + group);
            } else if (item.matches()) {
                values.put(code + ", " + item.group(1), item.group(2));
            } else if (row.matches()) {
                values.put(row.group(1) + ", row of the table", line);
            } else if (!line.startsWith("|")) {
                values.put(code + ", meaning", line);
            }
        }
        return values;
    }

    private static Set<String> switches() {
        return Arrays.stream(Benefit.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(toSet());
    }

    private static Set<String> switchesReadBy(CoverageRule rule) {
        var source = RejectionsDoc.read(RejectionsDoc.sourceOf(rule.getClass()));
        var read = SWITCH_READ
                .matcher(source)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
        var shared = source.contains("Limits.groupOf(") ? Stream.of("limitGroup") : Stream.<String>empty();
        return Stream.concat(read, shared).filter(switches()::contains).collect(toSet());
    }
}
