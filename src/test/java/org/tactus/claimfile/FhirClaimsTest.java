package org.tactus.claimfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.casefile.ClaimSubmission;

class FhirClaimsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE = example();
    private static final String FIRST = "Bundle.entry[0].resource";

    @Test
    void each_claim_of_a_bundle_comes_with_what_it_refers_to() throws IOException {
        var claims = read(EXAMPLE);

        assertThat(claims).extracting(StatedClaim::place).containsExactly(FIRST, "Bundle.entry[1].resource");
        assertThat(claims).extracting(StatedClaim::controlNumber).containsExactly("RIV-2026-000511", "RIV-2026-000512");
        assertThat(claims).allMatch(claim -> claim.slips().isEmpty());
        assertThat(claims.get(1).submission().orElseThrow().order().orderedBy().npi())
                .isEqualTo("1456789019");
    }

    @Test
    void bundles_stand_after_one_another_and_within_one_another() throws IOException {
        var nested = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":" + EXAMPLE + "}]}";

        assertThat(read(EXAMPLE + "\n" + nested))
                .extracting(StatedClaim::place)
                .containsExactly(
                        FIRST,
                        "Bundle.entry[1].resource",
                        "Bundle[2].entry[0].resource.entry[0].resource",
                        "Bundle[2].entry[0].resource.entry[1].resource");
    }

    @Test
    void a_bundle_that_says_what_it_is_behind_its_entries_is_read_all_the_same() throws IOException {
        var late = "{\"entry\":[{\"resource\":{\"type\":\"batch\",\"entry\":" + tree().get("entry")
                + ",\"resourceType\":\"Bundle\"}}],\"resourceType\":\"Bundle\"}";

        assertThat(read(late)).hasSize(2).allMatch(claim -> claim.slips().isEmpty());
    }

    @Test
    void bundles_do_not_share_addresses() throws IOException {
        var alone = changed(bundle -> {
            while (bundle.get("entry").size() > 1) {
                ((ArrayNode) bundle.get("entry")).remove(1);
            }
        });

        assertThat(read(EXAMPLE + alone).get(2).slips())
                .extracting(Slip::element)
                .contains("Claim.patient", "Claim.provider", "Claim.insurance.coverage");
    }

    @Test
    void what_many_claims_refer_to_is_found_in_a_handful_of_looks() throws IOException {
        var shelf = new MemoryShelf();
        var file = (EXAMPLE + "\n").repeat(100);

        assertThat(read(file, StandardCharsets.UTF_8, shelf)).hasSize(200);
        assertThat(shelf.size()).isEqualTo(800);
        assertThat(shelf.finds()).isLessThanOrEqualTo(6);
    }

    @Test
    void contained_resources_count_as_what_is_referred_to() throws IOException {
        var file = changed(bundle -> {
            var patient = (ObjectNode) bundle.at("/entry/2/resource").deepCopy();
            claim(bundle).putArray("contained").add(patient.put("id", "p"));
            ((ObjectNode) claim(bundle).get("patient")).put("reference", "#p");
        });

        assertThat(read(file).get(0).slips()).isEmpty();
        assertThat(read(file).get(0).submission().orElseThrow().member().familyName())
                .isEqualTo("Okafor");
    }

    @Test
    void a_relative_reference_is_one_to_the_server_of_its_bundle() throws IOException {
        var file = EXAMPLE.replace(
                        "\"fullUrl\": \"urn:uuid:6f3c2f52-0f0e-4d6a-9a50-000000000001\"",
                        "\"fullUrl\": \"https://practice.example/fhir/Patient/77\"")
                .replace(
                        "\"reference\": \"urn:uuid:6f3c2f52-0f0e-4d6a-9a50-000000000001\"",
                        "\"reference\": \"Patient/77/_history/2\"");

        assertThat(read(file)).allMatch(claim -> claim.slips().isEmpty());
    }

    @Test
    void what_is_passed_over_is_read_no_more_and_the_rest_as_ever() throws IOException {
        var all = read(EXAMPLE);
        var bytes = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        try (var reader = new FhirClaims(() -> new ByteArrayInputStream(bytes), new MemoryShelf())) {
            assertThat(reader.skip(1)).isEqualTo(1);
            assertThat(AllClaims.of(reader)).isNotEmpty().isEqualTo(all.subList(1, all.size()));
            assertThat(reader.skip(1)).isZero();
        }
    }

    @Test
    void a_plan_that_is_named_without_a_value_is_none() throws IOException {
        var file = EXAMPLE.replace("\"value\": \"H1234-001-000\"", "\"name\": \"Buckeye Choice\"");

        assertThat(read(file)).isNotEmpty().allSatisfy(claim -> assertThat(
                        claim.submission().orElseThrow().plan())
                .isNull());
    }

    @Test
    void others_ways_of_saying_it_are_understood() throws IOException {
        var submission = read(changed(bundle -> {
                    var item = item(bundle);
                    item.set("servicedPeriod", json("{'start':'2026-11-10','end':'2026-11-10'}"));
                    item.remove(List.of("servicedDate", "informationSequence", "net"));
                    item.set("quantity", json("{'value':60,'unit':'min'}"));
                    item.set("unitPrice", json("{'value':2,'currency':'USD'}"));
                    item.set("modifier", json("[{'coding':[{'code':'GP'}]}]"));
                    claim(bundle).set("diagnosis", json("[{'sequence':7,'diagnosisReference':{'reference':'#c'}}]"));
                    claim(bundle)
                            .set(
                                    "contained",
                                    json("[{'resourceType':'Condition','id':'c','subject':{'display':'x'},"
                                            + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'279039007'},"
                                            + "{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M54.50'}]}}]"));
                    item.set("diagnosisSequence", json("[7,9]"));
                    claim(bundle)
                            .set(
                                    "related",
                                    json("[{'claim':{'identifier':{'value':'RIV-OLD'}},"
                                            + "'relationship':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship',"
                                            + "'code':'prior'}]}}]"));
                }))
                .get(0);
        var line = line(submission);

        assertThat(submission.slips()).isEmpty();
        assertThat(line.serviceDate()).isEqualTo(LocalDate.parse("2026-11-10"));
        assertThat(line.minutes()).isEqualByComparingTo("60");
        assertThat(line.units()).isNull();
        assertThat(line.charge()).isEqualByComparingTo("120");
        assertThat(line.modifiers()).containsExactly("GP");
        assertThat(line.diagnosisPointers()).containsExactly(BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(submission.submission().orElseThrow().diagnoses()).containsExactly("M54.50");
        assertThat(submission.submission().orElseThrow().replaces()).isEqualTo("RIV-OLD");
        assertThat(submission.normalizations())
                .containsExactlyInAnyOrder(
                        new Normalization("frequency", null, "replacement"),
                        new Normalization("lines[0].charge", null, "120"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status | 'cancelled' | Claim.status",
                "use | 'preauthorization' | Claim.use",
                "modifierExtension | [{'url':'https://example.org/not','valueBoolean':true}] | Claim",
                "identifier | [{'value':'A'},{'value':'B'}] | Claim.identifier",
                "patient | {'reference':'Patient/nobody'} | Claim.patient",
                "diagnosis | [{'sequence':1,'diagnosisCodeableConcept':{'text':'pain'}}] | Claim.diagnosis[0].diagnosis"
            })
    void what_cannot_be_read_is_a_slip_by_its_element(String field, String value, String element) throws IOException {
        var claim =
                read(changed(bundle -> claim(bundle).set(field, json(value)))).get(0);

        assertThat(claim.slips()).extracting(Slip::element).contains(element);
        assertThat(claim.slips()).extracting(Slip::place).containsOnly(FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "servicedPeriod | {'start':'2026-11-10','end':'2026-11-12'} | Claim.item[0].serviced",
                "servicedDate | '2026-11' | Claim.item[0].serviced",
                "net | {'value':120,'currency':'CAD'} | Claim.item[0].net.currency"
            })
    void what_cannot_be_read_of_an_item_is_a_slip_by_its_place(String field, String value, String element)
            throws IOException {
        var claim = read(changed(bundle -> {
                    item(bundle).remove(field.startsWith("serviced") ? List.of("servicedDate") : List.of());
                    item(bundle).set(field, json(value));
                }))
                .get(0);

        assertThat(claim.slips()).extracting(Slip::element).containsExactly(element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'status':'maybe'", "'created':'yesterday'", "'item':{}", "'status':'active','status':'active'"})
    void a_claim_that_is_no_FHIR_is_unreadable_and_quotes_nothing(String field) throws IOException {
        var claims = read(EXAMPLE.replaceFirst("\"status\": \"active\",", field.replace('\'', '"') + ","));

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).submission()).isEmpty();
        assertThat(claims.get(0).slips()).singleElement().satisfies(slip -> assertThat(slip.message())
                .startsWith("The Claim ")
                .doesNotContain("maybe", "yesterday"));
        assertThat(claims.get(1).slips()).isEmpty();
    }

    @Test
    void a_role_stands_for_who_has_it() throws IOException {
        var file = changed(bundle -> {
            claim(bundle)
                    .set(
                            "contained",
                            json(
                                    "[{'resourceType':'PractitionerRole','id':'r','practitioner':"
                                            + claim(bundle)
                                                    .at("/careTeam/0/provider")
                                                    .toString()
                                                    .replace('"', '\'')
                                            + ",'specialty':[{'coding':[{'system':'http://nucc.org/provider-taxonomy','code':'225700000X'}]}]}]"));
            ((ObjectNode) claim(bundle).at("/careTeam/0")).remove("qualification");
            ((ObjectNode) claim(bundle).at("/careTeam/0")).set("provider", json("{'reference':'#r'}"));
        });
        var therapist = read(file).get(0).submission().orElseThrow().therapist();

        assertThat(therapist.npi()).isEqualTo("1987654328");
        assertThat(therapist.taxonomy()).isEqualTo("225700000X");
    }

    @ParameterizedTest
    @CsvSource({"OH, KY, 33.012345", "KY, OH, KY-7", "IN, KY,", "OH, OH,"})
    void of_several_licenses_the_only_one_of_the_state_of_service_counts(String one, String other, String number)
            throws IOException {
        var claim = read(changed(bundle -> {
                    var licenses = (ArrayNode) bundle.at("/entry/6/resource/qualification");
                    licenses.add(licenses.get(0).deepCopy());
                    setLicense(licenses.get(0), one, "33.012345");
                    setLicense(licenses.get(1), other, "KY-7");
                }))
                .get(0);

        assertThat(claim.submission().orElseThrow().therapist().license() == null)
                .isEqualTo(number == null);
        assertThat(claim.slips().isEmpty()).isEqualTo(number != null);
        if (number != null) {
            assertThat(claim.submission().orElseThrow().therapist().license().number())
                    .isEqualTo(number);
        }
    }

    private static void setLicense(JsonNode qualification, String state, String number) {
        var identifier = (ObjectNode) qualification.at("/identifier/0");
        identifier.put("value", number);
        ((ObjectNode) identifier.at("/extension/0/valueCodeableConcept/coding/0")).put("code", state);
    }

    @Test
    void without_a_referral_the_care_team_says_who_ordered() throws IOException {
        var order = read(changed(bundle -> {
                    claim(bundle).remove("referral");
                    ((ArrayNode) claim(bundle).get("careTeam"))
                            .add(json(
                                    "{'sequence':2,'provider':{'identifier':{'system':'http://hl7.org/fhir/sid/us-npi',"
                                            + "'value':'1456789019'}},'role':{'coding':[{'code':'referring'}]}}"));
                }))
                .get(0)
                .submission()
                .orElseThrow()
                .order();

        assertThat(order.orderedBy().npi()).isEqualTo("1456789019");
        assertThat(order.number()).isNull();
    }

    @Test
    void a_claim_of_two_therapists_is_a_slip_unless_its_items_name_one() throws IOException {
        var two = changed(bundle -> ((ArrayNode) claim(bundle).get("careTeam"))
                .add(((ObjectNode) claim(bundle).at("/careTeam/0").deepCopy()).put("sequence", 2)));
        var one = json(two);
        item(one).set("careTeamSequence", json("[2]"));

        assertThat(read(two).get(0).slips()).extracting(Slip::element).containsExactly("Claim.careTeam");
        assertThat(read(one.toString()).get(0).slips()).isEmpty();
    }

    @Test
    void a_proposal_is_no_order() throws IOException {
        var file = EXAMPLE.replace("\"intent\": \"order\"", "\"intent\": \"proposal\"");

        assertThat(read(file).get(0).slips())
                .containsExactly(new Slip(FIRST, "Claim.referral.resolve().intent", "isn't that of an order"));
    }

    @Test
    void a_time_is_read_as_its_day_and_listed() throws IOException {
        var file = EXAMPLE.replace("\"authoredOn\": \"2026-10-15\"", "\"authoredOn\": \"2026-10-15T23:30:00-05:00\"");

        assertThat(read(file).get(0).normalizations())
                .containsExactly(new Normalization("order.authoredOn", "2026-10-15T23:30:00-05:00", "2026-10-15"));
    }

    @Test
    void a_file_that_is_cut_gives_what_stands_before_the_cut() throws IOException {
        var claims = read(EXAMPLE.substring(0, EXAMPLE.lastIndexOf(']')));

        assertThat(claims).hasSize(3);
        assertThat(claims.get(0).slips()).isEmpty();
        assertThat(claims.get(2).slips())
                .containsExactly(new Slip("Bundle.entry[9]", "", "The text isn't JSON any more from here on."));
    }

    @Test
    void reading_goes_on_at_the_next_bundle_that_has_a_line_of_its_own() throws IOException {
        var line = tree().toString();
        var claims = read(line + "\n" + line.substring(0, 500) + "\n" + line + "\n");

        assertThat(claims).hasSize(5);
        assertThat(claims.get(2).submission()).isEmpty();
        assertThat(claims.get(4).slips()).isEmpty();
        assertThat(claims.get(4).place()).isEqualTo("Bundle[3].entry[1].resource");
    }

    @Test
    void a_resource_of_more_than_a_megabyte_costs_itself_alone() throws IOException {
        var huge = "x".repeat(3_000_000);
        var file = EXAMPLE.replaceFirst(
                "\"status\": \"active\"", "\"status\": \"active\", \"language\": \"" + huge + "\"");
        var claims = read(file);

        assertThat(claims.get(0).slips())
                .extracting(Slip::message)
                .containsExactly("The Claim has more than 1048576 characters.");
        assertThat(claims.get(1).slips()).isEmpty();
    }

    @Test
    void bytes_that_are_not_UTF_8_are_a_slip_of_the_claims_that_refer_to_them() throws IOException {
        var claims = read(EXAMPLE.replace("Maja", "Mäja"), StandardCharsets.ISO_8859_1, new MemoryShelf());

        assertThat(claims.get(0).slips())
                .containsExactly(new Slip(
                        FIRST, "Claim.careTeam[0].provider", "refers to a resource that has bytes that aren't UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ISA*00*",
                "controlNumber,plan\n",
                "[]",
                "{}",
                "{\"resourceType\":\"Patient\"}",
                "{\"controlNumber\":\"A\"}"
            })
    void what_does_not_begin_with_a_bundle_is_refused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(NotOfThisFormat.class);
    }

    @Test
    void in_UTF_16_it_is_refused() {
        assertThatThrownBy(() -> read(EXAMPLE, StandardCharsets.UTF_16, new MemoryShelf()))
                .isInstanceOf(NotOfThisFormat.class);
    }

    private static ClaimSubmission.SubmittedLine line(StatedClaim claim) {
        return claim.submission().orElseThrow().lines().get(0);
    }

    private static ObjectNode claim(JsonNode bundle) {
        return (ObjectNode) bundle.at("/entry/0/resource");
    }

    private static ObjectNode item(JsonNode bundle) {
        return (ObjectNode) bundle.at("/entry/0/resource/item/0");
    }

    private static String changed(Consumer<JsonNode> change) {
        var bundle = tree();
        change.accept(bundle);
        return bundle.toString();
    }

    private static JsonNode tree() {
        return json(EXAMPLE);
    }

    /** @param text with either kind of quotation marks */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.indexOf('"') < 0 ? text.replace('\'', '"') : text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String example() {
        try {
            return Files.readString(Path.of("docs", "examples", "claims.fhir.json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<StatedClaim> read(String file) throws IOException {
        return read(file, StandardCharsets.UTF_8, new MemoryShelf());
    }

    private static List<StatedClaim> read(String file, Charset charset, Shelf shelf) throws IOException {
        var bytes = file.getBytes(charset);
        try (var reader = new FhirClaims(() -> new ByteArrayInputStream(bytes), shelf)) {
            return AllClaims.of(reader);
        }
    }
}
