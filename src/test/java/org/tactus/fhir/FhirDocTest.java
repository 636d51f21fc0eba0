package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/api/fhir.md: every search parameter of every type, and no other. */
class FhirDocTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| [A-Z][A-Za-z]+ \\| `[^`]+` \\| [^|]+ \\| (?:HL7|our own) \\|$");

    @Test
    void every_search_parameter_is_in_the_doc_and_the_other_way_round() throws IOException {
        var ofResources = SearchParameters.types().stream()
                .flatMap(type -> SearchParameters.of(type).values().stream().map(parameter -> row(type, parameter)));
        var ofAccesses = SearchParameters.ofAccesses().values().stream().map(parameter -> row("AuditEvent", parameter));
        var known = Stream.concat(ofResources, ofAccesses).toList();

        var doc = Files.readString(Path.of("docs", "api", "fhir.md"));
        assertThat(ROW.matcher(doc).results().map(MatchResult::group))
                .isNotEmpty()
                .containsExactlyElementsOf(known);
    }

    private static String row(String type, SearchParameter parameter) {
        var kind = parameter.kind().name().toLowerCase(Locale.ROOT);
        var target = parameter.targets().isEmpty() ? "" : " to " + String.join(", ", parameter.targets());
        var whose = parameter.own().isPresent() ? "our own" : "HL7";
        return "| " + type + " | `" + parameter.name() + "` | " + kind + target + " | " + whose + " |";
    }
}
