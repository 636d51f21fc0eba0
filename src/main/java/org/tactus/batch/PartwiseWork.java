package org.tactus.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.tactus.batch.Batch.Counts;

/** Work of which each part counts by itself: who takes it over goes on behind the last part. */
public non-sealed interface PartwiseWork extends BatchWork {

    /**
     * Goes on where the batch stands: {@code done} of its counts.
     *
     * @param batch as it stood when it was taken
     * @param isStuck whether it has been taken several times and never came further: the next part may be what it fails at
     * @param file opens it, from its beginning, as often as is asked for; it is kept
     * @return why it came to nothing; empty where it is done
     * @throws Overtaken as the progress does
     */
    Optional<String> work(Batch batch, boolean isStuck, Supplier<InputStream> file, Progress progress)
            throws IOException;

    /** How far it is, on disk. */
    interface Progress {

        /**
         * How many parts there are in all.
         *
         * @throws Overtaken where it isn't this worker's any more
         */
        void total(long parts);

        /**
         * Does a part in a transaction of its own, and adds what came of it to the batch's counts in the same.
         *
         * @param part gives back what is to be added
         * @throws Overtaken where it isn't this worker's any more; what the part wrote is then rolled back
         */
        void add(Supplier<Counts> part);
    }

    /** Somebody has cancelled the batch, or another worker has taken it over. */
    final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("cancelled, or taken over by another worker");
        }
    }
}
