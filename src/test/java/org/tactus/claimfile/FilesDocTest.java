package org.tactus.claimfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.FactsBuilder;
import org.tactus.json.Violations;
import org.tactus.rule.RuleBook;

/** Holds docs/files.md and the examples that it shows. */
class FilesDocTest {

    private static final Path EXAMPLES = Path.of("docs", "examples");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final Pattern COLUMN = Pattern.compile("(?m)`([a-zA-Z.]+)`( ●)?");

    @ParameterizedTest
    @CsvSource({"claims.csv, 3", "claims.ndjson, 3", "claims.fhir.json, 2"})
    void an_example_has_no_slips_and_is_accepted(String name, int claims) throws IOException {
        var stated = read(name);

        assertThat(stated).hasSize(claims);
        assertThat(stated).allSatisfy(claim -> {
            assertThat(claim.slips()).isEmpty();
            assertThat(claim.normalizations()).isEmpty();
            assertThat(outcome(toClaim(claim))).isEqualTo("accepted");
        });
    }

    @Test
    void the_same_claims_as_CSV_and_as_NDJSON_say_the_same() throws IOException {
        assertThat(read("claims.csv").stream().map(FilesDocTest::toClaim))
                .containsExactlyElementsOf(read("claims.ndjson").stream()
                        .map(FilesDocTest::toClaim)
                        .toList());
    }

    @Test
    void the_page_lists_every_column_and_marks_those_that_are_required() throws IOException {
        var table = Files.readString(Path.of("docs", "files.md"))
                .split("\\| column \\| holds \\|\n", 2)[1]
                .split("\n\n", 2)[0];
        var named = table.lines()
                .map(row -> row.split("\\|"))
                .filter(cells -> cells.length > 1)
                .flatMap(cells -> COLUMN.matcher(cells[1]).results())
                .toList();

        assertThat(named.stream().map(match -> match.group(1))).containsExactlyElementsOf(CsvColumns.ALL);
        assertThat(named.stream().filter(match -> match.group(2) != null).map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(CsvColumns.REQUIRED);
    }

    private static List<StatedClaim> read(String name) throws IOException {
        var bytes = Files.readAllBytes(EXAMPLES.resolve(name));
        try (var reader = reader(name, bytes)) {
            return AllClaims.of(reader);
        }
    }

    private static ClaimReader reader(String name, byte[] bytes) {
        return switch (name) {
            case "claims.csv" -> new CsvClaims(new ByteArrayInputStream(bytes));
            case "claims.ndjson" -> new NdjsonClaims(new ByteArrayInputStream(bytes));
            default -> new FhirClaims(() -> new ByteArrayInputStream(bytes), new MemoryShelf());
        };
    }

    private static MassageClaim toClaim(StatedClaim stated) {
        var violations = new Violations();
        var claim = stated.submission().orElseThrow().toClaim(CLOCK, violations);
        assertThat(violations.all()).isEmpty();
        return claim;
    }

    private static String outcome(MassageClaim claim) {
        return RuleBook.current()
                .decide(claim, FactsBuilder.facts().of(claim))
                .fold(accepted -> "accepted", held -> held.findings().toString(), rejected -> rejected.findings()
                        .toString());
    }
}
