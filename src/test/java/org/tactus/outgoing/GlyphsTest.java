package org.tactus.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {

    /** A font of ASCII and é. */
    private final Glyphs glyphs = new Glyphs(character -> character < 0x7F && character >= ' ' || character == 'é');

    @ParameterizedTest
    @CsvSource({"Okafor, Okafor", "Andr\u00e9, Andr\u00e9", "Andre\u0301, Andr\u00e9"})
    void what_the_font_has_stays(String text, String readable) {
        assertThat(glyphs.readable(text)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn, Nguyen", "Dvořák, Dvorak", "ﬁn, fin"})
    void a_letter_that_it_lacks_loses_its_marks(String text, String readable) {
        assertThat(glyphs.readable(text)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"Łódź, [U+0141]odz", "王, [U+738B]", "\uD83D\uDE00, [U+1F600]"})
    void what_has_no_base_letter_is_named_by_its_number(String text, String readable) {
        assertThat(glyphs.readable(text)).isEqualTo(readable);
    }

    @Test
    void lines_stay_lines() {
        assertThat(glyphs.readable("a\nb")).isEqualTo("a\nb");
    }
}
