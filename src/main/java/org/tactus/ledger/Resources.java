package org.tactus.ledger;

import static org.tactus.store.Store.ids;
import static org.tactus.store.Store.numbers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** FHIR resources, each version as the bytes that are served, and what claims' bundles hold of them. */
@ApplicationScoped
public class Resources {

    private static final String COLUMNS = "id, version, type, plan, billing_npi, last_updated, body";

    private static final String KNOWN =
            """
            select plan, billing_npi, type, key, id, version, encode(fingerprint, 'hex')
              from fhir_subject
             where subject = any (?)""";

    private static final String PUT_SUBJECT =
            """
            insert into fhir_subject (subject, plan, billing_npi, type, key, id, version, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'))
            on conflict on constraint fhir_subject_pk
            do update set version = excluded.version, fingerprint = excluded.fingerprint""";

    private static final String CURRENT =
            "select distinct on (id) " + COLUMNS + " from fhir_resource where id = any (?) order by id, version desc";

    private static final String VERSIONS =
            """
            select id, version, type, plan, billing_npi, last_updated, body
              from unnest(?, ?) with ordinality wanted (id, version, place)
              join fhir_resource using (id, version)
             order by place""";

    private static final String BUNDLES =
            """
            select distinct on (claim_id) claim_id, version, plan, billing_npi, last_updated, entry_ids, entry_versions
              from fhir_bundle
             where claim_id = any (?)
             order by claim_id, version desc""";

    private final Store store;

    Resources(Store store) {
        this.store = store;
    }

    /** Those of the subjects that a resource stands for already. */
    public Map<SubjectKey, KnownSubject> known(Collection<SubjectKey> keys) {
        var known = new HashMap<SubjectKey, KnownSubject>();
        store.query(
                        KNOWN,
                        row -> new KnownSubject(
                                new SubjectKey(row.text(1), row.text(2), row.text(3), row.text(4)),
                                row.id(5),
                                row.number(6),
                                row.text(7)),
                        ids(keys.stream().map(SubjectKey::digest).toList()))
                .forEach(subject -> known.put(subject.key(), subject));
        return known;
    }

    /** From now on these are the current versions. */
    @Transactional(TxType.MANDATORY)
    public void putSubjects(Collection<KnownSubject> subjects) {
        store.updateEach(PUT_SUBJECT, subjects, subject -> new Object[] {
            subject.key().digest(),
            subject.key().plan(),
            subject.key().billingNpi(),
            subject.key().type(),
            subject.key().key(),
            subject.id(),
            subject.version(),
            subject.fingerprint()
        });
    }

    @Transactional(TxType.MANDATORY)
    public void add(Collection<StoredResource> resources) {
        store.updateEach(
                "insert into fhir_resource (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                resources,
                resource -> new Object[] {
                    resource.id(),
                    resource.version(),
                    resource.type(),
                    resource.plan(),
                    resource.billingNpi(),
                    resource.lastUpdated(),
                    resource.body()
                });
    }

    @Transactional(TxType.MANDATORY)
    public void addBundles(Collection<StoredBundle> bundles) {
        store.updateEach(
                "insert into fhir_bundle (claim_id, version, plan, billing_npi, last_updated, entry_ids, entry_versions)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                bundles,
                bundle -> new Object[] {
                    bundle.claimId(),
                    bundle.version(),
                    bundle.plan(),
                    bundle.billingNpi(),
                    bundle.lastUpdated(),
                    ids(bundle.entries().stream().map(StoredBundle.Entry::id).toList()),
                    numbers(bundle.entries().stream()
                            .map(StoredBundle.Entry::version)
                            .toList())
                });
    }

    /** The current version; empty where there is none of that type in the scope. */
    public Optional<StoredResource> find(String type, UUID id, Scope scope) {
        return current(List.of(id)).stream()
                .filter(resource -> resource.type().equals(type))
                .filter(resource -> scope.contains(resource.plan(), resource.billingNpi()))
                .findFirst();
    }

    /** The current versions of those that there are. */
    public List<StoredResource> current(Collection<UUID> ids) {
        return store.query(CURRENT, Resources::resource, ids(ids));
    }

    /** What the claim's bundle holds by now; empty where there is none in the scope. */
    public Optional<StoredBundle> findBundle(UUID claimId, Scope scope) {
        return currentBundles(List.of(claimId)).stream()
                .filter(bundle -> scope.contains(bundle.plan(), bundle.billingNpi()))
                .findFirst();
    }

    /** What the claims' bundles hold by now, of those that there are. */
    public List<StoredBundle> currentBundles(Collection<UUID> claimIds) {
        return store.query(BUNDLES, Resources::bundle, ids(claimIds));
    }

    /** The resources that the bundle holds, in its order. */
    public List<StoredResource> in(StoredBundle bundle) {
        return store.query(
                VERSIONS,
                Resources::resource,
                ids(bundle.entries().stream().map(StoredBundle.Entry::id).toList()),
                numbers(bundle.entries().stream()
                        .map(StoredBundle.Entry::version)
                        .toList()));
    }

    private static StoredResource resource(Row row) throws SQLException {
        return new StoredResource(
                row.id(1), row.number(2), row.text(3), row.text(4), row.text(5), row.instant(6), row.text(7));
    }

    private static StoredBundle bundle(Row row) throws SQLException {
        var ids = row.ids(6);
        var versions = row.numbers(7);
        return new StoredBundle(
                row.id(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.instant(5),
                IntStream.range(0, ids.size())
                        .mapToObj(i -> new StoredBundle.Entry(ids.get(i), versions.get(i)))
                        .toList());
    }
}
