package org.tactus.imports;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.tactus.claim.Words;
import org.tactus.problem.LineProblems;
import org.tactus.release.CodeSetKind;
import org.tactus.release.NewRelease;
import org.tactus.release.ReleaseTerms;
import org.tactus.release.Releases;

/** Releases of one code set: each is added whole beside those that are there. */
record CodeSetImporter(CodeSetKind codeSet, Releases releases) implements Importer {

    @Override
    public String kind() {
        return Words.of(codeSet);
    }

    @Override
    public Checked check(InputStream file, ImportTerms terms, LineProblems problems) {
        var release =
                releases.read(codeSet, file, new ReleaseTerms(terms.name(), terms.from(), terms.through()), problems);
        return new CheckedRelease(release, releases);
    }

    @Override
    public TakenBack takeBack(UUID importId, Instant at, String by) {
        return new TakenBack(releases.takeBack(importId, at) ? 1 : 0, 0);
    }

    /** What was read. */
    private record CheckedRelease(NewRelease release, Releases releases) implements Checked {

        @Override
        public long rows() {
            return release.rows();
        }

        @Override
        public Effect putOnFile(UUID importId, Instant at, String by, Consumer<Change> changes) {
            releases.add(importId, release, at);
            return preview(changes);
        }

        @Override
        public Effect preview(Consumer<Change> changes) {
            return new Effect(release.rows(), 0, 0);
        }
    }
}
