package org.tactus.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.batch.Batch;
import org.tactus.batch.BatchResults;
import org.tactus.bulk.ClaimResults.Told;

/** Tells what became of the claims of a file, a page in memory at a time, in the file's order. */
@ApplicationScoped
class ClaimFileResults implements BatchResults {

    static final Format CSV = new Format("csv", "text/csv");

    private static final int BUFFER = 1 << 16;

    private final ClaimResults results;

    ClaimFileResults(ClaimResults results) {
        this.results = results;
    }

    @Override
    public String kind() {
        return ClaimFiles.BATCH;
    }

    @Override
    public List<Format> formats(Batch batch) {
        return List.of(Format.NDJSON, CSV);
    }

    @Override
    public StreamingOutput of(Batch batch, Format format) {
        return out -> {
            var buffered = new BufferedOutputStream(out, BUFFER);
            write(batch.id(), format.equals(CSV) ? new CsvResults(buffered) : new JsonResults(buffered));
        };
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
