package org.tactus.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.tactus.batch.Batch;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.PartwiseWork;
import org.tactus.claimfile.NotOfThisFormat;
import org.tactus.intake.BulkIntake;
import org.tactus.problem.Faults;
import org.tactus.store.Store;

/**
 * Files the claims of a file in their order, some hundred in a transaction, together with what is answered for each: after a crash,
 * what isn't answered isn't filed either, and whoever takes it over goes on there.
 */
@ApplicationScoped
class ClaimFileWork implements PartwiseWork {

    private static final Logger LOG = Logger.getLogger(ClaimFileWork.class);

    private final ClaimFiles files;
    private final ClaimResults results;
    private final BulkIntake intake;
    private final Store store;
    private final Clock clock;

    ClaimFileWork(ClaimFiles files, ClaimResults results, BulkIntake intake, Store store, Clock clock) {
        this.files = files;
        this.results = results;
        this.intake = intake;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ClaimFiles.BATCH;
    }

    @Override
    public Optional<String> work(Batch batch, boolean isStuck, Supplier<InputStream> bytes, Progress progress)
            throws IOException {
        var file = files.of(batch);
        var shelf = new DatabaseShelf(store, file.id());
        var format = file.format();
        try {
            if (batch.counts().total() == 0) {
                try (var counted = format.open(bytes, shelf)) {
                    progress.total(counted.skip(Long.MAX_VALUE));
                }
            }
            try (var reader = format.open(bytes, shelf);
                    var ahead = new ReadAhead(reader, file, batch.counts().done(), clock)) {
                fileAll(file, ahead, isStuck, progress);
            }
            shelf.clear();
            return Optional.empty();
        } catch (NotOfThisFormat other) {
            shelf.clear();
            return Optional.of(other.getMessage());
        }
    }

    private void fileAll(ClaimFile file, ReadAhead ahead, boolean isStuck, Progress progress) throws IOException {
        var position = ahead.position();
        var isAlone = isStuck;
        for (var part = ahead.next(); !part.isEmpty(); part = ahead.next()) {
            if (isAlone || !fileTogether(file, position, part, progress)) {
                fileOneByOne(file, position, part, progress);
                isAlone = false;
            }
            position += part.size();
        }
    }

    /** False where it failed, and nothing of it is filed. */
    private boolean fileTogether(ClaimFile file, long position, List<Reading> part, Progress progress) {
        try {
            progress.add(() -> file(file, position, part));
            return true;
        } catch (Overtaken gone) {
            throw gone;
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "Claims from %d on of batch %s are filed one by one: %s",
                    position + 1, file.id(), Faults.traceWithoutMessages(failure));
            return false;
        }
    }

    /** Whatever was wrong with the part is wrong with one of its claims, and the others are filed. */
    private void fileOneByOne(ClaimFile file, long position, List<Reading> part, Progress progress) {
        for (int i = 0; i < part.size(); i++) {
            var before = position + i;
            var reading = List.of(part.get(i));
            progress.add(() -> file(file, before, reading));
        }
    }

    private Counts file(ClaimFile file, long position, List<Reading> part) {
        var filed = intake.file(
                part.stream().map(Reading::filing).flatMap(Optional::stream).toList());
        var answers = new ArrayList<ClaimResult>();
        var next = filed.iterator();
        for (int i = 0; i < part.size(); i++) {
            var reading = part.get(i);
            answers.add(
                    reading.filing().isPresent()
                            ? Answers.of(position + i + 1, reading, next.next())
                            : Answers.ofUnfiled(position + i + 1, reading));
        }
        results.add(file.id(), answers);
        return Answers.count(answers);
    }
}
