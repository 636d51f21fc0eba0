package org.tactus.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** In which files a claim was sent. */
@ApplicationScoped
public class ClaimsInFiles {

    private static final String OF_CLAIM =
            """
            select r.batch_id, b.created_at, b.created_by, r.position, r.place, r.status, f.sha256, f.bytes
              from claim_file_result r
              join claim_file f on f.id = r.batch_id
              join batch b on b.id = r.batch_id
             where r.claim_id = ?
             order by b.created_at, r.batch_id, r.position""";

    private final Store store;

    ClaimsInFiles(Store store) {
        this.store = store;
    }

    /**
     * A claim in a file.
     *
     * @param at when the file was received
     * @param by who sent it
     * @param position which of the file's claims, from 1
     * @param place where it stands in the file
     * @param status what became of it: {@code filed}, {@code on-file} (the same again) or {@code refused}
     * @param sha256 of the file, hexadecimal
     * @param bytes of the file
     */
    public record ClaimInFile(
            UUID batch, Instant at, String by, long position, String place, String status, String sha256, long bytes) {}

    /** The first first. */
    public List<ClaimInFile> of(UUID claim) {
        return store.query(OF_CLAIM, ClaimsInFiles::read, claim);
    }

    private static ClaimInFile read(Row row) throws SQLException {
        return new ClaimInFile(
                row.id(1),
                row.instant(2),
                row.text(3),
                row.bigNumber(4),
                row.text(5),
                row.text(6),
                HexFormat.of().formatHex(row.bytes(7)),
                row.bigNumber(8));
    }
}
