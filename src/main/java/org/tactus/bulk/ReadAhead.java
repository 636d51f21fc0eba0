package org.tactus.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.tactus.claimfile.ClaimReader;
import org.tactus.intake.BulkIntake;

/** Reads the next claims of a file while the ones before are filed: as many as are filed together, and no more than a few such parts. */
final class ReadAhead implements Closeable {

    private static final int PARTS_AHEAD = 2;

    private final ClaimReader reader;
    private final ClaimFile file;
    private final long position;
    private final Clock clock;
    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(PARTS_AHEAD);
    private final Thread thread;

    /** @param done how many of its claims have been filed already */
    ReadAhead(ClaimReader reader, ClaimFile file, long done, Clock clock) throws IOException {
        this.reader = reader;
        this.file = file;
        this.clock = clock;
        this.position = reader.skip(done);
        this.thread = new Thread(this::readAll, "claim-file-reader");
        thread.start();
    }

    /** What was read, or why nothing could be. */
    private interface Part {
        List<Reading> get() throws IOException;
    }

    /** How many claims come before the first one. */
    long position() {
        return position;
    }

    /** The next part; empty behind the last. */
    List<Reading> next() throws IOException {
        try {
            return parts.take().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private void readAll() {
        try {
            List<Reading> part;
            do {
                part = readPart();
                var read = List.copyOf(part);
                parts.put(() -> read);
            } while (!part.isEmpty());
        } catch (IOException | RuntimeException | Error failure) {
            // whoever files waits for it: nothing that goes wrong here may go without a word
            offerFailure(failure);
        } catch (InterruptedException stopped) {
            // nobody wants the rest
        }
    }

    private void offerFailure(Throwable failure) {
        try {
            parts.put(() -> {
                if (failure instanceof RuntimeException fault) {
                    throw fault;
                }
                throw failure instanceof IOException gone ? gone : new IOException("the file can't be read", failure);
            });
        } catch (InterruptedException stopped) {
            // nobody wants to know
        }
    }

    private List<Reading> readPart() throws IOException {
        var part = new ArrayList<Reading>();
        while (part.size() < BulkIntake.MOST_TOGETHER) {
            var claim = reader.next();
            if (claim.isEmpty()) {
                break;
            }
            part.add(Reading.of(claim.get(), file, clock));
        }
        return part;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
