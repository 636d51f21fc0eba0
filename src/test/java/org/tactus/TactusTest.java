package org.tactus;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The application as tests see it: on the embedded PostgreSQL, with a clock that stands still. */
@QuarkusTest
@TestMethodOrder(MethodName.class)
class TactusTest {

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    @Inject
    DataSource database;

    @Test
    void is_healthy() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void its_database_is_the_postgresql_that_tactus_brings_along() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            rows.next();
            assertThat(rows.getString(1)).endsWith("target/test-data/cluster");
        }
    }

    @Test
    void the_clock_1_is_set_by_a_test() {
        testClock.set("2026-12-31T23:59:59Z");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-31T23:59:59Z"));
    }

    @Test
    void the_clock_2_stands_again_where_it_stood() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }
}
