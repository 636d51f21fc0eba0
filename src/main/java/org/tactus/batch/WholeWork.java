package org.tactus.batch;

import java.io.InputStream;
import java.util.Optional;
import org.tactus.batch.Batch.Counts;
import org.tactus.problem.LineProblems;

/** Work that counts as a whole or not at all. */
public non-sealed interface WholeWork extends BatchWork {

    /**
     * Does it, within a transaction that ends with the batch: whatever it writes counts together with its end, or not at all, and is
     * then done again from the start.
     *
     * @param file good until it returns
     * @param problems keeps what is told, also where the work has failed
     */
    End work(Batch batch, InputStream file, LineProblems problems);

    /**
     * How it ended.
     *
     * @param failure what to say where it came to nothing; empty where it is done
     * @param keepsFile whether somebody may still want its file
     */
    record End(Counts counts, Optional<String> failure, boolean keepsFile) {

        public static End done(Counts counts) {
            return new End(counts, Optional.empty(), false);
        }

        /** Its file stays, until {@link Batches#handOverFile} or {@link Batches#removeFilesBefore}. */
        public static End doneKeepingFile(Counts counts) {
            return new End(counts, Optional.empty(), true);
        }

        public static End failed(Counts counts, String message) {
            return new End(counts, Optional.of(message), false);
        }
    }
}
