package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.tactus.claim.Words;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Submissions as they were received, one row each; those that came in a file are the file's. */
@ApplicationScoped
public class ClaimReceipts {

    private static final RecordedRows RECEIPTS = RecordedTable.CLAIM_RECEIPT.rows();

    private final Store store;
    private final RecordWriter record;

    ClaimReceipts(Store store, RecordWriter record) {
        this.store = store;
        this.record = record;
    }

    /** As many statements for one as for ten thousand. */
    @Transactional(TxType.MANDATORY)
    public void add(List<ClaimReceipt> receipts) {
        record.add(RECEIPTS, receipts, receipt -> new Object[] {
            receipt.id(),
            receipt.claimId(),
            receipt.at(),
            receipt.by(),
            Words.of(receipt.status()),
            HexFormat.of().parseHex(receipt.sha256()),
            receipt.bytes()
        });
    }

    /** Of a claim, the first first. */
    public List<ClaimReceipt> of(UUID claimId) {
        return store.query(
                "select id, claim_id, by, status, sha256, bytes from claim_receipt where claim_id = ? order by id",
                ClaimReceipts::read,
                claimId);
    }

    private static ClaimReceipt read(Row row) throws SQLException {
        return new ClaimReceipt(
                row.id(1),
                row.id(2),
                row.text(3),
                Words.constant(ClaimReceipt.Status.class, row.text(4)).orElseThrow(),
                HexFormat.of().formatHex(row.bytes(5)),
                row.bigNumber(6));
    }
}
