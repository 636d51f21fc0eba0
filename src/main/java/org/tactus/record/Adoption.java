package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.tactus.record.Chunk.StoredRow;
import org.tactus.store.Store;

/**
 * Takes over into the record what was written before there was one, as it stands: once, before the first seal. Migration V17 has
 * numbered these rows.
 */
@ApplicationScoped
class Adoption {

    private static final Logger LOG = Logger.getLogger(Adoption.class);

    private final Store store;
    private final Entries entries;

    Adoption(Store store, Entries entries) {
        this.store = store;
        this.entries = entries;
    }

    void takeOver() {
        long last = Chunk.lastNumber(store);
        long rows = 0;
        for (long from = 0; from <= last; from += Chunk.SIZE) {
            var taken = entriesOf(read(from));
            entries.add(taken);
            rows += taken.stream().mapToInt(Entry::rows).sum();
        }
        if (rows > 0) {
            LOG.infof("%d rows of before are on record from now on", rows);
        }
    }

    private List<StoredRow> read(long from) {
        try {
            var rows = new ArrayList<>(Chunk.read(store, from).rows());
            rows.sort(Comparator.comparingLong(StoredRow::number));
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One for each run of numbers within a block. */
    private static List<Entry> entriesOf(List<StoredRow> rows) {
        var found = new ArrayList<Entry>();
        var leaves = new ByteArrayOutputStream();
        for (int i = 0; i < rows.size(); i++) {
            leaves.write(rows.get(i).table().code());
            leaves.writeBytes(rows.get(i).leaf());
            if (i + 1 == rows.size() || !follows(rows.get(i), rows.get(i + 1))) {
                var entry = leaves.toByteArray();
                found.add(new Entry(rows.get(i).number() - entry.length / Entry.BYTES_A_ROW + 1, entry));
                leaves.reset();
            }
        }
        return found;
    }

    private static boolean follows(StoredRow before, StoredRow row) {
        return row.number() == before.number() + 1 && row.number() % RecordNumbers.BLOCK != 0;
    }
}
