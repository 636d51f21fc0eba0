package org.tactus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tactus.FreshDatabase;
import org.tactus.Golden;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.store.Store;

/** Does what docs/record.md says, word for word, to a record that is whole, and to one that isn't. */
@QuarkusTest
@TestProfile(FreshDatabase.class)
class RecordDocTest {

    private static final Path DOC = Path.of("docs", "record.md");
    private static final String LIST = "The byte stands for the table in an entry.\n\n";

    @Inject
    Store store;

    @Inject
    RecordVerifier verifier;

    @Test
    void the_list_of_tables_is_that_of_the_code() throws IOException {
        var doc = Files.readString(DOC);
        var told = doc.substring(0, doc.indexOf(LIST) + LIST.length())
                + "| byte | table | columns |\n|---|---|---|\n"
                + Arrays.stream(RecordedTable.values())
                        .map(table -> "| %d | `%s` | %s |\n"
                                .formatted(
                                        table.code(),
                                        table.table(),
                                        table.columnNames().stream()
                                                .map(column -> "`" + column + "`")
                                                .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining());
        if (Golden.isToBeWritten()) {
            Files.writeString(DOC, told);
        }
        assertThat(Files.readString(DOC)).as("-Dgolden=write writes it anew").isEqualTo(told);
    }

    @Test
    void its_statements_find_nothing_in_a_whole_record_and_what_is_wrong_in_another() throws IOException {
        String id = asBilling()
                .body(Submission.of(Setting.usual()).json())
                .post("/api/claims")
                .path("id");
        while (store.find("select from record_entry where sealed_in is null limit 1", row -> true)
                .isPresent()) {
            LockSupport.parkNanos(20_000_000L);
        }
        var chain = statements().get(0);
        var entries = statements().get(1);
        var lines = statements().get(2);
        assertThat(found(chain)).isEmpty();
        assertThat(found(entries)).isEmpty();
        assertThat(found(lines)).isEmpty();

        spoil(id, 1);
        try {
            assertThat(found(chain)).containsExactly(1L);
            assertThat(found(entries)).containsExactly(0L);
            // the first entry's row isn't one of these
            assertThat(found(lines)).hasSize(1);
        } finally {
            spoil(id, -1);
        }
        assertThat(verifier.verify(Optional.empty()).slips()).isEmpty();
    }

    /** A row, an entry and a seal; with the opposite sign, it is undone. */
    private void spoil(String claim, int by) {
        store.update("update claim_line set charge = charge + ? where claim_id = ?::uuid", by, claim);
        store.update(
                "update record_entry set leaves = set_byte(leaves, 3, get_byte(leaves, 3) # 1) where first_no = 0");
        store.update("update record_seal set at = at + make_interval(secs => ?) where number = 1", by);
    }

    private List<Long> found(String statement) {
        return store.query(statement, row -> row.bigNumber(1));
    }

    private static List<String> statements() throws IOException {
        return Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL)
                .matcher(Files.readString(DOC))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
