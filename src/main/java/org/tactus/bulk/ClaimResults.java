package org.tactus.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.claimfile.Normalization;
import org.tactus.claimfile.Slip;
import org.tactus.json.StrictJson;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** What became of each claim of a file. */
@ApplicationScoped
class ClaimResults {

    private static final int PAGE = 500;

    private static final RecordedRows RESULTS = RecordedTable.CLAIM_FILE_RESULT.rows();

    private static final String NEXT =
            """
            select r.position, r.place, r.control_number, r.status, r.claim_id, r.outcome, r.notes,
                   case when r.status in ('filed', 'on-file') then d.decision end
              from claim_file_result r
              left join claim_document d on d.claim_id = r.claim_id
             where r.batch_id = ? and r.position > ?
             order by r.position
             limit ?""";

    private final Store store;
    private final RecordWriter record;

    ClaimResults(Store store, RecordWriter record) {
        this.store = store;
        this.record = record;
    }

    /** What a result has beside its columns. */
    record Notes(@Nullable List<Normalization> normalizations, @Nullable List<Slip> slips) {

        static Optional<String> write(ClaimResult result) {
            return result.normalizations().isEmpty() && result.slips().isEmpty()
                    ? Optional.empty()
                    : Optional.of(StrictJson.write(new Notes(result.normalizations(), result.slips())));
        }

        static Notes read(Optional<String> json) {
            return json.map(text -> StrictJson.read(text, Notes.class)).orElseGet(() -> new Notes(null, null));
        }
    }

    /**
     * A result with the decision of its claim.
     *
     * @param decision JSON, as it was answered first; empty where there is none
     */
    record Told(ClaimResult result, Optional<String> decision) {}

    @Transactional(TxType.MANDATORY)
    void add(UUID batch, List<ClaimResult> results) {
        record.add(RESULTS, results, result -> new Object[] {
            batch,
            result.position(),
            result.place(),
            result.controlNumber(),
            Words.of(result.status()),
            result.claimId(),
            result.outcome(),
            Notes.write(result)
        });
    }

    /** The next ones behind a position, in the file's order; none behind the last. */
    List<Told> behind(UUID batch, long position) {
        return store.query(NEXT, ClaimResults::told, batch, position, PAGE);
    }

    private static Told told(Row row) throws SQLException {
        var notes = Notes.read(row.maybeText(7));
        var result = new ClaimResult(
                row.bigNumber(1),
                row.text(2),
                row.text(3),
                Words.constant(ClaimResult.Status.class, row.text(4)).orElseThrow(),
                row.maybeId(5),
                row.maybeText(6),
                notes.normalizations() == null ? List.of() : notes.normalizations(),
                notes.slips() == null ? List.of() : notes.slips());
        return new Told(result, row.maybeText(8));
    }
}
