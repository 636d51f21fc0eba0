package org.tactus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;

class DemoVisitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_claims_are_always_the_same() {
        assertThat(texts(DemoVisits.claims())).isEqualTo(texts(DemoVisits.claims()));
    }

    @Test
    void they_are_a_year_of_visits_of_some_sixty_members() {
        var claims = claims();

        assertThat(claims).hasSizeBetween(450, 700);
        assertThat(claims.stream()
                        .map(claim -> claim.at("/member/familyName").asText() + claim.at("/member/birthDate")))
                .satisfies(people -> assertThat(people.stream().distinct()).hasSize(DemoVisits.MEMBERS));
        assertThat(claims).extracting(DemoVisitsTest::day).allMatch(day -> day.compareTo("2025-11-03") >= 0);
        assertThat(claims).extracting(DemoVisitsTest::day).anyMatch(day -> day.startsWith("2025-11"));
        assertThat(claims).extracting(DemoVisitsTest::day).anyMatch(day -> day.startsWith("2026-10"));
    }

    @Test
    void control_numbers_differ() {
        assertThat(claims())
                .extracting(claim -> claim.get("controlNumber").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_slip_is_made_twice_at_least() {
        int slipped = claims().size() / 6;

        assertThat(slipped).isGreaterThanOrEqualTo(2 * DemoSlip.values().length);
    }

    @Test
    void some_claims_are_replaced_and_some_voided() {
        assertThat(claims())
                .extracting(claim -> claim.get("frequency").asText())
                .contains("original", "replacement", "void");
    }

    @Test
    void members_have_different_identifiers_that_could_be_CMSs() {
        var ids = IntStream.range(0, DemoVisits.MEMBERS)
                .mapToObj(number -> new DemoMember(number).id())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> new MemberId(id).isMbi());
    }

    @Test
    void therapists_have_different_NPIs_that_their_check_digit_lets_pass() {
        assertThat(DemoTherapist.values())
                .extracting(DemoTherapist::npi)
                .doesNotHaveDuplicates()
                .allMatch(npi -> new Npi(npi).isValid());
    }

    private static String day(JsonNode claim) {
        return claim.at("/lines/0/serviceDate").asText();
    }

    private static List<JsonNode> claims() {
        return DemoVisits.claims().stream().map(DemoVisitsTest::parsed).toList();
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> texts(List<byte[]> claims) {
        return claims.stream()
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .toList();
    }
}
