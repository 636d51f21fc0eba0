package org.tactus.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.store.CountedStore;
import org.tactus.store.Store;

/** A packet opens, and is checked, without a class of ours. */
@QuarkusTest
class PacketTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Inject
    PacketClaims claims;

    private Setting setting;

    @BeforeEach
    void a_plan() {
        setting = Setting.usual();
    }

    @Test
    void its_sums_and_its_signature_hold() throws Exception {
        reject();
        reject();
        var files = unzip(packet(draw("rejected", "HCOMPL")));

        var sums = new String(files.get("SHA256SUMS"), UTF_8).lines().toList();
        var named = new TreeSet<String>();
        for (var line : sums) {
            var name = line.substring(66);
            named.add(name);
            var sum = MessageDigest.getInstance("SHA-256").digest(files.get(name));
            assertThat(line).isEqualTo(HexFormat.of().formatHex(sum) + "  " + name);
        }
        var others = new TreeSet<>(files.keySet());
        others.removeAll(named);
        assertThat(others).containsExactlyInAnyOrder("SHA256SUMS", "SHA256SUMS.sig", "key.pem");
        var check = Signature.getInstance("Ed25519");
        var pem = new String(files.get("key.pem"), UTF_8).replaceAll("-----[A-Z ]+-----", "");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        check.update(files.get("SHA256SUMS"));
        assertThat(check.verify(files.get("SHA256SUMS.sig"))).isTrue();
    }

    @Test
    void common_tools_say_the_same(@TempDir Path folder) throws Exception {
        assumeThat(run(folder, "sha256sum", "--version")).isZero();
        assumeThat(run(folder, "openssl", "version")).isZero();
        reject();
        write(unzip(packet(draw("rejected", "HCOMPL"))), folder);

        assertThat(run(folder, "sha256sum", "--strict", "-c", "SHA256SUMS")).isZero();
        assertThat(run(folder, openssl())).isZero();

        Files.writeString(folder.resolve("sample.json"), "{}");
        assertThat(run(folder, "sha256sum", "--strict", "-c", "SHA256SUMS")).isNotZero();
        Files.writeString(folder.resolve("SHA256SUMS"), "");
        assertThat(run(folder, openssl())).isNotZero();
    }

    private static String[] openssl() {
        return "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig".split(" ");
    }

    @Test
    void a_claim_is_in_it_as_it_was_filed_decided_explained_and_emitted() throws Exception {
        var accepted = submit(Submission.of(setting));
        var id = accepted.<String>path("id");
        var voiding = submit(Submission.of(setting).voiding(accepted.path("controlNumber")));
        var files = unzip(packet(draw("accepted", "HCOMPL")));

        assertThat(new String(files.get(of(id, "decision.json")), UTF_8)).isEqualTo(accepted.asString());
        assertThat(json(files.get(of(id, "explanation.json"))))
                .isEqualTo(JSON.readTree(
                        asAuditor().get("/api/claims/" + id + "/explanation").asString()));
        assertThat(json(files.get(of(id, "claim.json"))).get("controlNumber").asText())
                .isEqualTo(accepted.path("controlNumber"));
        assertThat(json(files.get(of(id, "evidence.json"))).has("onFile")).isTrue();
        var first =
                asPlan(setting.plan()).get("/fhir/Bundle/" + id + "/_history/1").asByteArray();
        var bundle = json(files.get(of(id, "bundle.json")));
        assertThat(bundle.at("/entry/0/resource")).isEqualTo(json(first).at("/entry/0/resource"));
        assertThat(bundle.at("/entry/0/resource/status").asText()).isEqualTo("active");
        assertThat(bundle.at("/entry/0/fullUrl").asText()).isEqualTo("https://tactus.invalid/fhir/Claim/" + id);
        var cancelled = json(files.get(of(voiding.path("id"), "bundle.json")));
        assertThat(cancelled.at("/entry/0/resource/status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.at("/id").asText()).isEqualTo(id);
    }

    @Test
    void a_rejected_one_has_no_bundle_and_the_page_lists_it() throws Exception {
        var id = reject();
        var files = unzip(packet(draw("rejected", "HCOMPL")));

        assertThat(files).containsKey(of(id, "record.json")).doesNotContainKey(of(id, "bundle.json"));
        assertThat(new String(files.get("index.html"), UTF_8))
                .contains("<code>order-missing</code>")
                .contains("href=\"" + of(id, "decision.json") + "\"")
                .doesNotContain("<script");
    }

    @Test
    void rows_in_it_are_those_on_record() throws Exception {
        var id = submit(Submission.of(setting)).<String>path("id");
        var files = unzip(packet(draw("accepted", "HCOMPL")));

        var rows = json(files.get(of(id, "record.json"))).get("rows");
        var tables = new TreeSet<String>();
        for (var row : rows) {
            tables.add(row.get("table").asText());
            var sum = MessageDigest.getInstance("SHA-256")
                    .digest(row.get("text").asText().getBytes(UTF_8));
            var onRecord = store.find(
                            "select substring(leaves from (? - first_no)::integer * 33 + 2 for 32) from record_entry where first_no = ?",
                            found -> found.bytes(1),
                            row.get("number").asLong(),
                            row.get("entry").asLong())
                    .orElseThrow();
            assertThat(sum).isEqualTo(onRecord);
            assertThat(row.get("leaf").asText()).isEqualTo(HexFormat.of().formatHex(sum));
        }
        assertThat(tables)
                .contains("claim", "claim_document", "claim_line", "fhir_bundle", "fhir_resource")
                .doesNotContain("claim_event");
        var document = JSON.readTree(text(rows, "claim_document"));
        for (int i = 0; i < 3; i++) {
            var file = files.get(of(
                    id, List.of("claim.json", "decision.json", "evidence.json").get(i)));
            assertThat(document.get(i + 2).asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        }
    }

    private static String text(JsonNode rows, String table) {
        for (var row : rows) {
            if (row.get("table").asText().equals(table)) {
                return row.get("text").asText();
            }
        }
        throw new AssertionError(table);
    }

    @Test
    void it_is_the_same_bytes_whatever_becomes_of_its_claims() throws Exception {
        var held = submit(Submission.of(setting).with("note", "Deep tissue, lavender, a spa day."));
        assertThat(held.<String>path("outcome")).isEqualTo("held");
        var id = held.<String>path("id");
        var sample = draw("held", "HCOMPL");
        awaitSeals();
        var before = packet(sample);
        clock.set("2026-11-24T10:00:00Z");
        asBilling()
                .body("{\"reason\": \"The note is a template.\"}")
                .post("/api/claims/" + id + "/release")
                .then()
                .statusCode(200);

        assertThat(packet(sample)).isEqualTo(before);
        var released = unzip(packet(draw("accepted", "HCOMPL")));
        assertThat(json(released.get(of(id, "decision.json")))
                        .at("/release/reason")
                        .asText())
                .isEqualTo("The note is a template.");
    }

    @Test
    void each_claim_in_it_was_opened_by_who_asked_for_it_and_why() {
        var ids = List.of(reject(), reject());
        var sample = draw("rejected", "Complaint of November");
        assertThat(opened(ids)).isEmpty();

        packet(sample);

        assertThat(opened(ids))
                .hasSize(2)
                .allMatch(event -> event.equals("auditor HOPERAT false Complaint of November read [sample="
                        + sample.path("id") + "] [" + setting.plan() + "] 200"));
    }

    private List<String> opened(List<String> ids) {
        return store.query(
                """
                select who, purpose, is_purpose_stated, purpose_reason, interaction, asked, plans, status from access_event
                 where resource_type = 'Claim' and resource_id = any (?) and record_no is not null""",
                row -> row.text(1) + " " + row.text(2) + " " + row.flag(3) + " " + row.text(4) + " " + row.text(5) + " "
                        + row.texts(6) + " " + row.texts(7) + " " + row.number(8),
                Store.texts(ids));
    }

    @Test
    void many_claims_take_as_many_statements_as_one() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            ids.add(UUID.fromString(
                    submit(Submission.of(setting.anotherMember())).path("id")));
        }
        claims.read(ids, TestClock.START.plusSeconds(1));

        int before = CountedStore.executed();
        claims.read(ids.subList(0, 1), TestClock.START.plusSeconds(1));
        int ofOne = CountedStore.executed() - before;
        claims.read(ids, TestClock.START.plusSeconds(1));

        assertThat(CountedStore.executed() - before - ofOne).isEqualTo(ofOne);
    }

    private void awaitSeals() {
        while (store.find("select 1 from record_entry where sealed_in is null limit 1", row -> true)
                .isPresent()) {
            store.query("select pg_sleep(0.05)", row -> true);
        }
    }

    private String reject() {
        return submit(Submission.of(setting.anotherMember()).withNull("order")).path("id");
    }

    private static Response submit(Submission submission) {
        var answer = asBilling().body(submission.json()).post("/api/claims");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private Response draw(String outcome, String purpose) {
        clock.set(clock.instant().plusSeconds(60).toString());
        var answer = asAuditor()
                .body(
                        """
                        {"outcome": "%s", "from": "2026-11-01", "to": "2026-12-31", "plan": "%s", "purpose": "%s", "size": 100}"""
                                .formatted(outcome, setting.plan(), purpose))
                .post("/api/samples");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static byte[] packet(Response sample) {
        var answer = asAuditor().get(sample.<String>path("packet"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        return answer.asByteArray();
    }

    private static String of(String claim, String file) {
        return "claims/" + claim + "/" + file;
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }

    private static Map<String, byte[]> unzip(byte[] packet) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packet))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static int run(Path folder, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            return -1;
        }
    }
}
