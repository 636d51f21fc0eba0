package org.tactus.batch;

import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tactus.json.StrictJson;

/** What was wrong with a file, a line each: where a kind of batches has no results of its own. */
final class ProblemResults implements BatchResults {

    private final Batches batches;

    ProblemResults(Batches batches) {
        this.batches = batches;
    }

    @Override
    public String kind() {
        return "";
    }

    @Override
    public List<Format> formats(Batch batch) {
        return List.of(Format.NDJSON);
    }

    @Override
    public StreamingOutput of(Batch batch, Format format) {
        return out -> {
            for (var problem : batches.problems(batch.id())) {
                out.write((StrictJson.write(problem) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
