package org.tactus.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.tactus.access.Caller;
import org.tactus.batch.Batch;
import org.tactus.batch.Batches;
import org.tactus.batch.ReceivedFile;
import org.tactus.claim.Words;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Store;

/** Files of claims on file: each a batch, with the bytes as they were received. */
@ApplicationScoped
class ClaimFiles {

    /** Kind of the batches. */
    static final String BATCH = "claims";

    private static final int LONGEST_SECONDS = 1_800;

    private static final RecordedRows FILES = RecordedTable.CLAIM_FILE.rows();

    private final Store store;
    private final RecordWriter record;
    private final Batches batches;

    ClaimFiles(Store store, RecordWriter record, Batches batches) {
        this.store = store;
        this.record = record;
        this.batches = batches;
    }

    /** Keeps it, to be worked through. */
    UUID add(ReceivedFile file, FileFormat format, Caller sender) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> addWithin(file, format, sender));
    }

    private UUID addWithin(ReceivedFile file, FileFormat format, Caller sender) throws IOException {
        UUID id;
        try (var bytes = file.open()) {
            id = batches.add(BATCH, sender.name(), sender.billingNpis(), bytes);
        }
        record.add(FILES, List.of(file), added -> new Object[] {id, Words.of(format), added.sha256(), added.bytes()});
        return id;
    }

    /** Of a batch of claims. */
    ClaimFile of(Batch batch) {
        return store.find(
                        "select format from claim_file where id = ?",
                        row -> new ClaimFile(
                                batch.id(),
                                Words.constant(FileFormat.class, row.text(1)).orElseThrow(),
                                batch.createdBy(),
                                batch.billingNpis(),
                                batch.createdAt()),
                        batch.id())
                .orElseThrow();
    }
}
