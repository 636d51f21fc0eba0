package org.tactus.imports;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

        /** @param changes is told of each entry that changes; of a release, whose codes are all new, of none */
        Effect putOnFile(UUID importId, Instant at, String by, Consumer<Change> changes);

        /** What putting it on file would do now, told likewise. */
        Effect preview(Consumer<Change> changes);
    }

    /** Of how many entries. */
    record Effect(long added, long changed, long unchanged) {}

    /**
     * What an import does to an entry.
     *
     * @param kind practitioner or member
     * @param key as in addresses: NPI, or plan and member id parted by a slash
     * @param before as it was on file, as JSON; empty where it wasn't
     * @param after as it is then, as JSON
     */
    record Change(String kind, String key, Optional<String> before, String after) {}

    /** Of how many entries. */
    record TakenBack(long restored, long left) {}

    /** What is said of a file beside it. */
    record ImportTerms(Optional<String> name, Optional<LocalDate> from, Optional<LocalDate> through) {}
}
