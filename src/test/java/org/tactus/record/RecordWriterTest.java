package org.tactus.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tactus.store.Store;

@QuarkusTest
class RecordWriterTest {

    private static final RecordedRows FILES = RecordedTable.CLAIM_FILE.rows();

    @Inject
    RecordWriter record;

    @Inject
    Store store;

    @Test
    void no_rows_leave_nothing_behind() {
        QuarkusTransaction.requiringNew().run(() -> record.add(FILES, List.of(), row -> new Object[] {row}));

        assertThat(store.query("select first_no from record_entry where leaves = ''", row -> row.bigNumber(1)))
                .isEmpty();
    }
}
