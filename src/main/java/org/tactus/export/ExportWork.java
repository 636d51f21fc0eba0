package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.tactus.batch.Batch;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.WholeWork;
import org.tactus.problem.LineProblems;

/** Prepares an export: counts what there is, and parts it into files. One that was cancelled meanwhile is prepared for nobody. */
@ApplicationScoped
class ExportWork implements WholeWork {

    static final String KIND = "export";

    private final Exports exports;
    private final ExportFiles files;

    ExportWork(Exports exports, ExportFiles files) {
        this.exports = exports;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public End work(Batch batch, InputStream nothing, LineProblems none) {
        var asked = exports.asked(batch.id());
        if (asked.isEmpty()) {
            return End.done(Counts.NONE);
        }
        var manifest = files.list(asked.get().order(), asked.get().asOf());
        exports.prepared(batch.id(), manifest);
        return End.done(new Counts(manifest.rows(), manifest.rows(), 0, 0, 0, 0, 0));
    }
}
