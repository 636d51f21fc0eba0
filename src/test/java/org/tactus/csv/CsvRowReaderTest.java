package org.tactus.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CsvRowReaderTest {

    @Test
    void a_row_is_told_with_its_first_line_whatever_ends_the_lines() throws IOException {
        var rows = read("a,b\r\n\"c\nd\",e\rf,g\n\nh");

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(rows)
                .extracting(CsvRow::cells)
                .containsExactly(List.of("a", "b"), List.of("c\nd", "e"), List.of("f", "g"), List.of(), List.of("h"));
        assertThat(rows).allMatch(CsvRow::isWhole);
    }

    @Test
    void two_quotation_marks_in_a_quoted_cell_are_one_and_one_in_a_plain_cell_is_itself() throws IOException {
        assertThat(read("\"say \"\"ah\"\"\",5\" nail")).singleElement().satisfies(row -> {
            assertThat(row.cells()).containsExactly("say \"ah\"", "5\" nail");
            assertThat(row.flaw()).isEmpty();
        });
    }

    @Test
    void a_quotation_mark_that_is_not_closed_costs_its_line_alone() throws IOException {
        var rows = read("a,b\nc,\"d\ne,f\ng,h");

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows.get(1).isWhole()).isFalse();
        assertThat(rows.get(1).cells()).containsExactly("c");
        assertThat(rows.get(1).flaw()).contains("A quotation mark that begins there isn't closed.");
        assertThat(rows.get(3).cells()).containsExactly("g", "h");
    }

    @Test
    void given_a_mark_that_another_closes_the_reader_can_be_sent_back_to_what_it_swallowed() throws IOException {
        var rows = read("c,\"d\ne,\"f\"\ng,h", CsvRowReader::goBackToItsSecondLine);

        assertThat(rows.get(0).flaw()).contains("Text follows the quotation mark that closes a cell.");
        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 3L);
        assertThat(rows.get(1).cells()).containsExactly("e", "f");
    }

    @Test
    void a_row_of_65537_characters_is_too_long_and_one_of_65536_is_not() throws IOException {
        var longest = "x".repeat(65_534) + ",y";
        var rows = read(longest + "\n" + longest + "z\nafter,it");

        assertThat(rows.get(0).isWhole()).isTrue();
        assertThat(rows.get(1).isWhole()).isFalse();
        assertThat(rows.get(1).flaw()).contains("The row has more than 65536 characters.");
        assertThat(rows.get(2).line()).isEqualTo(3);
        assertThat(rows.get(2).cells()).containsExactly("after", "it");
    }

    @Test
    void a_cell_of_ten_million_characters_costs_its_line_alone() throws IOException {
        var rows = read("a,\"" + "x".repeat(10_000_000) + "\"\r\nb,c\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L);
        assertThat(rows.get(0).cells()).containsExactly("a");
        assertThat(rows.get(1).cells()).containsExactly("b", "c");
    }

    @Test
    void lines_that_each_open_a_cell_are_each_looked_at_a_few_times_at_most() throws IOException {
        assertThat(read("x\"a,\"b\n".repeat(200_000))).hasSize(200_000);
    }

    private static List<CsvRow> read(String text) throws IOException {
        return read(text, reader -> {});
    }

    private static List<CsvRow> read(String text, Consumer<CsvRowReader> betweenRows) throws IOException {
        var reader = new CsvRowReader(new StringReader(text), ',');
        var rows = new ArrayList<CsvRow>();
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
            betweenRows.accept(reader);
        }
        return rows;
    }
}
