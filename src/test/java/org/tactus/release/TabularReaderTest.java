package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.release.CodeSetKind.ICD10CM_TABULAR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabularReaderTest {

    private static final String FILE =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <ICD10CM.tabular>
              <version>2027</version>
              <chapter>
                <name>13</name>
                <desc>Musculoskeletal (M00-M99)</desc>
                <excludes1><note>arthropathic psoriasis (L40.5-)</note><note>something in prose</note></excludes1>
                <excludes2><note>injury (S00-T88)</note></excludes2>
                <section id="M50-M54">
                  <excludes1><note>current injury (S13.4)</note></excludes1>
                  <diag>
                    <name>M54</name>
                    <desc>Dorsalgia</desc>
                    <excludes1><note>psychogenic dorsalgia (F45.41)</note></excludes1>
                    <diag><name>M54.2</name><desc>Cervicalgia</desc></diag>
                    <diag>
                      <name>M54.5</name>
                      <excludes1><note>low back strain (S39.012, S33.5-)</note><note>sciatica (M54.4-)</note></excludes1>
                      <diag><name>M54.50</name></diag>
                    </diag>
                  </diag>
                </section>
              </chapter>
              <chapter>
                <name>19</name>
                <section id="S10-S19">
                  <diag>
                    <name>S13</name>
                    <sevenChrNote><note>The appropriate 7th character</note></sevenChrNote>
                    <sevenChrDef>
                      <extension char="A">initial encounter</extension>
                      <extension char="D">subsequent encounter</extension>
                      <extension char="S">sequela</extension>
                    </sevenChrDef>
                    <diag><name>S13.4</name></diag>
                    <diag>
                      <name>S13.5</name>
                      <sevenChrDef><extension char="9">unspecified</extension></sevenChrDef>
                      <diag><name>S13.50</name></diag>
                    </diag>
                  </diag>
                </section>
              </chapter>
            </ICD10CM.tabular>
            """;

    @Test
    void notes_are_kept_by_their_codes_and_seventh_characters_by_the_code_they_complete() {
        var reading = Reading.of(ICD10CM_TABULAR, FILE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().content())
                .isEqualTo(
                        """
                        unread 1
                        excludes1 M54 L405 S134 F4541
                        excludes1 M545 S39012 S335 M544
                        seventh S134XX ADS
                        seventh S1350X 9
                        """);
        assertThat(reading.release().rows()).isEqualTo(4);
    }

    @Test
    void encodings_and_line_ends_are_those_of_xml() {
        var expected = Reading.of(ICD10CM_TABULAR, FILE).release();

        assertThat(Reading.of(ICD10CM_TABULAR, "\uFEFF" + FILE, StandardCharsets.UTF_8)
                        .release())
                .isEqualTo(expected);
        assertThat(Reading.of(ICD10CM_TABULAR, FILE.replace("\n", "\r\n")).release())
                .isEqualTo(expected);
    }

    @Test
    void the_encoding_is_the_one_that_the_file_declares() {
        var file = FILE.replace("utf-8", "iso-8859-1").replace("something", "sömething");

        assertThat(Reading.of(ICD10CM_TABULAR, file).problems()).isEmpty();
    }

    @Test
    void bytes_that_are_not_of_the_encoding_are_told() {
        var file = FILE.replace("something", "sömething");

        assertThat(Reading.of(ICD10CM_TABULAR, file).problems())
                .containsExactly(
                        "0: The file holds bytes that aren't of the encoding that it declares, or of UTF-8 where it declares none.");
    }

    @Test
    void a_file_that_is_cut_off_is_told_where_it_ends() {
        var cut = FILE.substring(0, FILE.indexOf("<diag><name>M54.50"));

        assertThat(Reading.of(ICD10CM_TABULAR, cut).problems())
                .containsExactly("19: The XML is damaged there, or cut off.");
    }

    @Test
    void nothing_is_read_from_elsewhere(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "M99");
        var file = FILE.replace(
                        "<ICD10CM.tabular>",
                        "<!DOCTYPE ICD10CM.tabular [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<ICD10CM.tabular>")
                .replace("M54.50", "&x;");

        assertThat(Reading.of(ICD10CM_TABULAR, file).problems())
                .contains("2: The file declares a document type, which isn't read; CDC's has none.")
                .noneMatch(problem -> problem.contains("M99"));
    }

    @Test
    void entities_that_multiply_are_not_read() {
        var file = FILE.replace(
                "<ICD10CM.tabular>",
                "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<ICD10CM.tabular>&b;");

        assertThat(Reading.of(ICD10CM_TABULAR, file).problems())
                .contains("2: The file declares a document type, which isn't read; CDC's has none.");
    }

    @Test
    void a_slip_is_told_with_its_line() {
        assertThat(problemsWith("<name>M54.2</name>", "<name>Neck</name>"))
                .containsExactly("15: The name of the diag there is no ICD-10-CM code.");
        assertThat(problemsWith("<name>M54.2</name>", ""))
                .containsExactly("15: The name of the diag there is no ICD-10-CM code.");
        assertThat(problemsWith("<name>M54.2</name>", "<name>M79.1</name>"))
                .containsExactly("15: M791 stands below M54, which it doesn't belong to.");
        assertThat(problemsWith("<name>S13.4</name>", "<name>S13.50</name>"))
                .containsExactly("39: S1350 stands there twice; the first time in line 35.");
        assertThat(problemsWith("char=\"D\"", "char=\"DD\""))
                .containsExactly("32: The extension has no char that is one digit or capital letter.");
        assertThat(problemsWith("char=\"D\"", ""))
                .containsExactly("32: The extension has no char that is one digit or capital letter.");
    }

    @Test
    void what_lies_deeper_than_codes_can_is_told() {
        var deep = "<diag><name>M54</name>".repeat(100_000) + "</diag>".repeat(100_000);
        var file = "<ICD10CM.tabular><chapter>" + deep + "</chapter></ICD10CM.tabular>";

        assertThat(Reading.of(ICD10CM_TABULAR, file).problems())
                .contains("1: The entries lie deeper within one another than codes can.");
    }

    @Test
    void a_whole_list_takes_seconds() {
        var file = new StringBuilder("<ICD10CM.tabular>");
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            file.append("<chapter><excludes1><note>a range (A00-Z99)</note><note>prose</note></excludes1><section>");
            for (int category = 0; category < 100; category++) {
                addCategory(file, String.format(Locale.ROOT, "%s%02d", letter, category));
            }
            file.append("</section></chapter>");
        }
        var begun = Instant.now();

        var reading =
                Reading.of(ICD10CM_TABULAR, file.append("</ICD10CM.tabular>").toString());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().rows()).isEqualTo(26 * 100 + 26 * 100 * 17);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private static void addCategory(StringBuilder file, String category) {
        file.append("<diag><name>")
                .append(category)
                .append("</name><sevenChrDef><extension char=\"A\"/></sevenChrDef>");
        for (int code = 10; code < 27; code++) {
            file.append("<diag><name>")
                    .append(category)
                    .append('.')
                    .append(code)
                    .append("</name></diag>");
        }
        file.append("</diag>");
    }

    @Test
    void a_list_without_codes_is_told() {
        assertThat(Reading.of(ICD10CM_TABULAR, "<ICD10CM.tabular/>").problems())
                .containsExactly("0: The file holds no code.");
        assertThat(Reading.of(ICD10CM_TABULAR, "<x><ICD10CM.tabular/></x>").problems())
                .contains("1: The XML's outermost element isn't ICD10CM.tabular.");
    }

    private static List<String> problemsWith(String text, String other) {
        return Reading.of(ICD10CM_TABULAR, FILE.replace(text, other)).problems();
    }
}
