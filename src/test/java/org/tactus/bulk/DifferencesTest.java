package org.tactus.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claimfile.Normalization;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

class DifferencesTest {

    private static final Path EXAMPLE = Path.of("docs", "api", "examples", "claim.json");

    @Test
    void a_claim_as_documented_is_read_as_it_stands_there() throws Exception {
        assertThat(differences(Files.readString(EXAMPLE))).isEmpty();
    }

    @Test
    void what_is_spelled_otherwise_is_told() throws Exception {
        assertThat(differences(Files.readString(EXAMPLE)
                        .replace("\"M54.50\"", "\"m5450\"")
                        .replace("\"state\": \"OH\"", "\"state\": \"oh\"")
                        .replace("\"Okafor\"", "\" Okafor\"")))
                .contains(
                        new Normalization("diagnoses[0]", "m5450", "M54.50"),
                        new Normalization("order.diagnoses[0]", "m5450", "M54.50"),
                        new Normalization("member.address.state", "oh", "OH"),
                        new Normalization("member.familyName", " Okafor", "Okafor"));
    }

    @Test
    void the_same_number_in_other_digits_is_the_same() throws Exception {
        assertThat(differences(Files.readString(EXAMPLE).replace("\"120.00\"", "\"120.0\"")))
                .isEmpty();
    }

    @Test
    void what_was_left_out_and_got_a_word_is_told() throws Exception {
        assertThat(differences(Files.readString(EXAMPLE)
                        .replace("\"frequency\": \"original\",", "")
                        .replace("\"opioidContext\": \"avoiding\",", "")))
                .containsExactly(
                        new Normalization("frequency", null, "original"),
                        new Normalization("opioidContext", null, "unknown"));
    }

    @Test
    void what_said_nothing_and_was_left_out_is_told() throws Exception {
        assertThat(differences(Files.readString(EXAMPLE).replace("\"number\": \"33.012345\"", "\"number\": \" \"")))
                .containsExactly(new Normalization("therapist.license.state", "OH", ""));
    }

    private static List<Normalization> differences(String json) {
        var violations = new Violations();
        var stated = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), ClaimSubmission.class, violations)
                .orElseThrow();
        var claim = stated.toClaim(Clock.systemUTC(), violations);
        assertThat(violations.all()).isEmpty();
        return Differences.between(stated, ClaimSubmission.of(claim));
    }
}
