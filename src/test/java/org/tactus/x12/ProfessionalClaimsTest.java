package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tactus.claim.ClaimBuilder.aClaim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.SharedFolder;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claimfile.Normalization;
import org.tactus.claimfile.NotOfThisFormat;
import org.tactus.claimfile.Slip;
import org.tactus.claimfile.StatedClaim;
import org.tactus.registry.AddressBody;

/** A file as others write them, and that file changed in one place each. */
class ProfessionalClaimsTest {

    private static final String FILE =
            """
            ISA*00*          *00*          *ZZ*PRACTICE       *ZZ*CLEARING       *261120*1504*^*00501*000000017*0*T*:~
            GS*HC*PRACTICE*CLEARING*20261120*1504*17*X*005010X222A1~
            ST*837*0001*005010X222A1~
            BHT*0019*00*17*20261120*1504*CH~
            NM1*41*2*PRACTICE*****46*PRACTICE~
            PER*IC*BILLING*TE*9375550100~
            NM1*40*2*CLEARING*****46*CLEARING~
            HL*1**20*1~
            PRV*BI*PXC*225700000X~
            NM1*85*2*RIVERSIDE MASSAGE*****XX*1234567893~
            N3*200 RIVER RD~
            N4*DAYTON*OH*454021234~
            REF*EI*311234567~
            PER*IC*FRONT DESK*TE*9375550100~
            NM1*87*2~
            N3*PO BOX 1~
            N4*COLUMBUS*IN*47201~
            HL*2*1*22*0~
            SBR*P*18*H1234-001******16~
            NM1*IL*1*OKAFOR*RUTH*A***MI*1EG4TE5MK73~
            N3*14 ELM ST*APT 2~
            N4*DAYTON*OH*45402~
            DMG*D8*19510409*F~
            NM1*PR*2*BUCKEYE ADVANTAGE*****PI*H9999-001~
            N3*1 PLAN WAY~
            CLM*RIV-1*240***11:B:1*Y*A*Y*Y~
            DTP*431*D8*20261001~
            PWK*B3*AA***AC*ORD-88121~
            AMT*F5*10~
            REF*9F*REF-2~
            REF*G1*PA-1~
            K3*SOMEBODY ELSE'S~
            NTE*ADD*STIFF NECK~
            HI*ABK:M5450*ABF:M542~
            NM1*DN*1*BAPTISTE*ALAN****XX*1456789019~
            REF*G2*X~
            NM1*82*1*LINDQVIST*MAJA****XX*1987654328~
            PRV*PE*PXC*225700000X~
            REF*0B*33.012345~
            NM1*77*2*RIVERSIDE NORTH~
            N3*9 HILL RD~
            N4*COVINGTON*KY*41011~
            SBR*S*18*OTHER******CI~
            AMT*D*5~
            OI***Y***Y~
            NM1*IL*1*ELSE*SOMEBODY****MI*999~
            N4*CHICAGO*IL*60601~
            REF*G1*NOT-OURS~
            NM1*PR*2*OTHER PAYER*****PI*OTHER~
            REF*F8*NOT-OURS~
            NM1*82*1*~
            REF*0B*NOT-OURS~
            LX*1~
            SV1*HC:97124:GP*120*UN*4*12**1:2~
            DTP*472*D8*20261110~
            DTP*471*RD8*20261015-20261015~
            REF*6R*LINE-1~
            SVD*OTHER*5*HC:97124**4~
            CAS*CO*45*115~
            DTP*573*D8*20261112~
            LX*2~
            SV1*HC:97124*120*MJ*60***1~
            DTP*472*RD8*20261111-20261111~
            SE*62*0001~
            GE*1*17~
            IEA*1*000000017~
            """;

    @Test
    void a_claim_is_read_from_its_loops_and_from_no_others() {
        var submission = onlyClaim(FILE).submission().orElseThrow();

        assertThat(submission.controlNumber()).isEqualTo("RIV-1");
        assertThat(submission.frequency()).isEqualTo("original");
        assertThat(submission.replaces()).isNull();
        assertThat(submission.plan()).isEqualTo("H1234-001");
        assertThat(submission.priorAuthorization()).isEqualTo("PA-1");
        assertThat(submission.referral()).isEqualTo("REF-2");
        assertThat(submission.note()).isEqualTo("STIFF NECK");
        assertThat(submission.diagnoses()).containsExactly("M5450", "M542");
        assertThat(submission.member())
                .isEqualTo(new ClaimSubmission.SubmittedMember(
                        "1EG4TE5MK73",
                        "OKAFOR",
                        "RUTH",
                        LocalDate.parse("1951-04-09"),
                        "female",
                        new AddressBody("14 ELM ST, APT 2", "DAYTON", "OH", "45402")));
        assertThat(submission.billingProvider())
                .isEqualTo(new ClaimSubmission.SubmittedBillingProvider(
                        "1234567893",
                        "311234567",
                        "RIVERSIDE MASSAGE",
                        new AddressBody("200 RIVER RD", "DAYTON", "OH", "454021234")));
        assertThat(submission.therapist())
                .isEqualTo(new ClaimSubmission.SubmittedTherapist(
                        "1987654328",
                        "LINDQVIST",
                        "MAJA",
                        "225700000X",
                        new ClaimSubmission.SubmittedLicense("OH", "33.012345")));
        assertThat(submission.serviceFacility())
                .isEqualTo(new ClaimSubmission.SubmittedFacility(
                        "RIVERSIDE NORTH", new AddressBody("9 HILL RD", "COVINGTON", "KY", "41011")));
    }

    @Test
    void lines_have_units_or_minutes_and_days() {
        var lines = onlyClaim(FILE).submission().orElseThrow().lines();

        assertThat(lines).extracting(line -> line.serviceDate().toString()).containsExactly("2026-11-10", "2026-11-11");
        assertThat(lines).extracting(line -> String.valueOf(line.units())).containsExactly("4", "null");
        assertThat(lines).extracting(line -> String.valueOf(line.minutes())).containsExactly("null", "60");
        assertThat(lines)
                .extracting(ClaimSubmission.SubmittedLine::placeOfService)
                .containsExactly("12", "11");
        assertThat(lines).extracting(line -> String.valueOf(line.modifiers())).containsExactly("[GP]", "null");
        assertThat(lines)
                .extracting(line -> String.valueOf(line.diagnosisPointers()))
                .containsExactly("[1, 2]", "[1]");
    }

    @Test
    void what_is_taken_from_elsewhere_is_listed() {
        assertThat(onlyClaim(FILE).normalizations())
                .containsExactlyInAnyOrder(
                        new Normalization("member.address.line", "14 ELM ST", "14 ELM ST, APT 2"),
                        new Normalization("lines[1].placeOfService", null, "11"),
                        new Normalization("therapist.license.state", null, "OH"),
                        new Normalization("order.orderedBy", null, "1456789019"));
    }

    @Test
    void an_order_has_its_number_date_and_orderer_from_three_places() {
        var order = onlyClaim(FILE).submission().orElseThrow().order();

        assertThat(order.number()).isEqualTo("ORD-88121");
        assertThat(order.authoredOn()).isEqualTo(LocalDate.parse("2026-10-15"));
        assertThat(order.orderedBy().npi()).isEqualTo("1456789019");
        assertThat(order.orderedBy().familyName()).isEqualTo("BAPTISTE");
    }

    @Test
    void an_orderer_of_a_line_comes_before_the_referring_provider() {
        var file = FILE.replace(
                "SVD*OTHER", "NM1*DK*1*CHEN*LI****XX*1003000126~\nN3*1 MAIN ST~\nPER*IC*X*TE*1~\nSVD*OTHER");

        var claim = onlyClaim(file.replace("SE*62", "SE*65"));

        assertThat(claim.slips()).isEmpty();
        assertThat(claim.submission().orElseThrow().order().orderedBy().familyName())
                .isEqualTo("CHEN");
        assertThat(claim.normalizations()).noneMatch(n -> n.element().equals("order.orderedBy"));
    }

    @Test
    void a_patient_loop_says_who_was_treated() {
        var file = FILE.replace(
                        "CLM*RIV-1",
                        """
                        HL*3*2*23*0~
                        PAT*19~
                        NM1*QC*1*OKAFOR*ADA~
                        N3*14 ELM ST~
                        N4*DAYTON*OH*45402~
                        DMG*D8*19520101*U~
                        CLM*RIV-1""")
                .replace("SE*62", "SE*68");

        var claim = onlyClaim(file);
        var member = claim.submission().orElseThrow().member();

        assertThat(member.id()).isEqualTo("1EG4TE5MK73");
        assertThat(member.givenName()).isEqualTo("ADA");
        assertThat(member.gender()).isEqualTo("unknown");
        assertThat(claim.normalizations())
                .contains(new Normalization("member.givenName", "RUTH", "ADA"))
                .contains(new Normalization("member.birthDate", "1951-04-09", "1952-01-01"))
                .noneMatch(n -> n.element().equals("member.familyName"));
    }

    @Test
    void without_a_group_number_the_plan_is_the_payer() {
        var claim = onlyClaim(FILE.replace("SBR*P*18*H1234-001*", "SBR*P*18**"));

        assertThat(claim.submission().orElseThrow().plan()).isEqualTo("H9999-001");
        assertThat(claim.normalizations()).contains(new Normalization("plan", null, "H9999-001"));
    }

    @Test
    void a_therapist_who_bills_alone_is_named_once() {
        var file = FILE.replace("NM1*85*2*RIVERSIDE MASSAGE*", "NM1*85*1*LINDQVIST*MAJA")
                .replace("NM1*82*1*LINDQVIST*MAJA****XX*1987654328~\nPRV*PE*PXC*225700000X~\nREF*0B*33.012345~\n", "")
                .replace("SE*62", "SE*59");

        var claim = onlyClaim(file);

        assertThat(claim.slips()).isEmpty();
        assertThat(claim.submission().orElseThrow().billingProvider().name()).isEqualTo("MAJA LINDQVIST");
        assertThat(claim.submission().orElseThrow().therapist().familyName()).isEqualTo("LINDQVIST");
        assertThat(claim.submission().orElseThrow().therapist().taxonomy()).isEqualTo("225700000X");
        assertThat(claim.normalizations()).contains(new Normalization("therapist", null, "1234567893"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DTP*472*D8*20261110~ | DTP*472*D8*20261131~ | segment 55 (DTP), element 3 | lines[0].serviceDate",
                "DTP*472*D8*20261110~ | DTP*472*RD8*20261110-20261112~ | segment 55 (DTP), element 3 | lines[0].serviceDate",
                "DTP*472*D8*20261110~ | DTP*472*D6*261110~ | segment 55 (DTP), element 2 | lines[0].serviceDate",
                "97124:GP*120* | 97124:GP*12O* | segment 54 (SV1), element 2 | lines[0].charge",
                "97124:GP*120* | 97124:GP*121* | segment 26 (CLM), element 2 | lines",
                "UN*4*12 | DA*4*12 | segment 54 (SV1), element 3 | lines[0].units",
                "SV1*HC:97124:GP | SV1*ER:97124:GP | segment 54 (SV1), element 1 | lines[0].code",
                "**1:2~ | **1:X~ | segment 54 (SV1), element 7 | lines[0].diagnosisPointers",
                "11:B:1 | 11:B:6 | segment 26 (CLM), element 5 | frequency",
                "HI*ABK:M5450*ABF:M542~ | HI*ABK:M5450*BF:7242~ | segment 34 (HI), element 2 | diagnoses",
                "19510409*F | 19510409*X | segment 23 (DMG), element 3 | member.gender",
                "D8*19510409 | D8*1951 | segment 23 (DMG), element 2 | member.birthDate",
                "MI*1EG4TE5MK73 | II*1EG4TE5MK73 | segment 20 (NM1), element 8 | member.id",
                "XX*1987654328 | 34*1987654328 | segment 37 (NM1), element 8 | therapist.npi",
                "REF*6R*LINE-1~ | REF*G1*PA-2~ | segment 57 (REF) | priorAuthorization",
                "REF*6R*LINE-1~ | NM1*82*1*NYMAN*LO****XX*1003000126~ | segment 57 (NM1) | therapist",
                "AMT*F5*10~ | PWK*B3*AA***AC*ORD-2~ | segment 29 (PWK) | order.number",
                "REF*6R*LINE-1~ | DTP*471*D8*20261016~ | segment 57 (DTP) | order.authoredOn",
                "K3*SOMEBODY ELSE'S~ | K3*TACTUS nothing~ | segment 32 (K3), element 1 | \"\"",
                "K3*SOMEBODY ELSE'S~ | K3*TACTUS lines=1~ | segment 32 (K3), element 1 | \"\"",
                "K3*SOMEBODY ELSE'S~ | K3*TACTUS colour=blue~ | segment 26 (CLM), K3 | colour",
                "K3*SOMEBODY ELSE'S~ | K3*TACTUS receivedOn=soon~ | segment 26 (CLM), K3 | receivedOn",
            })
    void what_cannot_be_read_is_a_slip_of_its_claim(String there, String instead, String place, String element) {
        assertThat(FILE).contains(there);

        var claim = onlyClaim(FILE.replace(there, instead));

        assertThat(claim.place()).isEqualTo("segment 26");
        assertThat(claim.slips())
                .extracting(slip -> slip.place() + "|" + slip.element())
                .contains(place + "|" + element);
    }

    @Test
    void a_therapist_whom_the_lines_name_is_the_claims_if_all_do() {
        var therapist = "NM1*82*1*LINDQVIST*MAJA****XX*1987654328~\nPRV*PE*PXC*225700000X~\nREF*0B*33.012345~\n";
        var ofFirst = FILE.replace(therapist, "").replace("REF*6R*LINE-1~\n", therapist);
        var ofBoth = ofFirst.replace("SE*62", therapist + "SE*64");

        assertThat(onlyClaim(ofFirst).slips()).extracting(Slip::element).containsExactly("therapist");
        assertThat(onlyClaim(ofBoth).slips()).isEmpty();
        assertThat(onlyClaim(ofBoth).normalizations()).contains(new Normalization("therapist", null, "1987654328"));
        assertThat(onlyClaim(ofBoth).submission().orElseThrow().therapist().license())
                .isEqualTo(new ClaimSubmission.SubmittedLicense("OH", "33.012345"));
    }

    @Test
    void a_line_that_took_place_elsewhere_is_a_slip() {
        var place = "NM1*77*2*ELSEWHERE~\nN3*1 FAR RD~\nN4*AKRON*OH*44301~\n";

        var claim = onlyClaim(FILE.replace("SVD*OTHER", place + "SVD*OTHER"));

        assertThat(claim.slips()).extracting(Slip::element).containsExactly("serviceFacility");
    }

    @Test
    void lines_with_different_orderers_are_a_slip() {
        var other = "NM1*DK*1*CHEN*LI****XX*1003000126~\n";
        var second = "NM1*DK*1*BAPTISTE*ALAN****XX*1456789019~\n";

        var claim = onlyClaim(FILE.replace("SVD*OTHER", other + "SVD*OTHER").replace("SE*62", second + "SE*64"));

        assertThat(claim.slips()).extracting(Slip::element).containsExactly("order.orderedBy");
    }

    @Test
    void sets_of_other_kinds_are_slips_and_the_others_are_read() {
        var set = "ST*837*0002*005010X223A2~\nBHT*0019~\nCLM*NO*1~\nSE*4*0002~\n";
        var file = FILE.replace("GE*1*17", set + "GE*2*17").replace("ST*837*0001*005010X222A1", "ST*837*0001");

        var claims = Interchange.read(file);

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).slips()).isEmpty();
        assertThat(claims.get(1).submission()).isEmpty();
        assertThat(claims.get(1).place()).isEqualTo("segment 65 (ST)");
    }

    @Test
    void interchanges_with_other_separators_are_read_one_after_another() {
        var other = FILE.replace("RIV-1", "RIV_2")
                .replace("*", "|")
                .replace(":", ">")
                .replace("~\n", "\n");

        var claims = Interchange.read(FILE + "\n\n" + other);

        assertThat(claims).extracting(StatedClaim::controlNumber).containsExactly("RIV-1", "RIV_2");
        assertThat(claims).allMatch(claim -> claim.slips().isEmpty());
        assertThat(claims.get(1).place()).isEqualTo("segment 92");
    }

    @Test
    void a_claim_at_which_the_file_is_cut_has_a_slip() {
        var claims = Interchange.read(FILE.substring(0, FILE.indexOf("DTP*472*RD8")));

        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).controlNumber()).isEqualTo("RIV-1");
        assertThat(claims.get(0).slips()).extracting(Slip::place).containsExactly("segment 63");
    }

    @Test
    void a_segment_above_claims_that_cannot_be_read_is_told_by_itself_and_with_each() {
        var claims = Interchange.read(FILE.replace("N4*DAYTON*OH*454021234~", "N4 DAYTON~"));

        assertThat(claims).hasSize(2);
        assertThat(claims).allMatch(claim -> claim.slips().size() == 1);
        assertThat(claims).extracting(claim -> claim.submission().isPresent()).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"controlNumber\": \"X\"}", "controlNumber,plan\nX,H1234\n", "%PDF-1.7"})
    void what_is_no_x12_is_of_another_format(String file) {
        assertThatThrownBy(() -> Interchange.read(file)).isInstanceOf(NotOfThisFormat.class);
    }

    @Test
    void a_claim_of_any_size_takes_no_more_memory_than_a_claim_may() {
        var lines = "LX*1~\nSV1*HC:97124*1*UN*1*11**1~\n".repeat(20_000);

        var claim = Interchange.read(FILE.replace("SE*62", lines + "SE*40062")).get(0);

        assertThat(claim.slips()).extracting(Slip::message).anyMatch(text -> text.contains("larger than any"));
        assertThat(claim.submission().orElseThrow().lines()).hasSizeLessThan(10_000);
    }

    @Test
    void whatever_is_damaged_is_read_with_slips_and_never_a_fault() {
        var whole = (Interchange.of(
                                aClaim().build(),
                                aClaim().controlNumber("TEST-2").build())
                        + FILE)
                .getBytes(StandardCharsets.US_ASCII);
        for (int seed = 0; seed < 80; seed++) {
            var random = new Random(seed);
            var damaged = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }

            assertThat(Interchange.read(damaged)).as("seed %d", seed).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x12_many_claims.txt",
                "x12_multiple_transactions.txt",
                "x12_valid.txt",
                "x12_valid_different_separators.txt"
            })
    void files_of_others_are_read_with_places(String name) throws IOException {
        var claims = Interchange.read(Files.readAllBytes(SharedFolder.table("x12/" + name)));

        assertThat(claims).hasSizeGreaterThanOrEqualTo(2);
        assertThat(claims).allMatch(claim -> claim.place().startsWith("segment "));
        assertThat(claims).filteredOn(claim -> claim.submission().isPresent()).allMatch(claim -> !claim.slips()
                .isEmpty());
    }

    private static StatedClaim onlyClaim(String file) {
        List<StatedClaim> claims = Interchange.read(file);
        assertThat(claims).isNotEmpty();
        return claims.get(0);
    }
}
