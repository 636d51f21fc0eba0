package org.tactus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.tactus.postgres.EmbeddedPostgres;

class StartFailureTest {

    @Test
    void a_port_in_use_is_named() {
        var failure = new QuarkusBindException("127.0.0.1", 8080, new BindException("Address already in use"));

        assertThat(sentence(failure))
                .isEqualTo("Port 8080 on 127.0.0.1 can't be used (Address already in use):"
                        + " stop the program that has it, or set quarkus.http.port.");
    }

    @Test
    void a_host_that_is_not_there_is_named() {
        assertThat(sentence(new UnknownHostException("nowhere.example")))
                .startsWith("There is no host nowhere.example:");
    }

    @Test
    void a_database_that_refuses_is_a_matter_of_settings() {
        var refused = new SQLException("FATAL: password authentication failed for user \"tactus\"", "28P01");

        assertThat(sentence(new FlywayException("Unable to obtain connection\nSQL State: 28P01", refused)))
                .isEqualTo("The database can't be used (FATAL: password authentication failed for user \"tactus\"):"
                        + " check quarkus.datasource.jdbc.url, .username and .password.");
    }

    @Test
    void tables_of_another_version_are_told_by_their_first_line() {
        assertThat(sentence(new FlywayException("Validate failed: Migrations have failed validation\nand much more")))
                .isEqualTo("The tables of the database aren't those of this tactus"
                        + " (Validate failed: Migrations have failed validation): see docs/operations.md.");
    }

    @Test
    void a_setting_that_cannot_be_read_takes_one_line() {
        assertThat(sentence(new ConfigurationException("No good:\n\tquarkus.http.port")))
                .isEqualTo("A setting can't be used: No good: quarkus.http.port");
    }

    @Test
    void the_embedded_postgresql_speaks_for_itself() {
        var reason = catchThrowable(() -> EmbeddedPostgres.in("", line -> {}));

        assertThat(sentence(reason)).isEqualTo(reason.getMessage());
    }

    @Test
    void a_fault_of_ours_has_no_sentence() {
        assertThat(StartFailure.sentence(new RuntimeException(new IllegalStateException("why?"))))
                .isEmpty();
        assertThat(StartFailure.sentence(new SQLException("ERROR: syntax error", "42601")))
                .isEmpty();
    }

    private static String sentence(Throwable failure) {
        return StartFailure.sentence(new RuntimeException("Failed to start", failure))
                .orElseThrow();
    }
}
