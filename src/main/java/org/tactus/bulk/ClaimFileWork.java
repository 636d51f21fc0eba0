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
        try (var lanes = new TwoLanes()) {
            var earlier = TwoLanes.Part.NONE;
            var position = ahead.position();
            for (var part = ahead.next(); !part.isEmpty(); part = ahead.next()) {
                if (isStuck && position == ahead.position()) {
                    fileFirst(file, new TwoLanes.Part(position, part.subList(0, 1)), progress);
                    fileOneByOne(file, position + 1, part.subList(1, part.size()), progress);
                } else {
                    var next = new TwoLanes.Part(position, part);
                    lanes.begin(next, earlier, ended -> progress.add(() -> file(file, next, ended)));
                    end(file, earlier, progress);
                    earlier = next;
                }
                position += part.size();
            }
            end(file, earlier, progress);
        }
    }

    /** What failed is filed again, by itself, and at last claim by claim: whatever is wrong is wrong with one of them. */
    private void end(ClaimFile file, TwoLanes.Part part, Progress progress) {
        var failure = part.awaitEnd();
        if (failure.isEmpty()) {
            return;
        }
        LOG.warnf(
                "Claims from %d on of batch %s are filed again: %s",
                part.position() + 1, file.id(), Faults.traceWithoutMessages(failure.get()));
        try {
            progress.add(() -> file(file, part, () -> {}));
        } catch (Overtaken gone) {
            throw gone;
        } catch (RuntimeException again) {
            fileOneByOne(file, part.position(), part.readings(), progress);
        }
    }

    /** It may be what everybody failed at; one claim doesn't keep all that come behind it. */
    private void fileFirst(ClaimFile file, TwoLanes.Part one, Progress progress) {
        try {
            progress.add(() -> file(file, one, () -> {}));
        } catch (Overtaken gone) {
            throw gone;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "Claim %d of batch %s can't be filed: %s",
                    one.position() + 1, file.id(), Faults.traceWithoutMessages(failure));
            progress.add(() -> giveUp(file, one));
        }
    }

    private Counts giveUp(ClaimFile file, TwoLanes.Part one) {
        var answers = List.of(Answers.ofFault(one.position() + 1, one.readings().get(0)));
        results.add(file.id(), answers);
        return Answers.count(answers);
    }

    private void fileOneByOne(ClaimFile file, long position, List<Reading> part, Progress progress) {
        for (int i = 0; i < part.size(); i++) {
            var one = new TwoLanes.Part(position + i, List.of(part.get(i)));
            progress.add(() -> file(file, one, () -> {}));
        }
    }

    /** @param ended waits until the part before this one has ended, and nothing of this one counts before it */
    private Counts file(ClaimFile file, TwoLanes.Part part, Runnable ended) {
        var filed = intake.fileBehind(ended, part.filings()).iterator();
        var answers = new ArrayList<ClaimResult>();
        for (var reading : part.readings()) {
            var position = part.position() + answers.size() + 1;
            answers.add(
                    reading.filing().isPresent()
                            ? Answers.of(position, reading, filed.next())
                            : Answers.ofUnfiled(position, reading));
        }
        results.add(file.id(), answers);
        ended.run();
        return Answers.count(answers);
    }
}
