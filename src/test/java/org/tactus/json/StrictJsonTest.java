package org.tactus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.problem.ProblemException;
import org.tactus.problem.Violation;

class StrictJsonTest {

    /** A body as resources have them: every kind of component that is read. */
    record Body(
            @Nullable String name,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            @Nullable Boolean isOpen,
            @Nullable Inner inner,
            @Nullable List<@Nullable Inner> list,
            @Nullable List<@Nullable String> words,
            @Nullable Optional<Inner> benefit) {}

    /** A body within a body. */
    record Inner(@Nullable String text, @Nullable BigDecimal number, @Nullable Inner deeper) {}

    private static final String DAY = "is no day, written as in 2026-11-10";
    private static final String NUMBER = "is no decimal number, written as in 120.00";

    @Test
    void a_body_is_read_as_it_stands() {
        var body = read(
                """
                { "name": "Ruth", "day": "2026-11-10", "amount": "120.50", "isOpen": true,
                  "inner": { "text": "one" }, "list": [ { "number": 2 } ], "words": [ "a", "b" ], "benefit": { } }
                """);

        assertThat(body)
                .isEqualTo(new Body(
                        "Ruth",
                        LocalDate.parse("2026-11-10"),
                        new BigDecimal("120.50"),
                        true,
                        new Inner("one", null, null),
                        List.of(new Inner(null, new BigDecimal("2"), null)),
                        List.of("a", "b"),
                        Optional.of(new Inner(null, null, null))));
    }

    @Test
    void what_is_left_out_or_null_is_nothing() {
        assertThat(read("{}")).isEqualTo(new Body(null, null, null, null, null, null, null, null));
        assertThat(read("{ \"name\": null, \"day\": null, \"amount\": null, \"inner\": null, \"list\": null }"))
                .isEqualTo(read("{}"));
    }

    @Test
    void an_optional_tells_null_from_nothing_sent() {
        assertThat(read("{}").benefit()).isNull();
        assertThat(read("{ \"benefit\": null }").benefit()).isEmpty();
        assertThat(read("{ \"benefit\": { \"text\": \"one\" } }").benefit()).contains(new Inner("one", null, null));
    }

    @Test
    void a_null_in_a_list_keeps_its_place() {
        assertThat(read("{ \"list\": [ null, { } ] }").list()).containsExactly(null, new Inner(null, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // unknown fields, at any depth
                "{ 'nmae': 'Ruth' }                           | nmae            | there is no such field",
                "{ 'inner': { 'nmae': { 'deep': [1] } } }     | inner.nmae      | there is no such field",
                "{ 'list': [ { }, { 'nmae': 1 } ] }           | list[1].nmae    | there is no such field",
                "{ 'list': [ { }, { 'nmae': [ 1 ], 'text': 'x' } ] } | list[1].nmae | there is no such field",
                "{ 'nmae': { 'deep': 1 }, 'name': 'Ruth' }    | nmae            | there is no such field",
                "{ 'inner': { 'text': 'x', 'number': 1, 'deeper': null, 'nmae': [ { } ] } } | inner.nmae | there is no such field",
                "{ 'inner': { 'nmae': { }, 'text': 'x', 'number': 1, 'deeper': null } } | inner.nmae | there is no such field",
                "{ 'inner': { 'deeper': { 'nmae': 1 } } }     | inner.deeper.nmae | there is no such field",
                // values of another kind
                "{ 'name': { } }                              | name            | is an object, not a text",
                "{ 'name': [ 'Ruth' ] }                       | name            | is a list, not a text",
                "{ 'name': true }                             | name            | is true or false, not a text",
                "{ 'inner': 'one' }                           | inner           | is a text, not an object",
                "{ 'inner': 1 }                               | inner           | is a number, not an object",
                "{ 'inner': [ { } ] }                         | inner           | is a list, not an object",
                "{ 'list': { } }                              | list            | is an object, not a list",
                "{ 'list': 'one' }                            | list            | is a text, not a list",
                "{ 'list': [ { }, 'one' ] }                   | list[1]         | is a text, not an object",
                "{ 'words': [ 'a', { } ] }                    | words[1]        | is an object, not a text",
                "{ 'benefit': 'none' }                        | benefit         | is a text, not an object",
                // truths
                "{ 'isOpen': 'maybe' }                        | isOpen          | is a text, not true or false",
                "{ 'isOpen': 0.5 }                            | isOpen          | is a number, not true or false",
                "{ 'isOpen': { } }                            | isOpen          | is an object, not true or false",
                // days
                "{ 'day': '10.11.2026' }                      | day             | " + DAY,
                "{ 'day': '2026-02-29' }                      | day             | " + DAY,
                "{ 'day': '1849-12-31' }                      | day             | " + DAY,
                "{ 'day': '2200-01-01' }                      | day             | " + DAY,
                "{ 'day': '' }                                | day             | " + DAY,
                "{ 'day': 20261110 }                          | day             | " + DAY,
                "{ 'day': [ 2026, 11, 10 ] }                  | day             | " + DAY,
                "{ 'day': true }                              | day             | " + DAY,
                // numbers
                "{ 'amount': 'a lot' }                        | amount          | " + NUMBER,
                "{ 'amount': '' }                             | amount          | " + NUMBER,
                "{ 'amount': '1e400' }                        | amount          | " + NUMBER,
                "{ 'amount': 1e400 }                          | amount          | " + NUMBER,
                "{ 'amount': '123456789012345678901' }        | amount          | " + NUMBER,
                "{ 'amount': '0.000000000000000000001' }      | amount          | " + NUMBER,
                "{ 'amount': { } }                            | amount          | " + NUMBER,
                "{ 'amount': false }                          | amount          | " + NUMBER,
                "{ 'list': [ { 'number': 'x' } ] }            | list[0].number  | " + NUMBER
            })
    void a_slip_is_named_with_its_field(String json, String field, String message) {
        assertThat(violationsOf(json.replace('\'', '"'))).containsExactly(new Violation(field, message));
    }

    @Test
    void each_unknown_field_is_named_in_its_place() {
        assertThat(
                        violationsOf(
                                """
                                { "a": { "x": 1 }, "inner": { "b": [ 1 ], "text": "x", "c": 1, "number": 1, "deeper": { "d": { } }, "e": 1 },
                                  "f": 1, "list": [ { "g": { } }, { "h": 1, "i": [ ] } ] }
                                """))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "a",
                        "inner.b",
                        "inner.c",
                        "inner.deeper.d",
                        "inner.e",
                        "f",
                        "list[0].g",
                        "list[1].h",
                        "list[1].i");
    }

    @Test
    void all_slips_are_named_at_once() {
        assertThat(
                        violationsOf(
                                """
                                { "day": "tomorrow", "nmae": 1, "list": [ { "number": "x" }, 7, { "text": [ ] } ],
                                  "amount": "a lot", "isOpen": "maybe", "name": "Ruth" }
                                """))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "day", "nmae", "list[0].number", "list[1]", "list[2].text", "amount", "isOpen");
    }

    @Test
    void no_slip_repeats_what_was_sent() {
        assertThat(violationsOf("{ \"day\": \"1951-04-09 Ruth\", \"amount\": \"Okafor\", \"inner\": \"secret\" }"))
                .extracting(Violation::message)
                .noneMatch(message ->
                        message.contains("Ruth") || message.contains("Okafor") || message.contains("secret"));
    }

    @Test
    void the_first_and_the_last_day_that_claims_are_of_are_days() {
        assertThat(read("{ \"day\": \"1850-01-01\" }").day()).isEqualTo("1850-01-01");
        assertThat(read("{ \"day\": \" 2199-12-31 \" }").day()).isEqualTo("2199-12-31");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"120.5", "\"120.5\"", "\" 120.5 \"", "1.205e2"})
    void a_number_may_be_written_as_a_text(String written) {
        assertThat(read("{ \"amount\": " + written + " }").amount()).isEqualByComparingTo("120.5");
    }

    @Test
    void a_number_keeps_the_digits_it_was_written_with() {
        assertThat(read("{ \"amount\": 0.1 }").amount()).isEqualTo(new BigDecimal("0.1"));
        assertThat(read("{ \"amount\": \"12345678901234567890\" }").amount())
                .isEqualTo(new BigDecimal("12345678901234567890"));
        assertThat(read("{ \"amount\": \"0.00000000000000000001\" }").amount())
                .isEqualByComparingTo("0.00000000000000000001");
    }

    @Test
    void a_text_may_be_written_as_a_number() {
        assertThat(read("{ \"name\": 97124 }").name()).isEqualTo("97124");
        assertThat(read("{ \"name\": 54.50 }").name()).isEqualTo("54.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "claim",
                "{",
                "{ \"name\": \"Ruth\"",
                "{ \"name\": }",
                "{ name: \"Ruth\" }",
                "{ \"name\": 'Ruth' }",
                "{ \"name\": \"Ruth\", }",
                "{ \"amount\": NaN }",
                "{ \"amount\": 01 }",
                "{ /* */ }"
            })
    void what_is_no_json_is_said_to_be_none(String json) {
        assertThat(violationsOf(json)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"claim\"", "1", "true", "null"})
    void json_of_another_kind_is_no_body(String json) {
        assertThat(violationsOf(json)).hasSize(1).extracting(Violation::field).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{} x", "{} ]", "{ \"name\": \"Ruth\" }, "})
    void nothing_may_follow_the_body(String json) {
        assertThat(violationsOf(json)).hasSize(1);
    }

    @Test
    void no_field_may_stand_twice() {
        assertThat(violationsOf("{ \"name\": \"Ruth\", \"name\": \"Maja\" }")).hasSize(1);
        assertThat(violationsOf("{ \"inner\": { \"text\": \"a\", \"text\": \"b\" } }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 900, 100_000})
    void depth_overflows_nothing(int depth) {
        var lists = "[".repeat(depth) + "]".repeat(depth);
        var objects = "{ \"a\": ".repeat(depth) + "{}" + " }".repeat(depth);

        for (var field : List.of("nmae", "name", "day", "amount", "inner", "list", "words", "benefit")) {
            assertThat(violationsOf("{ \"" + field + "\": " + lists + " }"))
                    .as(field)
                    .hasSize(1);
            assertThat(violationsOf("{ \"" + field + "\": " + objects + " }"))
                    .as(field)
                    .hasSize(1);
        }
    }

    @Test
    void a_text_has_five_thousand_characters_at_most() {
        assertThat(read("{ \"name\": \"" + "a".repeat(5_000) + "\" }").name()).hasSize(5_000);
        assertThat(violationsOf("{ \"inner\": { \"text\": \"" + "a".repeat(5_001) + "\" } }"))
                .containsExactly(new Violation("inner.text", "has more than 5000 characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0007",
                "\\u001b",
                "\\u007f",
                "\\u0085",
                "\\ud800",
                "\\udc00",
                "\\ud800x",
                "\\udc00\\ud800"
            })
    void control_characters_and_halves_of_characters_are_no_text(String escaped) {
        assertThat(violationsOf("{ \"name\": \"a" + escaped + "\" }"))
                .containsExactly(new Violation("name", "has characters that aren't text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r\\n", "\\t", "\\u00e9", "\\ud83d\\ude42", "日本"})
    void line_breaks_tabs_and_all_the_worlds_letters_are(String escaped) {
        assertThat(read("{ \"name\": \"a" + escaped + "\" }").name())
                .startsWith("a")
                .hasSizeGreaterThan(1);
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_json() {
        var json = "{ \"name\": \"x\" }".getBytes(StandardCharsets.UTF_8);
        json[11] = (byte) 0xff;

        assertThat(violationsOf(json)).hasSize(1);
    }

    @Test
    void what_the_body_means_adds_its_own_slips_to_those_of_reading() {
        var json = "{ \"day\": \"tomorrow\" }".getBytes(StandardCharsets.UTF_8);

        assertThat(violations(() -> StrictJson.read(json, Body.class, (body, violations) -> {
                    violations.add("name", "is missing");
                    return body;
                })))
                .extracting(Violation::field)
                .containsExactly("day", "name");
    }

    @Test
    void what_is_read_is_what_the_body_means() {
        assertThat(StrictJson.<Body, Integer>read(
                        "{ \"name\": \"Ruth\" }".getBytes(StandardCharsets.UTF_8),
                        Body.class,
                        (body, violations) -> body.name().length()))
                .isEqualTo(4);
    }

    @Test
    void what_was_written_is_read_as_the_same() {
        var body = new Body(
                "Ruth \"O\"\nkafor",
                LocalDate.parse("2026-11-10"),
                new BigDecimal("120.50"),
                false,
                new Inner("one", new BigDecimal("1E+3"), new Inner(null, null, null)),
                Arrays.asList(new Inner("two", null, null), null),
                List.of(),
                Optional.empty());

        assertThat(StrictJson.read(StrictJson.write(body), Body.class))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(body);
        assertThat(StrictJson.read(StrictJson.write(read("{}")), Body.class)).isEqualTo(read("{}"));
    }

    @Test
    void nothing_is_written_of_what_is_null() {
        assertThat(StrictJson.write(new Inner("one", null, null))).isEqualTo("{\"text\":\"one\"}");
    }

    @Test
    void numbers_and_days_are_written_plainly() {
        var written = StrictJson.write(
                new Body(null, LocalDate.parse("2026-11-10"), new BigDecimal("1E+3"), null, null, null, null, null));

        assertThat(written).contains("\"day\":\"2026-11-10\"", "\"amount\":1000");
    }

    private static Body read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), Body.class, (body, violations) -> body);
    }

    private static List<Violation> violationsOf(String json) {
        return violationsOf(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> violationsOf(byte[] json) {
        return violations(() -> StrictJson.read(json, Body.class, (body, violations) -> body));
    }

    private static List<Violation> violations(ThrowingCallable reading) {
        return catchThrowableOfType(ProblemException.class, reading).problem().violations();
    }
}
