package org.tactus.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tactus.rule.FindingCode;
import org.tactus.rule.RuleBook;

@QuarkusTest
class RuleBookResourceTest {

    @Test
    void the_book_of_a_day_tells_each_rule_with_its_reasons_its_source_and_what_a_plan_may_change() {
        var answer = asAuditor().get("/api/rules?on=2026-11-10");

        answer.then()
                .statusCode(200)
                .body("version", equalTo("2026.4"))
                .body("inForceFrom", equalTo("2026-11-01"))
                .body("rules.size()", equalTo(RuleBook.current().rules().size()))
                .body("rules.find { it.name == 'order-is-in-force' }.switches", contains("orderValidityDays"))
                .body("rules.find { it.name == 'order-is-in-force' }.codes.code", contains("order-expired"))
                .body("rules.find { it.name == 'order-is-in-force' }.codes[0].carc", equalTo("176"))
                .body("rules.find { it.name == 'order-is-in-force' }.codes[0].severity", equalTo("error"))
                .body("rules.findAll { it.judgesVoids }.name", contains("original-is-in-force"))
                .body("rules.source", hasItems(containsString("CMS")));
        List<String> codes = answer.path("rules.codes.flatten().code");
        assertThat(codes).hasSize(FindingCode.values().length).doesNotHaveDuplicates();
    }

    @Test
    void without_a_day_it_is_todays_and_before_all_editions_the_first() {
        var today = asBilling().get("/api/rules").asString();

        assertThat(asRegistrar().get("/api/rules?on=2026-11-01").asString()).isEqualTo(today);
        assertThat(asAdmin().get("/api/rules?on=2019-01-01").asString()).isEqualTo(today);
    }

    @Test
    void a_day_that_is_none_is_named() {
        asAuditor().get("/api/rules?on=yesterday").then().statusCode(400).body("violations.field", contains("on"));
        given().get("/api/rules").then().statusCode(401);
    }
}
