package org.tactus.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tactus.ledger.ResourceExport.Slice;

/**
 * The files of an export.
 *
 * @param transactionTime as of when; what is later comes with the next export since then
 */
record ExportManifest(Instant transactionTime, List<File> output, List<File> deleted) {

    ExportManifest {
        output = List.copyOf(output);
        deleted = List.copyOf(deleted);
    }

    /**
     * A file. It isn't stored: what the slice holds is read and written whenever somebody fetches it.
     *
     * @param name {@code Claim.1.ndjson}
     */
    record File(String name, String type, Slice slice) {}

    Optional<File> find(String name) {
        return Stream.concat(output.stream(), deleted.stream())
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /** Of all files. */
    long rows() {
        return Stream.concat(output.stream(), deleted.stream())
                .mapToLong(file -> file.slice().rows())
                .sum();
    }

    boolean isDeleted(File file) {
        return deleted.contains(file);
    }
}
