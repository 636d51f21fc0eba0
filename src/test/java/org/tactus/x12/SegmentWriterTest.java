package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xlate.edi.stream.EDIValidationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentWriterTest {

    private static final Segment ISA = Segment.of(
            "ISA",
            "00",
            "          ",
            "00",
            "          ",
            "ZZ",
            "SUBMITTERS.ID  ",
            "ZZ",
            "RECEIVERS.ID   ",
            "260101",
            "1253",
            "^",
            "00501",
            "000000905",
            "0",
            "T",
            ":");
    private static final Segment GS =
            Segment.of("GS", "HC", "SENDER", "RECEIVER", "20261231", "0802", "1", "X", "005010X222A1");

    @Test
    void segments_are_lines_and_read_as_they_were_written() throws IOException {
        var odd = Segment.of(
                "SV1",
                Element.composite("HC", "97124", "", "GP"),
                Element.of("120"),
                Element.EMPTY,
                new Element(List.of(List.of("a"), List.of("b", "c"))));

        var file = written(odd);

        assertThat(file).contains("\nSV1*HC:97124::GP*120**a^b:c~\n");
        try (var reader = new SegmentReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)))) {
            for (int i = 0; i < 3; i++) {
                assertThat(reader.next().orElseThrow().slips()).isEmpty();
            }
            var read = reader.next().orElseThrow();
            assertThat(read.elements()).isEqualTo(odd.elements());
            assertThat(read.slips()).isEmpty();
        }
    }

    @Test
    void texts_lose_accents_separators_and_line_ends() throws IOException {
        var file = written(Segment.of("NTE", "ADD", "Zoë *hot*:\r\ncold~pack^ ñ 漢 "));

        assertThat(file).contains("\nNTE*ADD*Zoe hot cold pack n ?~\n");
    }

    @Test
    void a_count_that_is_wrong_is_not_written() throws IOException {
        try (var writer = new SegmentWriter(new ByteArrayOutputStream())) {
            writer.writeAll(List.of(ISA, GS, Segment.of("ST", "837", "0001", "005010X222A1")));
            var end = Segment.of("SE", "9", "0001");

            assertThatThrownBy(() -> writer.write(end)).isInstanceOf(EDIValidationException.class);
        }
    }

    private static String written(Segment segment) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new SegmentWriter(bytes)) {
            writer.writeAll(List.of(ISA, GS, Segment.of("ST", "837", "0001", "005010X222A1"), segment));
            writer.write(Segment.of("SE", String.valueOf(writer.segmentsInSet() + 1), "0001"));
            writer.writeAll(List.of(Segment.of("GE", "1", "1"), Segment.of("IEA", "1", "000000905")));
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
