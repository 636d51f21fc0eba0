package org.tactus.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;

@QuarkusTest
class UserResourceTest {

    private final String name = "user-" + Setting.serial();

    @Test
    void a_new_user_can_sign_in_at_once() {
        asAdmin()
                .body("{\"password\": \"twelve letters\", \"roles\": [\"auditor\"]}")
                .put("/api/users/" + name)
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("roles", contains("auditor"))
                .body("$", not(hasKey("password")));

        as(name, "twelve letters").get("/api/rejections").then().statusCode(200);
    }

    @Test
    void a_change_takes_effect_at_once() {
        put("{\"password\": \"twelve letters\", \"roles\": [\"auditor\"]}");
        as(name, "twelve letters").get("/api/rejections").then().statusCode(200);

        asAdmin()
                .body("{\"roles\": [\"registrar\"]}")
                .put("/api/users/" + name)
                .then()
                .statusCode(200);

        as(name, "twelve letters").get("/api/rejections").then().statusCode(403);
        as(name, "twelve letters").get("/api/plans").then().statusCode(200);
    }

    @Test
    void an_old_password_ends_with_the_new_one() {
        put("{\"password\": \"twelve letters\", \"roles\": [\"auditor\"]}");
        as(name, "twelve letters").get("/api/rejections").then().statusCode(200);

        put("{\"password\": \"other letters\", \"roles\": [\"auditor\"]}");

        as(name, "twelve letters").get("/api/rejections").then().statusCode(401);
        as(name, "other letters").get("/api/rejections").then().statusCode(200);
    }

    @Test
    void every_slip_is_named() {
        asAdmin()
                .body(
                        """
                        {"password": "short", "roles": ["king"], "billingNpis": ["1234567890"], "plans": ["Buckeye"], "age": 3}""")
                .put("/api/users/" + name)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("password", "roles", "billingNpis", "plans", "age"));
        asAdmin().get("/api/users/" + name).then().statusCode(404);
    }

    @Test
    void a_new_user_needs_a_password_and_roles() {
        asAdmin()
                .body("{}")
                .put("/api/users/" + name)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("password", "roles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", "ä", "x1234567890123456789012345678901234567890123456789012345678901"})
    void a_name_that_cant_stand_in_a_login_is_refused(String bad) {
        asAdmin()
                .body("{\"password\": \"twelve letters\", \"roles\": [\"auditor\"]}")
                .put("/api/users/{name}", bad)
                .then()
                .statusCode(400);
    }

    @Test
    void somebody_stays_admin() {
        asAdmin()
                .body("{\"roles\": [\"auditor\"]}")
                .put("/api/users/admin")
                .then()
                .statusCode(409);

        asAdmin().get("/api/users/admin").then().body("roles", contains("admin"));
    }

    @Test
    void bindings_are_kept_in_one_spelling() {
        put(
                """
                {"password": "twelve letters", "roles": ["billing", "plan"], "billingNpis": ["1234567893"],
                 "plans": ["h1234-001"]}""");

        asAdmin()
                .get("/api/users/" + name)
                .then()
                .body("billingNpis", contains("1234567893"))
                .body("plans", contains("H1234-001-000"));
    }

    @Test
    void an_admin_alone_keeps_users() {
        asAuditor().get("/api/users").then().statusCode(403);
        asAuditor().body("{}").put("/api/users/" + name).then().statusCode(403);
        asAdmin().get("/api/users").then().statusCode(200).body("items.name", hasItems("admin", "auditor", "billing"));
    }

    private void put(String json) {
        asAdmin().body(json).put("/api/users/" + name).then().statusCode(oneOf(200, 201));
    }
}
