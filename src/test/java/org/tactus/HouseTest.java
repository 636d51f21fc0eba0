package org.tactus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/architecture.md: which room may import which. */
class HouseTest {

    private static final String ROOT = "org.tactus";

    /** The words at the bottom, the rules above them, the outside world at the edges. */
    // spotless:off: a table
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("claim", Set.of()),
            Map.entry("codeset", Set.of("claim")),
            Map.entry("fact", Set.of("claim", "codeset")),
            Map.entry("rule", Set.of("claim", "codeset", "fact")),
            Map.entry("problem", Set.of()),
            Map.entry("json", Set.of("claim", "problem")),
            Map.entry("csv", Set.of("problem")),
            Map.entry("store", Set.of()),
            Map.entry("record", Set.of("store")),
            Map.entry("postgres", Set.of()),
            Map.entry("access", Set.of("claim", "json", "problem")),
            Map.entry("admin", Set.of("access", "problem", "release", "store", "web")),
            Map.entry("web", Set.of("access", "json", "problem")),
            Map.entry("registry", Set.of("access", "claim", "fact", "json", "problem", "record", "store", "web")),
            Map.entry("batch", Set.of("access", "claim", "json", "ledger", "problem", "store")),
            Map.entry("imports", Set.of("access", "batch", "claim", "json", "problem", "release", "store", "web")),
            Map.entry("roster", Set.of("claim", "csv", "imports", "json", "problem", "registry")),
            Map.entry("ledger", Set.of("claim", "fact", "record", "rule", "store")),
            Map.entry("fhir", Set.of("casefile", "claim", "fact", "ledger", "problem", "registry", "rule")),
            Map.entry("exchange", Set.of("access", "fhir", "ledger", "problem")),
            Map.entry("export", Set.of("access", "batch", "claim", "exchange", "fhir", "json", "ledger", "problem", "store", "web")),
            Map.entry("response", Set.of("access", "exchange", "fhir", "ledger", "problem")),
            Map.entry("release", Set.of("claim", "codeset", "csv", "problem", "record", "store")),
            Map.entry("casefile", Set.of("claim", "codeset", "fact", "json", "ledger", "registry", "release", "rule")),
            Map.entry("x12", Set.of("casefile", "claim", "claimfile", "json", "problem", "registry")),
            Map.entry("bulk", Set.of("access", "batch", "casefile", "claim", "claimfile", "intake", "json", "problem", "record", "registry", "rule", "store", "web", "x12")),
            Map.entry("claimfile", Set.of("casefile", "csv", "fhir", "json", "problem", "registry")),
            Map.entry("audit", Set.of("access", "claim", "exchange", "fhir", "json", "ledger", "problem", "record", "store", "web")),
            Map.entry("smart", Set.of("access", "claim", "json", "problem", "store", "web")),
            Map.entry("intake", Set.of("access", "casefile", "claim", "fhir", "json", "ledger", "problem", "registry", "rule", "web")),
            Map.entry("review", Set.of("access", "casefile", "claim", "fact", "json", "ledger", "problem", "registry", "rule")),
            Map.entry("inquiry", Set.of("access", "claim", "json", "ledger", "problem", "rule", "search", "web")),
            Map.entry("outgoing", Set.of("access", "casefile", "claim", "fact", "json", "ledger", "problem", "record", "registry", "rule", "store", "web", "x12")),
            Map.entry("search", Set.of("claim", "ledger", "rule", "store")),
            Map.entry("trail", Set.of("access", "audit", "bulk", "casefile", "claim", "json", "ledger", "outgoing", "problem", "response", "rule")),
            Map.entry("sample", Set.of("access", "audit", "casefile", "claim", "fhir", "json", "ledger", "problem", "record", "review", "rule", "store", "web")),
            Map.entry("retention", Set.of("access", "audit", "json", "ledger", "problem", "record", "store", "web")),
            Map.entry("claimform", Set.of("access", "casefile", "claim", "codeset", "fact", "intake", "json", "ledger", "problem", "registry", "release", "rule", "store", "web")),
            Map.entry("demo", Set.of("access", "claim", "intake", "registry")),
            Map.entry("", Set.of("access", "demo", "postgres")));
    // spotless:on

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "tactus");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(org\\.tactus\\.[a-z0-9.]+)\\.");

    private static final Pattern ROW_OF_PAGE =
            Pattern.compile("(?m)^\\| (`[a-z0-9]+`|\\(root\\)) \\| [^|\\n]+ \\| ([^|\\n]+) \\|$");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void no_room_imports_what_the_table_does_not_let_it() {
        var forbidden = new TreeMap<String, Set<String>>();
        imports().forEach((room, imported) -> {
            var beyond = new TreeSet<>(imported);
            beyond.removeAll(MAY_IMPORT.getOrDefault(room, Set.of()));
            if (!beyond.isEmpty()) {
                forbidden.put(room, beyond);
            }
        });

        assertThat(forbidden).isEmpty();
    }

    @Test
    void every_room_stands_in_the_table_and_has_a_sentence() {
        var rooms = new TreeSet<String>();
        CLASSES.forEach(type -> rooms.add(roomOf(type.getPackageName())));

        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
        rooms.forEach(room -> assertThat(CLASSES.contain(ROOT + (room.isEmpty() ? "" : "." + room) + ".package-info"))
                .as("package-info of " + room)
                .isTrue());
    }

    @Test
    void what_the_table_lets_in_is_used() {
        var unused = new TreeMap<String, Set<String>>();
        MAY_IMPORT.forEach((room, allowed) -> {
            var idle = new TreeSet<>(allowed);
            idle.removeAll(imports().getOrDefault(room, Set.of()));
            if (!idle.isEmpty()) {
                unused.put(room, idle);
            }
        });

        assertThat(unused).isEmpty();
    }

    @Test
    void the_architecture_page_has_the_same_table() throws IOException {
        var page = new TreeMap<String, Set<String>>();
        ROW_OF_PAGE
                .matcher(Files.readString(Path.of("docs", "architecture.md")).split("\n# ", 2)[0])
                .results()
                .forEach(row -> page.put(
                        row.group(1).equals("(root)") ? "" : row.group(1).replace("`", ""),
                        new TreeSet<>(List.of(row.group(2)
                                .replaceAll("nothing of ours|`", "")
                                .strip()
                                .split(" +")))));
        page.values().forEach(rooms -> rooms.remove(""));

        assertThat(page).isEqualTo(MAY_IMPORT);
    }

    /** By byte code, and by import lines too: a constant of another room leaves no trace in byte code. */
    private static Map<String, Set<String>> imports() {
        var imports = importLines();
        for (var type : CLASSES) {
            var room = roomOf(type.getPackageName());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (target.startsWith(ROOT) && !roomOf(target).equals(room)) {
                    imports.computeIfAbsent(room, any -> new TreeSet<>()).add(roomOf(target));
                }
            }
        }
        return imports;
    }

    private static Map<String, Set<String>> importLines() {
        var imports = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var room = roomOf(ROOT + "." + SOURCES.relativize(file.getParent()));
                IMPORT.matcher(Files.readString(file))
                        .results()
                        .map(line -> roomOf(line.group(1)))
                        .filter(imported -> !imported.equals(room))
                        .forEach(imported -> imports.computeIfAbsent(room, any -> new TreeSet<>())
                                .add(imported));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return imports;
    }

    private static String roomOf(String packageName) {
        var below = packageName.substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }
}
