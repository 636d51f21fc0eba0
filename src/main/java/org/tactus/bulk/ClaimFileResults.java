package org.tactus.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.batch.Batch;
import org.tactus.batch.Batch.State;
import org.tactus.batch.BatchResults;
import org.tactus.batch.Batches;
import org.tactus.bulk.ClaimResults.Told;
import org.tactus.x12.ClaimAcknowledgment;
import org.tactus.x12.ImplementationAcknowledgment;

/** Tells what became of the claims of a file, a page in memory at a time, in the file's order. */
@ApplicationScoped
class ClaimFileResults implements BatchResults {

    private static final Format CSV = new Format("csv", "text/csv");
    private static final Format ACKNOWLEDGED = new Format("999", "application/edi-x12");
    private static final Format CLAIMS_ACKNOWLEDGED = new Format("277ca", "application/edi-x12");

    private static final int BUFFER = 1 << 16;

    private final ClaimResults results;
    private final ClaimFiles files;
    private final Batches batches;
    private final Clock clock;

    ClaimFileResults(ClaimResults results, ClaimFiles files, Batches batches, Clock clock) {
        this.results = results;
        this.files = files;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ClaimFiles.BATCH;
    }

    @Override
    public List<Format> formats(Batch batch) {
        return isX12(batch)
                ? List.of(Format.NDJSON, CSV, ACKNOWLEDGED, CLAIMS_ACKNOWLEDGED)
                : List.of(Format.NDJSON, CSV);
    }

    /** One that failed as a whole may be no X12 at all: there is nothing to acknowledge. */
    private boolean isX12(Batch batch) {
        return batch.state() != State.FAILED && files.of(batch).format() == FileFormat.X12;
    }

    @Override
    public StreamingOutput of(Batch batch, Format format) {
        return out -> {
            var buffered = new BufferedOutputStream(out, BUFFER);
            write(batch, format, buffered);
            buffered.flush();
        };
    }

    private void write(Batch batch, Format format, OutputStream out) throws IOException {
        if (format.equals(ACKNOWLEDGED)) {
            new ImplementationAcknowledgment(() -> batches.file(batch.id()), clock.instant()).write(out);
        } else if (format.equals(CLAIMS_ACKNOWLEDGED)) {
            new ClaimAcknowledgment(
                            () -> batches.file(batch.id()),
                            () -> new ClaimStatuses(results, batch.id()),
                            batch.createdAt(),
                            clock.instant())
                    .write(out);
        } else {
            write(batch.id(), format.equals(CSV) ? new CsvResults(out) : new JsonResults(out));
        }
    }

    /** Writes results one after another. */
    interface ResultWriter {

        /** @param decision JSON of the claim's first decision; empty where there is none */
        void write(ClaimResult result, Optional<String> decision) throws IOException;

        /** Nothing more comes. */
        void end() throws IOException;
    }

    private void write(UUID batch, ResultWriter writer) throws IOException {
        List<Told> page;
        long behind = 0;
        do {
            page = results.behind(batch, behind);
            for (var told : page) {
                writer.write(told.result(), told.decision());
                behind = told.result().position();
            }
        } while (!page.isEmpty());
        writer.end();
    }
}
