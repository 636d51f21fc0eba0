package org.tactus.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.tactus.TestUsers.asBilling;

import com.fasterxml.jackson.databind.JsonNode;
import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.SharedFolder;
import org.tactus.Submission;

/** Each format, from the file to the results. */
@QuarkusTest
class FileFormatsTest {

    private static Setting setting;

    @BeforeEach
    void putOnFile() {
        if (setting == null) {
            setting = Setting.usual();
        }
    }

    private static Submission aClaim() {
        return Submission.of(setting.anotherMember());
    }

    @ParameterizedTest
    @CsvSource({"claims.csv,text/csv", "claims.ndjson,application/x-ndjson", "claims.fhir.json,application/fhir+json"})
    void the_documented_examples_are_filed(String name, String mediaType) throws IOException {
        var results = SentFile.send(mediaType, Files.readString(Path.of("docs", "examples", name)))
                .results();

        assertThat(results).hasSizeGreaterThanOrEqualTo(2);
        assertThat(SentFile.texts(results, "status")).isSubsetOf("filed", "on-file");
    }

    @Test
    void the_same_claims_as_a_table_and_as_json_are_the_same() throws IOException {
        var json =
                SentFile.send("application/x-ndjson", Files.readString(Path.of("docs", "examples", "claims.ndjson")));
        var table = SentFile.send("text/csv", Files.readString(Path.of("docs", "examples", "claims.csv")));

        assertThat(SentFile.texts(table.results(), "claim")).isEqualTo(SentFile.texts(json.results(), "claim"));
    }

    @Test
    void what_goes_out_as_837P_comes_in_again_as_the_same_claims() {
        var accepted = aClaim();
        var replaced = aClaim();
        var replacement = replaced.copy()
                .with("controlNumber", "R-" + Setting.serial())
                .replacing(replaced.controlNumber())
                .with("note", "Neck and *shoulders*: ~60 minutes; \"as ordered\"");
        var voided = aClaim();
        var voiding =
                voided.copy().with("controlNumber", "V-" + Setting.serial()).voiding(voided.controlNumber());
        var filed =
                SentFile.of(accepted, replaced, replacement, voided, voiding).results();
        assertThat(SentFile.texts(filed, "outcome")).containsOnly("accepted");

        var x12 = outgoing();
        var again = SentFile.send("application/edi-x12", x12).results();

        assertThat(SentFile.texts(again, "status")).hasSize(5).containsOnly("on-file");
        assertThat(SentFile.texts(again, "claim")).containsExactlyInAnyOrderElementsOf(SentFile.texts(filed, "claim"));
        assertReads(FileType.ANSI837_5010_X222, x12);
    }

    private String outgoing() {
        var day = Instant.parse(
                        asBilling().get("/api/claims?plan=" + setting.plan()).path("items[0].decidedAt"))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        var answer = asBilling().get("/api/claims/837p?plan=" + setting.plan() + "&day=" + day);
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(200);
        return answer.body().asString();
    }

    @Test
    void an_837P_file_is_acknowledged() {
        var accepted = aClaim();
        SentFile.of(accepted).results();
        var file = SentFile.send(
                "application/edi-x12",
                outgoing().replaceFirst("SV1\\*HC:97124", "SV1*HC:97999").replace("CLM*T-", "CLM*X-"));
        var results = file.results();

        assertThat(SentFile.texts(results, "status")).contains("filed");
        assertReads(FileType.ANSI837_5010_X214, file.resultsAs("277ca"));
        assertThat(file.resultsAs("277ca")).contains("STC*A7:454");
        assertThat(file.resultsAs("999")).contains("ST*999*").contains("IK5*A");
    }

    @Test
    void only_an_837P_is_acknowledged_as_one() {
        var file = SentFile.of(aClaim());
        file.ended();

        asBilling()
                .get(file.location() + "/results?format=277ca")
                .then()
                .statusCode(406)
                .body("detail", containsString("ndjson, csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv,controlNumber and nothing else",
        "application/fhir+json,ISA*00*",
        "application/edi-x12,{\"resourceType\":\"Bundle\"}"
    })
    void a_file_that_is_another_s_fails_as_a_whole(String mediaType, String content) {
        var batch = SentFile.send(mediaType, content).ended();

        assertThat(batch.getString("state")).isEqualTo("failed");
        assertThat(batch.getString("message")).isNotBlank();
        assertThat(batch.getInt("done")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x12/x12_valid.txt",
                "x12/x12_valid_different_separators.txt",
                "x12/x12_multiple_transactions.txt"
            })
    void others_837P_files_are_read_with_slips(String name) throws IOException {
        var file = SentFile.send("application/edi-x12", Files.readString(SharedFolder.table(name)));

        assertThat(file.results()).isNotEmpty().allMatch(FileFormatsTest::hasPlace);
        assertThat(file.resultsAs("999")).contains("ST*999*");
    }

    private static boolean hasPlace(JsonNode result) {
        return result.get("place").asText().startsWith("segment ");
    }

    private static void assertReads(FileType type, String x12) {
        try {
            var reader = new X12Reader(
                    type, new ByteArrayInputStream(x12.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
            assertThat(Stream.concat(reader.getErrors().stream(), reader.getFatalErrors().stream()))
                    .as(x12)
                    .isEmpty();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
