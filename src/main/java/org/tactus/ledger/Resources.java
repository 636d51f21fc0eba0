package org.tactus.ledger;

import static org.tactus.store.Store.ids;
import static org.tactus.store.Store.numbers;
import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tactus.ledger.SearchValues.Span;
import org.tactus.ledger.SearchValues.Text;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;
import org.tactus.store.Table;

/** FHIR resources, each version as the bytes that are served, and what claims' bundles hold of them. */
@ApplicationScoped
public class Resources {

    static final String COLUMNS = "r.plan, r.type, r.id, r.version, r.billing_npi, r.last_updated, r.body";
    static final int COLUMN_COUNT = 7;

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

    private static final RecordedRows RESOURCES = RecordedTable.FHIR_RESOURCE.rows(
            "tokens bigint[]",
            "first_from timestamptz",
            "first_until timestamptz",
            "second_from timestamptz",
            "second_until timestamptz");

    private static final String SUPERSEDE =
            "update fhir_resource set superseded_at = ? where plan = ? and type = ? and id = ? and version = ?";

    static final Table TEXTS = Table.of(
            "fhir_text", "plan text", "type text", "parameter text", "value text", "id uuid", "version integer");

    private static final RecordedRows BUNDLE_CONTENTS = RecordedTable.FHIR_BUNDLE.rows();

    private static final String CONTENTS = "select " + COLUMNS
            + """

              from unnest(?, ?, ?, ?) wanted (plan, type, id, version)
              join fhir_resource r using (plan, type, id, version)""";

    private static final String BUNDLES =
            """
            select claim_id, version, entry_types, entry_ids, entry_versions
              from unnest(?, ?) wanted (claim_id, version)
              join fhir_bundle using (claim_id, version)""";

    private final Store store;
    private final RecordWriter record;
    private final FhirPlans plans;

    Resources(Store store, RecordWriter record, FhirPlans plans) {
        this.store = store;
        this.record = record;
        this.plans = plans;
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

    /** Each takes the place of the version before it, where there is one. */
    @Transactional(TxType.MANDATORY)
    public void add(Collection<NewResource> resources) {
        var later = resources.stream()
                .map(NewResource::resource)
                .filter(resource -> resource.version() > 1)
                .toList();
        record.add(RESOURCES, resources, Resources::columnsOf);
        store.updateEach(SUPERSEDE, later, resource -> new Object[] {
            resource.lastUpdated(),
            resource.plan(),
            resource.key().type(),
            resource.key().id(),
            resource.version() - 1
        });
        store.add(TEXTS, textsOf(resources), Resources::columnsOf);
    }

    @Transactional(TxType.MANDATORY)
    public void addBundles(Collection<StoredBundle> bundles) {
        record.add(BUNDLE_CONTENTS, bundles, bundle -> {
            var keys = bundle.entries().stream().map(StoredBundle.Entry::key).toList();
            return new Object[] {
                bundle.claimId(),
                bundle.version(),
                texts(keys.stream().map(ResourceKey::type).toList()),
                ids(keys.stream().map(ResourceKey::id).toList()),
                numbers(bundle.entries().stream()
                        .map(StoredBundle.Entry::version)
                        .toList())
            };
        });
    }

    /** The current version; empty where there is none in the scope. */
    public Optional<StoredResource> find(ResourceKey key, Scope scope) {
        return inScope(scope, Sql.of("r.type = ? and r.id = ? and r.superseded_at is null", key.type(), key.id()))
                .stream()
                .findFirst();
    }

    /** That version; empty where there is none in the scope. */
    public Optional<StoredResource> find(ResourceKey key, int version, Scope scope) {
        return inScope(scope, Sql.of("r.type = ? and r.id = ? and r.version = ?", key.type(), key.id(), version))
                .stream()
                .findFirst();
    }

    /** Those versions of one type, whoever's they are. */
    public List<StoredResource> versions(String type, Collection<StoredBundle.Entry> versions) {
        return inScope(
                Scope.ALL,
                Sql.of(
                        "r.type = ? and (r.id, r.version) in (select id, version from unnest(?, ?) wanted (id, version))",
                        type,
                        ids(versions.stream().map(entry -> entry.key().id()).toList()),
                        numbers(versions.stream()
                                .map(StoredBundle.Entry::version)
                                .toList())));
    }

    /** The current versions of those that there are in the scope. */
    public List<StoredResource> current(String type, Collection<UUID> ids, Scope scope) {
        return inScope(scope, Sql.of("r.type = ? and r.id = any (?) and r.superseded_at is null", type, ids(ids)));
    }

    /** Those that there were in the scope at that moment, as they were. */
    public List<StoredResource> asOf(Collection<ResourceKey> keys, Scope scope, Instant moment) {
        var condition = Sql.lines(
                Sql.of(
                        "(r.type, r.id) in (select type, id from unnest(?, ?) wanted (type, id)) and",
                        texts(keys.stream().map(ResourceKey::type).toList()),
                        ids(keys.stream().map(ResourceKey::id).toList())),
                ResourceSql.asOf(moment));
        return inScope(scope, condition);
    }

    /** Of each owner by an index of its own: what isn't in the scope isn't looked at, and so takes no time either. */
    private List<StoredResource> inScope(Scope scope, Sql condition) {
        var owned = new ArrayList<Sql>();
        if (scope.isAll() || !scope.plans().isEmpty()) {
            owned.add(owned("plan", scope.isAll() ? plans.all() : scope.plans(), condition));
        }
        if (!scope.billingNpis().isEmpty()) {
            owned.add(owned("billing_npi", scope.billingNpis(), condition));
        }
        return switch (owned.size()) {
            case 0 -> List.of();
            case 1 -> store.query(owned.get(0), Resources::resource);
            default -> store.query(Sql.lines(owned.get(0), Sql.of("union"), owned.get(1)), Resources::resource);
        };
    }

    private static Sql owned(String column, Collection<String> owners, Sql condition) {
        return Sql.lines(
                Sql.of("select " + COLUMNS + " from fhir_resource r"),
                Sql.of(" where "),
                ResourceSql.ownedBy(column, owners),
                Sql.of(" and "),
                condition);
    }

    /** What those versions of claims' bundles hold. */
    public List<StoredBundle> bundles(Collection<StoredResource> bundles) {
        var plans = bundles.stream()
                .collect(Collectors.toMap(bundle -> bundle.key().id(), StoredResource::plan, (one, same) -> one));
        return store.query(
                BUNDLES,
                row -> bundle(row, plans),
                ids(bundles.stream().map(bundle -> bundle.key().id()).toList()),
                numbers(bundles.stream().map(StoredResource::version).toList()));
    }

    /** All that those bundles hold. */
    public Map<StoredBundle.Entry, StoredResource> contents(Collection<StoredBundle> bundles) {
        var wanted = new LinkedHashMap<StoredBundle.Entry, String>();
        bundles.forEach(bundle -> bundle.entries().forEach(entry -> wanted.put(entry, bundle.plan())));
        var entries = wanted.keySet();
        return store
                .query(
                        CONTENTS,
                        Resources::resource,
                        texts(wanted.values()),
                        texts(entries.stream().map(entry -> entry.key().type()).toList()),
                        ids(entries.stream().map(entry -> entry.key().id()).toList()),
                        numbers(entries.stream()
                                .map(StoredBundle.Entry::version)
                                .toList()))
                .stream()
                .collect(Collectors.toMap(
                        resource -> new StoredBundle.Entry(resource.key(), resource.version()), resource -> resource));
    }

    static StoredResource resource(Row row) throws SQLException {
        return new StoredResource(
                new ResourceKey(row.text(2), row.id(3)),
                row.number(4),
                row.text(1),
                row.text(5),
                row.instant(6),
                row.text(7));
    }

    private static StoredBundle bundle(Row row, Map<UUID, String> plans) throws SQLException {
        var types = row.texts(3);
        var ids = row.ids(4);
        var versions = row.numbers(5);
        return new StoredBundle(
                plans.get(row.id(1)),
                row.id(1),
                row.number(2),
                IntStream.range(0, ids.size())
                        .mapToObj(
                                i -> new StoredBundle.Entry(new ResourceKey(types.get(i), ids.get(i)), versions.get(i)))
                        .toList());
    }

    private static Object[] columnsOf(NewResource added) {
        var resource = added.resource();
        var values = added.values();
        return new Object[] {
            resource.plan(),
            resource.key().type(),
            resource.key().id(),
            resource.version(),
            resource.billingNpi(),
            resource.lastUpdated(),
            resource.body(),
            Store.bigNumbers(SearchTokens.digests(resource.plan(), values.tokens())),
            values.first().map(Span::from),
            values.first().map(Span::until),
            values.second().map(Span::from),
            values.second().map(Span::until)
        };
    }

    record NewText(StoredResource resource, Text text) {}

    static List<NewText> textsOf(Collection<NewResource> resources) {
        return resources.stream()
                .flatMap(added -> added.values().texts().stream().map(text -> new NewText(added.resource(), text)))
                .toList();
    }

    static Object[] columnsOf(NewText added) {
        return new Object[] {
            added.resource().plan(),
            added.resource().key().type(),
            added.text().parameter(),
            added.text().value(),
            added.resource().key().id(),
            added.resource().version()
        };
    }
}
