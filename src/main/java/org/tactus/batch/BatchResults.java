package org.tactus.batch;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** What became of the parts of batches of one kind, as it is told. */
public interface BatchResults {

    /** Of which batches. */
    String kind();

    /** Formats that there are of this batch's, the usual one first. */
    List<Format> formats(Batch batch);

    /** As far as it is, in the order of its file. */
    StreamingOutput of(Batch batch, Format format);

    /**
     * How results are written.
     *
     * @param name by which it is asked for: {@code ndjson}
     */
    record Format(String name, String mediaType) {

        public static final Format NDJSON = new Format("ndjson", "application/x-ndjson");
    }
}
