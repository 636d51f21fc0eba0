package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImplementationAcknowledgmentTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-24T08:30:00Z");
    private static final String ISA =
            "ISA*00*          *00*          *ZZ*A1             *ZZ*B1             *261123*1504*^*00501*000000007*0*P*:~";
    private static final String GS = "GS*HC*A1*B1*20261123*1504*9*X*005010X222A1~";
    private static final String SET = "ST*837*0001*005010X222A1~BHT*0019*00*1*20261123*1504*CH~SE*3*0001~";
    private static final String END = "IEA*1*000000007~";

    @Test
    void what_can_not_be_read_is_told_by_segment_and_element() throws IOException {
        var answer = answer(GoldenX12.read("four-claims.edi"));

        GoldenX12.assertSame("four-claims-999.edi", answer);
        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
    }

    @Test
    void a_file_without_slips_is_accepted() throws IOException {
        var answer = answer(GoldenX12.read("four-claims.edi").replace("UN*one", "UN*1"));

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
        assertThat(answer)
                .contains("AK2*837*0001*005010X222A1~\nIK5*A~\nAK9*A*1*1*1~")
                .doesNotContain("IK3");
    }

    @Test
    void what_stands_above_several_claims_is_told_once() throws IOException {
        var answer = answer(GoldenX12.read("four-claims.edi").replace("D8*19510409", "D8*19511309"));

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
        assertThat(answer).contains("IK3*DMG*16**8~\nIK4*2**8~\nIK3*SV1*59**8~\nIK4*4**6~\nIK5*E*5~");
    }

    @Test
    void a_wrong_count_and_a_wrong_number_are_told_by_code() throws IOException {
        assertThat(answer(ISA + GS + SET.replace("SE*3*0001", "SE*4*0001") + "GE*1*9~" + END))
                .contains("IK5*E*4~\nAK9*E*1*1*1~");
        assertThat(answer(ISA + GS + SET.replace("SE*3*0001", "SE*3*0002") + "GE*1*9~" + END))
                .contains("IK5*E*3~\nAK9*E*1*1*1~");
        assertThat(answer(ISA + GS + SET + "GE*2*9~" + END)).contains("IK5*A~\nAK9*E*2*1*1*5~");
        assertThat(answer(ISA + GS + SET + "GE*1*8~" + END)).contains("IK5*A~\nAK9*E*1*1*1*4~");
    }

    @Test
    void a_set_without_an_end_is_turned_away() throws IOException {
        var answer = answer(ISA + GS + SET + SET.replace("0001", "0002").replace("SE*3*0002~", ""));

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
        assertThat(answer).contains("AK2*837*0001*005010X222A1~\nIK5*A~\n", "IK5*R*2", "AK9*P*2*2*1*3~");
    }

    @Test
    void a_set_of_another_kind_is_turned_away() throws IOException {
        var other = ISA + GS.replace("HC", "HI").replace("005010X222A1", "005010X217")
                + "ST*278*0001*005010X217~BHT*0007*13*1*20261123*1504~SE*3*0001~GE*1*9~" + END;
        var answer = answer(other);

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
        assertThat(answer).contains("AK1*HI*9*005010X217~\nAK2*278*0001*005010X217~\nIK5*R*1~\nAK9*R*1*1*0~");
    }

    @Test
    void each_interchange_is_answered_by_one_and_each_group_by_a_set() throws IOException {
        var twoGroups = ISA + GS + SET + "GE*1*9~" + GS.replace("*9*", "*10*") + SET + "GE*1*10~IEA*2*000000007~";
        var answer =
                answer(twoGroups + ISA.replace("0007", "0008") + GS + SET + "GE*1*9~" + END.replace("0007", "0008"));

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
        assertThat(answer)
                .contains("*ZZ*B1             *ZZ*A1             *261124*0830*^*00501*000000007*", "IEA*2*000000007~")
                .contains(
                        "GS*FA*B1*A1*20261124*0830*9*X*005010X231A1~\nST*999*0001*005010X231A1~\nAK1*HC*9*005010X222A1~")
                .contains("ST*999*0002*005010X231A1~\nAK1*HC*10*005010X222A1~", "IEA*1*000000008~");
    }

    @Test
    void envelopes_that_are_wrong_are_answered_in_right_ones() throws IOException {
        var answer = answer(ISA.replace("*ZZ*A1 ", "*QQ*A1 ").replace("*P*:", "*X*:")
                + GS.replace("*A1*", "**").replace("*9*X", "*nine*X")
                + SET.replace("0001", "1") + "GE*1*9~" + END);

        GoldenX12.assertAccepted(FileType.ANSI837_5010_X231, answer);
        assertThat(answer).contains("AK2*837*1*005010X222A1~");
    }

    private static String answer(String file) throws IOException {
        var out = new ByteArrayOutputStream();
        new ImplementationAcknowledgment(() -> GoldenX12.stream(file), WRITTEN).write(out);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
