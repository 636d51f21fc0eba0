package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.claimfile.NotOfThisFormat;
import org.tactus.claimfile.Slip;

class SegmentReaderTest {

    private static final String ISA = "ISA*00*          *00*          *ZZ*SUBMITTERS.ID  *ZZ*RECEIVERS.ID   "
            + "*260101*1253*^*00501*000000905*0*T*:~";
    private static final String GS = "GS*HC*SENDER*RECEIVER*20261231*0802*1*X*005010X222A1~";
    private static final String BEGIN = ISA + GS + "ST*837*0001*005010X222A1~";
    private static final String END = "SE*3*0001~GE*1*1~IEA*1*000000905~";

    @Test
    void segments_are_numbered_in_the_file_and_in_their_set() {
        var segments = read(BEGIN + "BHT*0019~" + END);

        assertThat(segments).extracting(Segment::id).containsExactly("ISA", "GS", "ST", "BHT", "SE", "GE", "IEA");
        assertThat(segments).extracting(Segment::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(segments).extracting(Segment::numberInSet).containsExactly(0, 0, 1, 2, 3, 0, 0);
        assertThat(slips(segments)).isEmpty();
    }

    @Test
    void elements_have_components_and_repetitions() {
        var segment = read(BEGIN + "HI*ABK:M5450*ABF:M542^ABF:R52**x::~" + END).get(3);

        assertThat(segment.component(1, 2)).isEqualTo("M5450");
        assertThat(segment.component(1, 3)).isEmpty();
        assertThat(segment.element(2).repetitions()).containsExactly(List.of("ABF", "M542"), List.of("ABF", "R52"));
        assertThat(segment.text(3)).isEmpty();
        assertThat(segment.text(4)).isEqualTo("x");
        assertThat(segment.text(9)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '§',
            value = {"| ; > ^", "* ' : !", "~ _ ^ %", "+ \\ # |"})
    void an_interchange_says_its_own_separators(char element, char end, char component, char repetition) {
        var file = (BEGIN + "HI*ABK:M5450*A^B~" + END)
                .chars()
                .mapToObj(c -> String.valueOf(
                        c == '*' ? element : c == '~' ? end : c == ':' ? component : c == '^' ? repetition : (char) c))
                .reduce("", String::concat);

        var segment = read(file).get(3);

        assertThat(segment.component(1, 2)).isEqualTo("M5450");
        assertThat(segment.element(2).repetitions()).hasSize(2);
    }

    @Test
    void line_ends_may_end_segments_or_follow_them() {
        var ids = read(BEGIN + "BHT*0019~" + END).stream().map(Segment::id).toList();

        for (var end : List.of("\n", "\r", "\r\n", "~\n", "~\r\n", "~\n\n ")) {
            assertThat(read((BEGIN + "BHT*0019~" + END).replace("~", end)))
                    .as(end)
                    .extracting(Segment::id)
                    .isEqualTo(ids);
        }
    }

    @Test
    void interchanges_follow_one_another_with_blanks_between_them() {
        var other = (BEGIN + "BHT*0019~" + END).replace('*', '|').replace('~', '\n');

        var segments = read("\uFEFF\n  " + BEGIN + "BHT*0019~" + END + "\r\n\r\n" + other + "\n\n");

        assertThat(segments).hasSize(14);
        assertThat(segments.get(13).number()).isEqualTo(14);
        assertThat(slips(segments)).isEmpty();
    }

    @Test
    void a_file_that_begins_otherwise_is_of_another_format() {
        for (var file : List.of("", "  \n", "controlNumber,plan\n", "{}", "ISAAC*", "GS*HC~")) {
            assertThatThrownBy(() -> read(file)).as(file).isInstanceOf(NotOfThisFormat.class);
        }
    }

    @Test
    void counts_and_control_numbers_that_are_wrong_are_slips_of_their_segments() {
        var segments = read(BEGIN + "BHT*0019~SE*9*0002~GE*2*1~IEA*1*000000905~");

        assertThat(segments).hasSize(7);
        assertThat(slips(segments))
                .extracting(Slip::place)
                .containsExactly("segment 5 (SE), element 1", "segment 5 (SE), element 2", "segment 6 (GE), element 1");
    }

    @Test
    void a_cut_interchange_is_a_slip_and_the_next_one_is_read() {
        var segments = read(BEGIN + "BHT*0019~\n" + BEGIN + "BHT*0019~" + END);

        assertThat(slips(segments))
                .containsExactly(new Slip("segment 5", "", "The interchange ends here, without its IEA."));
        assertThat(segments).extracting(Segment::id).endsWith("SE", "GE", "IEA");
    }

    @Test
    void a_cut_file_is_a_slip_behind_what_is_whole() {
        var segments = read(BEGIN + "BHT*0019~NM1*IL*1*OKA");

        assertThat(segments).extracting(Segment::id).containsExactly("ISA", "GS", "ST", "BHT", "");
        assertThat(slips(segments)).hasSize(1);
    }

    @Test
    void what_is_no_segment_is_a_slip_and_the_next_one_is_read() {
        var segments = read(BEGIN + "NTE*ADD*hot~cold pack~~NM1*85~" + "SE*6*0001~GE*1*1~IEA*1*000000905~");

        assertThat(segments)
                .extracting(Segment::id)
                .containsExactly("ISA", "GS", "ST", "NTE", "", "", "NM1", "SE", "GE", "IEA");
        assertThat(slips(segments)).extracting(Slip::place).containsExactly("segment 5", "segment 6");
    }

    @Test
    void what_stands_behind_an_interchange_and_is_none_is_passed_over_with_a_slip() {
        var segments = read(BEGIN + "BHT*0019~" + END + "FOO*VISA*1~\n" + BEGIN + "BHT*0019~" + END);

        assertThat(slips(segments)).extracting(Slip::place).containsExactly("segment 8");
        assertThat(segments).hasSize(15);
    }

    @Test
    void a_header_that_is_none_is_a_slip_and_the_next_interchange_is_read() {
        var segments =
                read("ISA*00**00**ZZ*A*ZZ*B*260101*1253*^*00501*1*0*T*:~" + GS + END + BEGIN + "BHT*0019~" + END);

        assertThat(slips(segments)).hasSize(1);
        assertThat(segments).hasSize(8);
    }

    @Test
    void a_header_that_breaks_off_does_not_take_the_next_one_with_it() {
        var segments = read("ISA*00*~".repeat(3) + BEGIN + "BHT*0019~" + END);

        assertThat(slips(segments)).extracting(Slip::place).containsExactly("segment 1", "segment 2", "segment 3");
        assertThat(segments)
                .extracting(Segment::id)
                .containsExactly("", "", "", "ISA", "GS", "ST", "BHT", "SE", "GE", "IEA");
    }

    @Test
    void texts_are_utf_8_and_nothing_else() {
        var file = BEGIN + "NM1*IL*1*José~" + END;

        assertThat(read(file, StandardCharsets.UTF_8).get(3).text(3)).isEqualTo("José");
        assertThat(slips(read(file, StandardCharsets.ISO_8859_1)))
                .extracting(Slip::place)
                .containsExactly("segment 4 (NM1), element 3");
    }

    @Test
    void a_segment_without_end_takes_no_memory() throws IOException {
        var megabyte = "A".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        var parts = new ArrayList<InputStream>();
        parts.add(bytes(BEGIN + "NTE*ADD*"));
        IntStream.range(0, 10).forEach(any -> parts.add(new ByteArrayInputStream(megabyte)));
        parts.add(bytes("~" + END));
        var most = 0;
        var slips = new ArrayList<Slip>();
        try (var reader = new SegmentReader(new SequenceInputStream(Collections.enumeration(parts)))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                most = Math.max(most, next.get().size());
                slips.addAll(next.get().slips());
            }
        }

        assertThat(most).isLessThan(SegmentBytes.LONGEST_BYTES);
        assertThat(slips).extracting(Slip::place).containsExactly("segment 4");
    }

    @Test
    void a_segment_has_no_more_slips_than_anyone_reads() {
        var segments = read(BEGIN.replace("X222A1~ST", "X222A1" + "*X".repeat(1_000) + "~ST") + "BHT*0019~" + END);

        assertThat(segments.get(1).id()).isEqualTo("GS");
        assertThat(segments.get(1).slips()).hasSize(20);
    }

    private static List<Slip> slips(List<Segment> segments) {
        return segments.stream().flatMap(segment -> segment.slips().stream()).toList();
    }

    private static List<Segment> read(String file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static List<Segment> read(String file, Charset charset) {
        var segments = new ArrayList<Segment>();
        try (var reader = new SegmentReader(new ByteArrayInputStream(file.getBytes(charset)))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                segments.add(next.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return segments;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
