package org.tactus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tactus.FreshDatabase;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.store.Store;

@QuarkusTest
@TestProfile(FreshDatabase.class)
class VerifyCommandTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "tactus.record.folder")
    String folder;

    @Inject
    RecordVerifier verifier;

    @Inject
    Store store;

    @Test
    void tells_whether_the_record_of_a_database_is_whole() {
        asBilling()
                .body(Submission.of(Setting.usual()).json())
                .post("/api/claims")
                .then()
                .statusCode(201);
        var key = Path.of(folder, "key.pem").toString();

        assertThat(run(url, user, key)).startsWith("0 ").contains("The record is whole.");
        var head = verifier.verify(Optional.empty()).head().orElseThrow().toString();
        assertThat(run(url, user, key, head)).startsWith("0 ");
        assertThat(run(url, user, key, head.replaceFirst(":.{8}", ":00000000")))
                .startsWith("1 ")
                .contains("CUT_SHORT");

        store.update("update claim_line set charge = charge + 1");
        assertThat(run(url, user, key)).startsWith("1 ").contains("CHANGED: claim_line", "claim_id=", "position=1");
        store.update("update claim_line set charge = charge - 1");
        assertThat(run(url, user, key)).startsWith("0 ");
    }

    @Test
    void tells_what_it_needs() {
        assertThat(run(url, user)).startsWith("2 ").contains("Arguments: JDBC-URL USER KEY-FILE");
        assertThat(run(url, user, "no-such-file.pem")).startsWith("2 ").contains("can't be verified");
    }

    /** How it ended, and what it told. */
    private String run(String... arguments) {
        var told = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var captured = new PrintStream(told, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        try {
            return VerifyCommand.run(arguments, password) + " " + told.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
