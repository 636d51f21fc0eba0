package org.tactus.imports;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tactus.problem.LineProblems;

/** Puts whole files of one kind on file, and takes them back. */
public interface Importer {

    String kind();

    /** Within a transaction: reads the file whole and tells every problem; nothing counts yet. */
    Checked check(InputStream file, ImportTerms terms, LineProblems problems);

    TakenBack takeBack(UUID importId, Instant at, String by);

    /** A file without a problem. */
    interface Checked {
        long rows();

        Effect putOnFile(UUID importId, Instant at, String by);

        Effect preview();
    }

    /** Of how many entries. */
    record Effect(long added, long changed, long unchanged) {}

    /** Of how many entries. */
    record TakenBack(long restored, long left) {}

    /** What is said of a file beside it. */
    record ImportTerms(Optional<String> name, Optional<LocalDate> from, Optional<LocalDate> through) {}
}
