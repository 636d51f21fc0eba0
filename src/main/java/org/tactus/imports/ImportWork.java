package org.tactus.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.tactus.batch.Batch;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.WholeWork;
import org.tactus.problem.LineProblems;

/** Reads a file whole, and puts it on file only where nothing is wrong with it. */
@ApplicationScoped
class ImportWork implements WholeWork {

    private final Imports imports;
    private final Importers importers;

    ImportWork(Imports imports, Importers importers) {
        this.imports = imports;
        this.importers = importers;
    }

    @Override
    public String kind() {
        return Imports.BATCH;
    }

    @Override
    public End work(Batch batch, InputStream file, LineProblems problems) {
        imports.forgetFiles();
        var imported = imports.find(batch.id()).orElseThrow();
        var importer = importers.find(imported.kind()).orElseThrow();
        var found = new AtomicLong();
        var checked = importer.check(file, imported.terms(), (line, message) -> {
            found.incrementAndGet();
            problems.at(line, message);
        });
        if (found.get() > 0) {
            return End.failed(
                    Counts.NONE,
                    "Nothing was put on file: /api/batches/" + batch.id()
                            + "/results lists what is wrong, line by line.");
        }
        imports.putOnFile(imported, checked);
        var counts = Counts.ofRows(checked.rows());
        return imported.isDryRun() ? End.doneKeepingFile(counts) : End.done(counts);
    }
}
