package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;

import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tactus.Golden;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.OrderBuilder;
import org.tactus.json.Violations;

/** What is written is read again as it was, and by a parser that isn't ours without an error. */
class ProfessionalClaimsWriterTest {

    private static final int RANDOM_CLAIMS = 200;
    private static final Path GOLDEN = Path.of("src", "test", "resources", "x12", "claims.x12");

    static Stream<MassageClaim> shapes() {
        return Stream.of(
                        aClaim(),
                        aClaim().replacing("TEST-0"),
                        aClaim().voiding("TEST-0"),
                        aClaim().replacingNothing(),
                        aClaim().plan("H1234-001-007"),
                        aClaim().withoutBenefitCategory(),
                        aClaim().receivedToday(),
                        aClaim().memberId("BUCK-77 12"),
                        aClaim().homeIn("KY").line(line -> line.placeOfService("12")),
                        aClaim().billingNpi(""),
                        aClaim().billingName("Zoë & Søn: \"hot*cold\" ~ ^ rooms"),
                        aClaim().therapistNpi("").taxonomy(""),
                        aClaim().license("KY", "lic:99"),
                        aClaim().withoutLicense(),
                        aClaim().servedIn("KY"),
                        aClaim().servedAtUnknownAddress(),
                        aClaim().servedAtBillingAddress(),
                        aClaim().withoutAnyAddress(),
                        aClaim().order(order ->
                                order.diagnoses("M54.50", "M54.2").visits(3)),
                        aClaim().orderOnFile("ORD-88121"),
                        aClaim().withoutOrder(),
                        aClaim().diagnoses(
                                        "M54.50",
                                        "M54.2",
                                        "M25.561",
                                        "M25.562",
                                        "M62.830",
                                        "G89.4",
                                        "M79.7",
                                        "M79.11",
                                        "M79.12",
                                        "M54.6",
                                        "S13.4XXA",
                                        "R52"),
                        aClaim().diagnoses(),
                        aClaim().priorAuthorization("PA-1").referral("REF~2"),
                        aClaim().note("Tight calves since the fall."),
                        aClaim().note("First line.\nSecond line, with an accent: é; 50% better = good. "
                                + "And so on for a while. ".repeat(12)),
                        aClaim().line(line ->
                                line.modifiers("GP", "59", "KX", "CQ").pointers(1, 1, 1, 1)),
                        aClaim().line(line -> line.withoutUnits()),
                        aClaim().line(line -> line.withoutMinutes()),
                        aClaim().line(line ->
                                line.withoutMinutes().withoutUnits().withoutCharge()),
                        aClaim().line(line -> line.units("-1").charge("12.345").pointers()),
                        aClaim().line(line -> line.modifiers("GP", "59", "KX", "CQ", "TOOLONG")
                                .pointers(1, 2, 3, 4, 99)
                                .code("97124-TOO-LONG-:-CODE")),
                        aClaim().anotherLine(line -> line.on("2026-11-11").placeOfService("12"))
                                .anotherLine(line -> line.placeOfService("")),
                        aClaim().withoutLines())
                .map(builder -> asSubmitted(builder.build()));
    }

    /** In the digits and words in which a submission gives it. */
    private static MassageClaim asSubmitted(MassageClaim claim) {
        return ClaimSubmission.of(claim).toClaim(Interchange.CLOCK, new Violations());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_claim_is_read_as_it_was_written(MassageClaim claim) {
        var read = Interchange.read(Interchange.of(claim));

        assertThat(read).hasSize(1);
        assertThat(read.get(0).slips()).isEmpty();
        assertThat(read.get(0).normalizations()).isEmpty();
        assertThat(read.get(0).controlNumber()).isEqualTo(claim.controlNumber());
        assertThat(ClaimSubmission.of(Interchange.toClaim(read.get(0)))).isEqualTo(ClaimSubmission.of(claim));
        assertThat(Interchange.toClaim(read.get(0))).isEqualTo(claim);
    }

    @Test
    void any_claim_is_read_as_it_was_written() {
        for (int seed = 0; seed < RANDOM_CLAIMS; seed++) {
            var claim = asSubmitted(RandomClaims.claim(new Random(seed)));

            var read = Interchange.read(Interchange.of(claim));

            assertThat(read).as("seed %d", seed).hasSize(1);
            assertThat(read.get(0).slips()).as("seed %d", seed).isEmpty();
            assertThat(Interchange.toClaim(read.get(0))).as("seed %d", seed).isEqualTo(claim);
        }
    }

    @Test
    void many_claims_are_read_in_their_order() {
        var claims = new ArrayList<MassageClaim>();
        for (int seed = 0; seed < RANDOM_CLAIMS; seed++) {
            claims.add(asSubmitted(RandomClaims.claim(new Random(seed))));
        }

        var read = Interchange.read(Interchange.of(claims, Optional.empty()));

        assertThat(read.stream().map(Interchange::toClaim)).isEqualTo(claims);
    }

    @Test
    void an_order_on_file_is_told_and_read_as_a_number_again() {
        var claim = asSubmitted(aClaim().orderOnFile("ORD-88121").build());
        var order = OrderBuilder.anOrder().build();

        var file = Interchange.of(List.of(claim), Optional.of(order));

        assertThat(file).contains("NM1*DK*1*Baptiste*Alan****XX*1456789019~", "DTP*471*D8*20261015~");
        assertThat(Interchange.read(file).stream().map(Interchange::toClaim)).containsExactly(claim);
    }

    @Test
    void a_subscriber_has_at_most_100_claims_and_a_set_has_an_end() throws IOException {
        var claim = asSubmitted(aClaim().build());
        var file = new ByteArrayOutputStream();
        try (var writer = new ProfessionalClaimsWriter(file, Interchange.ENVELOPE, 150)) {
            for (int i = 0; i < 301; i++) {
                writer.add(claim, Interchange.PAYER, Optional.empty());
            }
        }

        var lines = file.toString(StandardCharsets.US_ASCII).lines().toList();

        assertThat(lines).filteredOn(line -> line.startsWith("ST*")).hasSize(3);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("HL*"))
                .containsExactly(
                        "HL*1**20*1~",
                        "HL*2*1*22*0~",
                        "HL*3*1*22*0~",
                        "HL*1**20*1~",
                        "HL*2*1*22*0~",
                        "HL*3*1*22*0~",
                        "HL*1**20*1~",
                        "HL*2*1*22*0~");
        assertThat(lines).endsWith("GE*3*905~", "IEA*1*000000905~");
        assertThat(Interchange.read(file.toByteArray())).hasSize(301).allMatch(read -> read.slips()
                .isEmpty());
    }

    @Test
    void a_note_is_carried_as_far_as_there_is_room_and_that_is_said() throws IOException {
        var claim = asSubmitted(aClaim().note("Stiff neck, é. ".repeat(333)).build());
        var file = new ByteArrayOutputStream();
        try (var writer = new ProfessionalClaimsWriter(file, Interchange.ENVELOPE)) {
            assertThat(writer.add(claim, Interchange.PAYER, Optional.empty())).containsExactly("note");
        }

        var read = Interchange.read(file.toByteArray());

        assertThat(read.get(0).slips()).isEmpty();
        assertThat(claim.note().orElseThrow())
                .startsWith(Interchange.toClaim(read.get(0)).note().orElseThrow());
        assertThat(file.toString(StandardCharsets.US_ASCII).lines().filter(line -> line.startsWith("K3*TACTUS ")))
                .hasSizeBetween(10, 12)
                .allMatch(line -> line.length() <= "K3*~".length() + 80);
    }

    @Test
    void a_parser_that_is_not_ours_finds_no_error() throws IOException {
        var claims = shapes().filter(ProfessionalClaimsWriterTest::isComplete).toList();
        var file = Interchange.of(claims, Optional.of(OrderBuilder.anOrder().build()));

        var parser = new X12Reader(
                FileType.ANSI837_5010_X222, new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));

        assertThat(parser.getErrors()).isEmpty();
        assertThat(parser.getFatalErrors()).isEmpty();
        assertThat(claims).hasSizeGreaterThan(20);
        assertThat(parser.getLoops()).hasSize(1);
    }

    /** Has what an 837P must have, as every accepted claim. */
    private static boolean isComplete(MassageClaim claim) {
        return claim.billingProvider().npi().isPresent()
                && claim.billingProvider().address().isPresent()
                && !claim.lines().isEmpty()
                && claim.lines().stream()
                        .allMatch(line -> line.charge().isPresent()
                                && line.units().or(line::minutes).isPresent()
                                && !line.diagnosisPointers().isEmpty())
                && !claim.diagnoses().isEmpty();
    }

    @Test
    void an_interchange_looks_as_it_did() throws IOException {
        var file = Interchange.of(
                List.of(
                        aClaim().build(),
                        aClaim().controlNumber("TEST-2")
                                .orderOnFile("ORD-88121")
                                .anotherLine(line -> line.on("2026-11-11"))
                                .build(),
                        aClaim().controlNumber("TEST-3")
                                .memberId("BUCK7712")
                                .replacing("TEST-1")
                                .priorAuthorization("PA-1")
                                .note("Stiff neck; turns it half as far as before. ".repeat(4))
                                .build()),
                Optional.of(OrderBuilder.anOrder().build()));
        if (Golden.isToBeWritten()) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, file);
        }

        assertThat(file).isEqualTo(Files.readString(GOLDEN));
    }
}
