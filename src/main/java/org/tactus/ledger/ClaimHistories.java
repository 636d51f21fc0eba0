package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimHistory.Decided;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** What the ledger knows of a claim's past. */
@ApplicationScoped
public class ClaimHistories {

    private static final String FILING =
            """
            select c.filed_at, c.filed_by, d.decision, d.evidence
              from claim c
              join claim_document d on d.claim_id = c.id
             where c.id = ?""";

    private static final String EVENTS =
            "select kind, at, by, reason, cause, decision, evidence from claim_event where claim_id = ? order by position";

    /** In bundles there is also what was written for other claims before. */
    private static final String WRITTEN =
            """
            select b.version, whole.last_updated, r.type, r.id, r.version, r.last_updated,
                   encode(sha256(convert_to(r.body, 'UTF8')), 'hex')
              from fhir_bundle b
              join fhir_resource whole
                on whole.plan = ? and whole.type = 'Bundle' and whole.id = b.claim_id and whole.version = b.version
             cross join lateral unnest(b.entry_types, b.entry_ids, b.entry_versions) with ordinality e (type, id, version, place)
              join fhir_resource r on r.plan = whole.plan and r.type = e.type and r.id = e.id and r.version = e.version
             where b.claim_id = ?
             order by b.version, e.place""";

    private final Store store;

    ClaimHistories(Store store) {
        this.store = store;
    }

    /** @param id of a claim on file */
    public ClaimHistory of(UUID id) {
        var filing = store.find(
                        FILING, row -> new Decided(1, row.instant(1), row.text(2), row.text(3), row.text(4)), id)
                .orElseThrow();
        return new ClaimHistory(filing, store.query(EVENTS, row -> event(id, row), id));
    }

    /** The versions that the claim's bundles hold, bundle by bundle, the claim first; none for one that was never accepted. */
    public List<WrittenVersion> written(UUID id, String plan) {
        return store.query(WRITTEN, ClaimHistories::version, plan, id);
    }

    private static ClaimEvent event(UUID claimId, Row row) throws SQLException {
        var evidence = row.maybeText(7);
        return new ClaimEvent(
                claimId,
                Words.constant(ClaimEvent.Kind.class, row.text(1)).orElseThrow(),
                row.instant(2),
                row.text(3),
                row.maybeText(4),
                row.maybeId(5),
                row.maybeText(6).map(decision -> new ClaimEvent.Redecision(decision, evidence.orElseThrow())));
    }

    private static WrittenVersion version(Row row) throws SQLException {
        return new WrittenVersion(
                row.number(1),
                row.instant(2),
                new ResourceKey(row.text(3), row.id(4)),
                row.number(5),
                row.instant(6),
                row.text(7));
    }
}
