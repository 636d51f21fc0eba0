package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tactus.x12.ClaimStatus.Outcome;
import org.tactus.x12.ClaimStatus.Reason;

class ClaimAcknowledgmentTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-23T15:04:05Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-24T08:30:00Z");

    private static final ClaimStatus ACCEPTED = filed("segment 20 (CLM)", Outcome.ACCEPTED);
    private static final ClaimStatus HELD = filed("segment 26 (CLM)", Outcome.HELD);
    private static final ClaimStatus REJECTED = filed(
            "segment 46 (CLM)",
            Outcome.REJECTED,
            new Reason("A8", "614", null),
            new Reason("A6", "143", "82"),
            new Reason("A8", "614", null));
    private static final ClaimStatus UNREADABLE =
            new ClaimStatus("segment 58 (CLM)", Outcome.UNREADABLE, Optional.empty(), List.of());

    @Test
    void each_claim_is_answered_and_parsers_of_others_take_the_answer() throws IOException {
        var answer = answer(GoldenX12.read("four-claims.edi"), ACCEPTED, HELD, REJECTED, UNREADABLE);

        GoldenX12.assertSame("four-claims-277ca.edi", answer);
        GoldenX12.assertAccepted(FileType.ANSI837_5010_X214, answer);
    }

    @Test
    void a_claim_of_which_nothing_is_known_yet_is_received() throws IOException {
        var answer = answer(GoldenX12.read("four-claims.edi"), ACCEPTED);

        assertThat(answer).contains("TRN*2*RIV-2~\nSTC*A1:19*20261124*WQ*200.5~\nDTP*472*RD8*20261111-20261113~");
        assertThat(answer).contains("QTY*90*4~").doesNotContain("QTY*AA");
    }

    @Test
    void whom_a_claim_names_for_another_payer_is_neither_patient_nor_biller() throws IOException {
        var file = GoldenX12.read("four-claims.edi");
        var others = "SBR*S*18*******CI~NM1*IL*1*OTHER*ANN****MI*77~REF*EI*99~NM1*PR*2*OTHER*****PI*7~NM1*85*2~";

        assertThat(answer(file.replace("HI*ABK:R52~", "HI*ABK:R52~" + others))).isEqualTo(answer(file));
    }

    @Test
    void what_became_of_other_places_is_of_no_claim() throws IOException {
        var elsewhere = new ClaimStatus("segment 8 (HL)", Outcome.UNREADABLE, Optional.empty(), List.of());
        var atTheEnd = new ClaimStatus("segment 62 (SE)", Outcome.UNREADABLE, Optional.empty(), List.of());
        var file = GoldenX12.read("four-claims.edi");

        assertThat(answer(file, elsewhere, ACCEPTED, HELD, REJECTED, UNREADABLE, atTheEnd))
                .isEqualTo(answer(file, ACCEPTED, HELD, REJECTED, UNREADABLE));
    }

    @Test
    void an_interchange_is_answered_by_an_interchange_and_a_set_by_a_set() throws IOException {
        var file = GoldenX12.read("four-claims.edi");
        var answer = answer(file + file.replace("000000417", "000000418").replace("*0001", "*0002"));

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X214, answer);
        assertThat(answer).contains("*000000417*0*T*:~", "*000000418*0*T*:~", "SE*", "ST*277*0001*", "ST*277*0002*");
        assertThat(answer.split("IEA\\*1\\*", -1)).hasSize(3);
    }

    @Test
    void a_file_that_is_cut_is_answered_as_far_as_it_goes() throws IOException {
        var file = GoldenX12.read("four-claims.edi");
        var answer = answer(file.substring(0, file.indexOf("HL*5")), ACCEPTED, HELD, REJECTED);

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X214, answer);
        assertThat(answer).contains("LAKE-1").doesNotContain("LAKE-2");
    }

    @Test
    void without_claims_there_is_nothing_to_answer() throws IOException {
        var file = GoldenX12.read("four-claims.edi");

        assertThat(answer(file.substring(0, file.indexOf("HL*1")) + "SE*6*0001~GE*1*9~IEA*1*000000417~"))
                .isEmpty();
    }

    private static ClaimStatus filed(String place, Outcome outcome, Reason... reasons) {
        return new ClaimStatus(
                place,
                outcome,
                Optional.of("019a0000-0000-7000-8000-00000000000" + outcome.ordinal()),
                List.of(reasons));
    }

    private static String answer(String file, ClaimStatus... statuses) throws IOException {
        var out = new ByteArrayOutputStream();
        new ClaimAcknowledgment(() -> GoldenX12.stream(file), List.of(statuses), RECEIVED, WRITTEN).write(out);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
