package org.tactus.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tactus.problem.Problem;
import org.tactus.problem.Violation;

/** A form is a JSON body, flattened. */
class FormTest {

    record Period(String from, Integer visits) {}

    record License(String state, List<Period> periods) {}

    record Body(
            String name,
            Integer limit,
            BigDecimal charge,
            Boolean files,
            List<String> services,
            List<Integer> pointers,
            License license,
            List<License> licenses,
            Optional<Period> period,
            Map<String, Object> keys) {}

    @Test
    void fields_become_the_body_that_they_name() {
        var form = typed(
                "name", " Maja ",
                "limit", "12",
                "charge", "120.50",
                "files", "true",
                "services", "97124, 97140",
                "pointers", "1 2",
                "license.state", "OH",
                "licenses[0].state", "OH",
                "licenses[0].periods[0].from", "2026-01-01",
                "licenses[1].state", "PA",
                "period.visits", "6",
                "keys", "{\"keys\":[]}");

        assertThat(json(form))
                .isEqualTo("{'name':'Maja','limit':12,'charge':120.50,'files':true,'services':['97124','97140'],"
                        + "'pointers':[1,2],'license':{'state':'OH'},'licenses':[{'state':'OH','periods':[{'from':'2026-01-01'}]},"
                        + "{'state':'PA'}],'period':{'visits':6},'keys':{'keys':[]}}");
    }

    @Test
    void what_is_blank_or_unknown_is_left_out() {
        assertThat(json(typed("name", "  ", "license.state", "", "nothing", "x", "_add", "")))
                .isEqualTo("{}");
    }

    @Test
    void what_is_no_number_stays_as_it_was_typed() {
        assertThat(json(typed("limit", "twelve", "keys", "{broken"))).isEqualTo("{'limit':'twelve','keys':'{broken'}");
        assertThat(json(typed("limit", "12.5"))).isEqualTo("{'limit':12.5}");
        assertThat(json(typed("limit", "99999999999"))).isEqualTo("{'limit':99999999999}");
    }

    @Test
    void a_blank_row_at_the_end_was_only_offered_and_one_between_keeps_its_place() {
        assertThat(json(typed("licenses[0].state", "", "licenses[1].state", "PA", "licenses[2].state", "")))
                .isEqualTo("{'licenses':[{},{'state':'PA'}]}");
    }

    @Test
    void a_body_becomes_the_fields_that_make_it() {
        var body =
                "{'name':'Maja','limit':12,'charge':120.50,'files':false,'services':['97124','97140'],'pointers':[1,2],"
                        + "'license':{'state':'OH'},'licenses':[{'state':'OH','periods':[{'from':'2026-01-01','visits':2}]},{'state':'PA'}],"
                        + "'period':{'visits':6}}";

        var form = Form.ofJson(body.replace('\'', '"'));

        assertThat(json(form)).isEqualTo(body);
        assertThat(form.text("licenses[0].periods[0].from")).isEqualTo("2026-01-01");
        assertThat(form.rows("licenses")).containsExactly(0, 1);
        assertThat(form.has("services", "97140")).isTrue();
    }

    @Test
    void a_row_is_added_behind_the_last() {
        var form = typed("licenses[0].state", "OH", "_add", "licenses").edited().orElseThrow();

        assertThat(form.rows("licenses")).containsExactly(0, 1);
        assertThat(form.text("licenses[0].state")).isEqualTo("OH");
        assertThat(form.edited()).isEmpty();
    }

    @Test
    void where_a_row_is_dropped_those_behind_move_up() {
        var form = typed(
                        "licenses[0].state", "OH",
                        "licenses[1].state", "PA",
                        "licenses[2].state", "IN",
                        "licenses[2].periods[1].from", "2026-01-01",
                        "_drop", "licenses[1]")
                .edited()
                .orElseThrow();

        assertThat(form.rows("licenses")).containsExactly(0, 1);
        assertThat(form.text("licenses[1].state")).isEqualTo("IN");
        assertThat(form.text("licenses[1].periods[1].from")).isEqualTo("2026-01-01");
    }

    @Test
    void a_slip_stands_next_to_its_field() {
        var form = typed("services", "97124, x")
                .withProblem(Problem.malformed(List.of(
                        new Violation("services[1]", "is no code"), new Violation("license.state", "is missing"))));

        assertThat(form.notes("services")).extracting(Form.Note::message).containsExactly("is no code");
        assertThat(form.isWrong("license.state")).isTrue();
        assertThat(form.isWrong("license")).isFalse();
        assertThat(form.notes()).hasSize(2);
    }

    private static String json(Form form) {
        return new String(form.json(Body.class), StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static Form typed(String... namesAndValues) {
        var typed = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Form.of(typed);
    }
}
