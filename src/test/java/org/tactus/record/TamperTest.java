package org.tactus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tactus.FreshDatabase;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.bulk.SentFile;
import org.tactus.record.RecordRemovals.Removal;
import org.tactus.record.Verdict.Kind;
import org.tactus.record.Verdict.Slip;
import org.tactus.store.Store;

/**
 * The owner of the database changes what stands in it, in each way that there is, past all of its constraints; the record tells each
 * time, and is whole again once that is undone.
 */
@QuarkusTest
@TestProfile(FreshDatabase.class)
@TestMethodOrder(OrderAnnotation.class)
class TamperTest {

    /** What the owner makes another of, by table; and how a copy of a row differs, so that both fit in. */
    private static final Map<RecordedTable, List<String>> WAYS = Map.ofEntries(
            Map.entry(RecordedTable.CLAIM, List.of("total = total + 1", "id = gen_random_uuid()")),
            Map.entry(
                    RecordedTable.CLAIM_DOCUMENT,
                    List.of("evidence = evidence || ' '", "claim_id = gen_random_uuid()")),
            Map.entry(RecordedTable.CLAIM_LINE, List.of("charge = charge + 1", "position = position + 50")),
            Map.entry(RecordedTable.CLAIM_FINDING, List.of("message = message || '!'", "position = position + 50")),
            Map.entry(RecordedTable.CLAIM_EVENT, List.of("reason = 'another'", "claim_id = gen_random_uuid()")),
            Map.entry(RecordedTable.FHIR_RESOURCE, List.of("body = body || ' '", "id = gen_random_uuid()")),
            Map.entry(RecordedTable.FHIR_BUNDLE, List.of("entry_versions[1] = 7", "claim_id = gen_random_uuid()")),
            Map.entry(RecordedTable.ON_FILE, List.of("recorded_by = 'nobody'", "key = key || '-2', id = id + 1000000")),
            Map.entry(
                    RecordedTable.CODE_RELEASE,
                    List.of("name = name || '!'", "import_id = gen_random_uuid(), id = id + 1000")),
            Map.entry(RecordedTable.CLAIM_FILE, List.of("bytes = bytes + 1", "id = gen_random_uuid()")),
            Map.entry(RecordedTable.CLAIM_FILE_RESULT, List.of("place = 'line 99'", "position = position + 50")),
            Map.entry(
                    RecordedTable.X12_INTERCHANGE,
                    List.of("asked_by = 'nobody'", "number = number + 50, claims = claims + 1")),
            Map.entry(RecordedTable.CLAIM_RECEIPT, List.of("bytes = bytes + 1", "id = gen_random_uuid()")),
            Map.entry(RecordedTable.ACCESS_EVENT, List.of("who = 'nobody'", "id = gen_random_uuid()")),
            Map.entry(RecordedTable.SAMPLE, List.of("seed = seed || '!'", "id = gen_random_uuid()")),
            Map.entry(RecordedTable.RETENTION_HOLD, List.of("held = not held", "id = gen_random_uuid()")),
            Map.entry(RecordedTable.RECORD_REMOVAL, List.of("numbers = '{[0,9)}'", "id = gen_random_uuid()")));

    private static boolean isFiled;

    @Inject
    RecordVerifier verifier;

    @Inject
    RecordWriter record;

    @Inject
    RecordKey key;

    @Inject
    RecordRemovals removals;

    @Inject
    Seals seals;

    @Inject
    Store store;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @ConfigProperty(name = "tactus.record.folder")
    String folder;

    /** Something of each kind. */
    @BeforeEach
    void file() {
        if (!isFiled) {
            var setting = Setting.usual();
            var accepted = Submission.of(setting);
            assertThat(submit(accepted).statusCode()).isEqualTo(201);
            submit(Submission.of(setting).withNull("order").on("2026-11-11"));
            var held = submit(
                    Submission.of(setting).with("note", "Relaxation massage").on("2026-11-12"));
            asBilling()
                    .body("{\"reason\": \"The knee was treated\"}")
                    .post("/api/claims/" + held.path("id") + "/release")
                    .then()
                    .statusCode(200);
            SentFile.send(
                            "application/x-ndjson",
                            Submission.of(setting).on("2026-11-13").json().replaceAll("\\s*\n\\s*", " "))
                    .results();
            asBilling()
                    .get("/api/claims/837p?plan=" + setting.plan() + "&day=2026-11-23")
                    .then()
                    .statusCode(200);
            asAuditor().get("/fhir/Claim/" + held.path("id")).then().statusCode(200);
            importCodes();
            asAuditor()
                    .body(
                            """
                            {"outcome": "accepted", "from": "2026-01-01", "to": "2026-12-31", "size": 1, "purpose": "HCOMPL"}""")
                    .post("/api/samples")
                    .then()
                    .statusCode(201);
            asAdmin()
                    .body("{\"reason\": \"Audit 17\"}")
                    .put("/api/audit/retention/2026/hold")
                    .then()
                    .statusCode(200);
            removeNothing();
            isFiled = true;
        }
        awaitSeals();
    }

    private void removeNothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            removals.begin();
            removals.end(new Removal(UUID.randomUUID(), clock.instant(), "tests", 2015, "a rule", "a reason", "{}"));
        });
    }

    private static void importCodes() {
        var order = "00001 Z73     0 Problems related to life management difficulty               x\n"
                + "00002 Z733    1 Stress                                                       x\n";
        asRegistrar()
                .contentType("text/plain")
                .body(order.getBytes())
                .post("/api/imports/icd10cm-order?name=FY2031&from=2030-10-01")
                .then()
                .statusCode(202);
    }

    private static io.restassured.response.Response submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims");
    }

    @Test
    void an_untouched_record_is_whole() {
        var verdict = verify();

        assertThat(verdict.slips()).isEmpty();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.rows()).isGreaterThan(40);
        assertThat(verdict.head()).isPresent();
        for (var table : RecordedTable.values()) {
            assertThat(numberIn(table)).as(table.table()).isPresent();
        }
    }

    /** Numbers, entries and seals come on while it looks; after the others, since they would go over all that this one writes. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_record_is_whole_while_it_is_written() throws Exception {
        var isOver = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                QuarkusTransaction.requiringNew().run(this::writeMany);
            }
        });
        try {
            for (int look = 0; look < 20; look++) {
                assertThat(verify().slips()).isEmpty();
            }
        } finally {
            isOver.set(true);
            writer.get();
        }
    }

    private void writeMany() {
        var first = 600_000_000 + Setting.serial() * 1_000;
        var numbers = IntStream.range(first, first + 700).boxed().toList();
        record.add(RecordedTable.X12_INTERCHANGE.rows(), numbers, number -> new Object[] {
            number, "H0000-000", LocalDate.EPOCH, Store.texts(List.of("1234567893")), number, clock.instant(), "nobody"
        });
    }

    @ParameterizedTest
    @EnumSource(RecordedTable.class)
    void a_changed_row_is_named(RecordedTable table) throws SQLException {
        long number = numberIn(table).orElseThrow();

        spoiling(
                table,
                number,
                "update %s set %s where record_no = %d".formatted(table.table(), way(table, 0), number),
                () -> {
                    assertThat(verify().slips())
                            .filteredOn(slip -> slip.kind() == Kind.CHANGED)
                            .singleElement()
                            .satisfies(slip -> isRow(slip, table, number))
                            .satisfies(slip -> assertThat(slip.key()).isPresent());
                });
    }

    @ParameterizedTest
    @EnumSource(RecordedTable.class)
    void a_removed_row_is_named(RecordedTable table) throws SQLException {
        long number = numberIn(table).orElseThrow();

        spoiling(table, number, "delete from %s where record_no = %d".formatted(table.table(), number), () -> {
            assertThat(verify().slips())
                    .filteredOn(slip -> slip.kind() == Kind.REMOVED)
                    .singleElement()
                    .satisfies(slip -> isRow(slip, table, number));
        });
    }

    @ParameterizedTest
    @EnumSource(RecordedTable.class)
    void an_inserted_row_is_named_whichever_number_it_has(RecordedTable table) throws SQLException {
        long number = numberIn(table).orElseThrow();
        long unused = Chunk.lastNumber(store);
        for (long stated : List.of(number, unused, unused + 5_000_000, -1L)) {
            var insert =
                    """
                    create table tampered as select * from %s where record_no = %d;
                    update tampered set %s, record_no = %d;
                    insert into %1$s (%5$s) overriding system value select %5$s from tampered;
                    drop table tampered"""
                            .formatted(table.table(), number, way(table, 1), stated, columns(table.table()));
            spoiling(table, stated, insert, () -> {
                assertThat(verify().slips())
                        .filteredOn(slip -> slip.kind() == Kind.INSERTED)
                        .anySatisfy(slip -> isRow(slip, table, stated));
            });
        }
    }

    @Test
    void rows_that_change_places_are_named() throws SQLException {
        var two =
                store.query("select record_no from claim_finding order by record_no limit 2", row -> row.bigNumber(1));
        var swap = "update claim_finding set record_no = %d - record_no where record_no in (%d, %d)"
                .formatted(two.get(0) + two.get(1), two.get(0), two.get(1));

        doing(
                swap,
                () -> assertThat(verify().slips())
                        .hasSize(2)
                        .allSatisfy(slip -> assertThat(slip.kind()).isEqualTo(Kind.MOVED))
                        .extracting(Slip::number)
                        .containsExactlyInAnyOrderElementsOf(two),
                swap);
    }

    @Test
    void what_follows_from_the_record_and_says_something_else_is_named() throws SQLException {
        long claim = numberIn(RecordedTable.CLAIM).orElseThrow();
        spoiling(
                RecordedTable.CLAIM,
                claim,
                "update claim set standing = 'voided' where record_no = " + claim,
                () -> assertThat(kinds()).containsExactly(Kind.CONTRADICTS));
        spoiling(
                RecordedTable.CLAIM,
                claim,
                "update claim set outcome = 'held' where record_no = " + claim,
                () -> assertThat(kinds()).containsExactly(Kind.CONTRADICTS));
        long resource = numberIn(RecordedTable.FHIR_RESOURCE).orElseThrow();
        spoiling(
                RecordedTable.FHIR_RESOURCE,
                resource,
                "update fhir_resource set superseded_at = now() where record_no = " + resource,
                () -> assertThat(kinds()).containsExactly(Kind.CONTRADICTS));
        long plan = numberIn(RecordedTable.ON_FILE).orElseThrow();
        spoiling(
                RecordedTable.ON_FILE,
                plan,
                "update on_file set superseded_at = now() where record_no = " + plan,
                () -> assertThat(kinds()).containsExactly(Kind.CONTRADICTS));
    }

    @Test
    void a_row_with_an_entry_of_its_own_is_named_before_and_after_a_seal_claims_it() throws SQLException {
        long number = numberIn(RecordedTable.CLAIM_LINE).orElseThrow();
        long free = Chunk.lastNumber(store) + 1;
        var forged =
                """
                create table tampered as select * from claim_line where record_no = %d;
                update tampered set position = 77, record_no = %d;
                insert into claim_line select * from tampered;
                drop table tampered;
                select nextval('record_block');
                insert into record_entry (first_no, leaves, key, mac)
                select %2$d, '\\x%02x'::bytea || %s, '%s', sha256('a guess'::bytea) from claim_line r where r.record_no = %2$d"""
                        .formatted(
                                number,
                                free,
                                RecordedTable.CLAIM_LINE.code(),
                                RecordedTable.CLAIM_LINE.leafSql(),
                                key.id());
        doing(
                forged,
                () -> {
                    assertThat(verify().slips())
                            .anySatisfy(slip -> {
                                assertThat(slip.table()).contains("record_entry");
                                assertThat(slip.number()).isEqualTo(free);
                            })
                            .anySatisfy(slip -> isRow(slip, RecordedTable.CLAIM_LINE, free));
                    execute("update record_entry set sealed_in = 1 where first_no = " + free);
                    assertThat(verify().slips()).anySatisfy(slip -> isRow(slip, RecordedTable.CLAIM_LINE, free));
                    execute("update record_entry set sealed_in = -1 where first_no = " + free);
                    assertThat(verify().slips()).anySatisfy(slip -> isRow(slip, RecordedTable.CLAIM_LINE, free));
                },
                "delete from claim_line where record_no = %1$d; delete from record_entry where first_no = %1$d"
                        .formatted(free));
    }

    @Test
    void an_entry_that_is_changed_or_gone_is_named() throws SQLException {
        long first = store.find(
                        "select first_no from record_entry where length(leaves) > 33 order by first_no desc limit 1",
                        row -> row.bigNumber(1))
                .orElseThrow();
        spoilingRows(
                "record_entry",
                "first_no = " + first,
                "update record_entry set leaves = set_byte(leaves, 5, get_byte(leaves, 5) # 1) where first_no = "
                        + first,
                () -> assertThat(verify().slips()).anySatisfy(slip -> {
                    assertThat(slip.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(slip.table()).contains("record_entry");
                    assertThat(slip.number()).isEqualTo(first);
                }));
        spoilingRows(
                "record_entry",
                "first_no = " + first,
                "delete from record_entry where first_no = " + first,
                () -> assertThat(verify().slips()).anySatisfy(slip -> {
                    assertThat(slip.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(slip.table()).contains("record_entry");
                    assertThat(slip.number()).isEqualTo(first);
                }));
    }

    @Test
    void a_seal_that_is_changed_gone_or_elsewhere_is_named() throws SQLException {
        for (var change : List.of(
                "update record_seal set at = at + interval '1 second' where number = 2",
                "update record_seal set hash = sha256('x'::bytea) where number = 2",
                "update record_seal set signature = signature || '\\x00' where number = 2",
                "update record_seal set previous = sha256('x'::bytea) where number = 2",
                "update record_seal set entries = substr(entries, 41) where number = 2",
                "delete from record_seal where number = 2",
                "update record_seal set number = -2 where number = 2; update record_seal set number = 2 where number = 3;"
                        + " update record_seal set number = 3 where number = -2")) {
            spoilingRows("record_seal", "number in (2, 3)", change, () -> assertThat(verify().slips())
                    .as(change)
                    .anySatisfy(slip -> {
                        assertThat(slip.kind()).isEqualTo(Kind.BROKEN_SEAL);
                        assertThat(slip.number()).isIn(2L, 3L);
                    }));
        }
    }

    @Test
    void a_chain_that_is_cut_short_is_told_by_what_the_node_has_kept() throws SQLException {
        var last = seals.last().orElseThrow();
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < last.entryCount(); i++) {
            numbers.add(last.firstNumber(i));
        }
        var entries = numbers.toString().replace("[", "(").replace("]", ")");
        execute("create table entries_kept as select * from record_entry where first_no in %s".formatted(entries));
        execute("create table seal_kept as select * from record_seal where number = " + last.number());
        doing(
                "delete from record_entry where first_no in %s; delete from record_seal where number = %d"
                        .formatted(entries, last.number()),
                () -> assertThat(verify().slips())
                        .anySatisfy(slip -> assertThat(slip.kind()).isEqualTo(Kind.CUT_SHORT)),
                """
                insert into record_entry select * from entries_kept;
                insert into record_seal select * from seal_kept;
                drop table entries_kept, seal_kept""");
    }

    @Test
    void a_chain_that_is_written_anew_is_told_even_by_who_knows_its_key(@TempDir Path elsewhere) throws Exception {
        var kept = Head.of(seals.last().orElseThrow());
        var forger = new RecordKey(elsewhere.toString());
        execute("create table seals_kept as select * from record_seal");
        rewrite(forger);
        doing(
                "select 1",
                () -> {
                    assertThat(verify().slips())
                            .anySatisfy(slip -> assertThat(slip.explanation()).contains(forger.id()));
                    var believing =
                            new Verification(store, List.of(key.publicKey(), forger.publicKey()), entry -> true);
                    assertThat(believing.run(List.of()).slips()).isEmpty();
                    assertThat(believing.run(List.of(kept)).slips())
                            .anySatisfy(slip -> assertThat(slip.kind()).isEqualTo(Kind.CUT_SHORT));
                    assertThat(Head.parse(Files.readString(Path.of(folder, "head"))))
                            .isEqualTo(kept);
                },
                "delete from record_seal; insert into record_seal select * from seals_kept; drop table seals_kept");
    }

    /** Signed by another, from the second seal on with another time. */
    private void rewrite(RecordKey forger) throws SQLException {
        var hex = HexFormat.of();
        var previous = Seal.NOTHING_BEFORE;
        for (var seal : seals.after(0, 10_000)) {
            var at = seal.number() > 1 ? seal.at().plusSeconds(1) : seal.at();
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < seal.entryCount(); i++) {
                long first = seal.firstNumber(i);
                entries.add(new Entry(
                        first,
                        store.find("select leaves from record_entry where first_no = ?", row -> row.bytes(1), first)
                                .orElseThrow()));
            }
            var anew = Seal.of(seal.number(), at, entries, previous, forger);
            execute(
                    """
                    update record_seal set at = '%s', previous = '\\x%s', hash = '\\x%s', key = '%s', signature = '\\x%s'
                     where number = %d"""
                            .formatted(
                                    anew.at(),
                                    hex.formatHex(anew.previous()),
                                    hex.formatHex(anew.hash()),
                                    anew.keyId(),
                                    hex.formatHex(anew.signature()),
                                    anew.number()));
            previous = anew.hash();
        }
    }

    @Test
    void the_answer_names_what_is_wrong() throws SQLException {
        long number = numberIn(RecordedTable.CLAIM).orElseThrow();
        spoiling(RecordedTable.CLAIM, number, "update claim set total = 1 where record_no = " + number, () -> {
            var answer = asAuditor().get("/api/audit/verify").jsonPath();
            assertThat(answer.getBoolean("whole")).isFalse();
            assertThat(answer.getLong("slipCount")).isEqualTo(1);
            assertThat(answer.getString("slips[0].kind")).isEqualTo("changed");
            assertThat(answer.getString("slips[0].table")).isEqualTo("claim");
            assertThat(answer.getString("slips[0].key")).startsWith("id=");
        });
        assertThat(asAuditor().get("/api/audit/verify").jsonPath().getBoolean("whole"))
                .isTrue();
    }

    private void spoiling(RecordedTable table, long number, String sql, ThrowingCallable meanwhile)
            throws SQLException {
        spoilingRows(table.table(), "record_no = " + number, sql, meanwhile);
    }

    /** Does it, looks, and puts the rows back. */
    private void spoilingRows(String table, String rows, String sql, ThrowingCallable meanwhile) throws SQLException {
        execute("create table kept as select * from %s where %s".formatted(table, rows));
        doing(
                sql,
                meanwhile,
                """
                delete from %1$s where %2$s;
                insert into %1$s (%3$s) overriding system value select %3$s from kept;
                drop table kept"""
                        .formatted(table, rows, columns(table)));
    }

    /** Those that aren't generated from others. */
    private String columns(String table) {
        return String.join(
                ", ",
                store.query(
                        "select column_name from information_schema.columns where table_name = ? and is_generated = 'NEVER'",
                        row -> row.text(1),
                        table));
    }

    private void doing(String sql, ThrowingCallable meanwhile, String undo) throws SQLException {
        execute(sql);
        try {
            assertThatCode(meanwhile).doesNotThrowAnyException();
        } finally {
            execute(undo);
        }
        assertThat(verify().slips()).as("undone").isEmpty();
    }

    /** As the owner, past triggers and foreign keys. */
    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
            statement.execute("set session_replication_role = origin");
        }
    }

    private Verdict verify() {
        return verifier.verify(Optional.empty());
    }

    private List<Kind> kinds() {
        return verify().slips().stream().map(Slip::kind).toList();
    }

    private static String way(RecordedTable table, int which) {
        return WAYS.get(table).get(which);
    }

    private Optional<Long> numberIn(RecordedTable table) {
        return store.find(
                "select min(record_no) from " + table.table() + " having min(record_no) is not null",
                row -> row.bigNumber(1));
    }

    private static void isRow(Slip slip, RecordedTable table, long number) {
        assertThat(slip.table()).contains(table.table());
        assertThat(slip.number()).isEqualTo(number);
    }

    private void awaitSeals() {
        while (store.find("select from record_entry where sealed_in is null limit 1", row -> true)
                .isPresent()) {
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
