package org.tactus.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.store.Table;

/**
 * The tables whose rows are evidence, and which of their columns are: what is written once and never changes.
 *
 * <p>A row's leaf is the SHA-256 of its table's name and these columns, in this order, as a JSON list of texts. What stands in other
 * columns can be told from evidence, or serves to find it. The order of the tables is part of the record: new ones come last.
 */
public enum RecordedTable {
    CLAIM(
            "claim",
            key("id"),
            "id uuid",
            "control_number text",
            "billing_npi text",
            "plan text",
            "member_id text",
            "member_key text",
            "member_sequence integer",
            "therapist_npi text",
            "orderer_npi text",
            "state text",
            "license_state text",
            "first_service_date date",
            "last_service_date date",
            "total numeric",
            "units numeric",
            "frequency text",
            "received_on date",
            "received_on_stated boolean",
            "filed_at timestamptz",
            "filed_by text",
            "filed_standing text",
            "rule_book text",
            "content_hash bytea"),
    CLAIM_DOCUMENT(
            "claim_document",
            key("claim_id"),
            "claim_id uuid",
            "submission long-text",
            "decision long-text",
            "evidence long-text"),
    CLAIM_LINE(
            "claim_line",
            key("claim_id", "position"),
            "claim_id uuid",
            "position smallint",
            "member_key text",
            "service_date date",
            "code text",
            "minutes numeric",
            "units numeric",
            "charge numeric",
            "order_key text",
            "authorization_number text"),
    CLAIM_FINDING(
            "claim_finding",
            key("claim_id", "decision", "position"),
            "claim_id uuid",
            "decision smallint",
            "position smallint",
            "code text",
            "severity text",
            "carc text",
            "element text",
            "line smallint",
            "message text"),
    CLAIM_EVENT(
            "claim_event",
            key("claim_id", "position"),
            "claim_id uuid",
            "position smallint",
            "kind text",
            "at timestamptz",
            "by text",
            "reason text",
            "cause uuid",
            "standing text",
            "decision long-text",
            "evidence long-text"),
    FHIR_RESOURCE(
            "fhir_resource",
            key("type", "id", "version"),
            "plan text",
            "type text",
            "id uuid",
            "version integer",
            "billing_npi text",
            "last_updated timestamptz",
            "body long-text"),
    FHIR_BUNDLE(
            "fhir_bundle",
            key("claim_id", "version"),
            "claim_id uuid",
            "version integer",
            "entry_types text[]",
            "entry_ids uuid[]",
            "entry_versions integer[]"),
    ON_FILE(
            "on_file",
            key("kind", "key", "version"),
            "kind text",
            "key text",
            "version integer",
            "roster text",
            "body long-text",
            "recorded_at timestamptz",
            "recorded_by text",
            "import_id uuid"),
    CODE_RELEASE(
            "code_release",
            key("kind", "name"),
            "import_id uuid",
            "kind text",
            "name text",
            "first_day date",
            "last_day date",
            "rows integer",
            "content long-text",
            "added_at timestamptz"),
    CLAIM_FILE("claim_file", key("id"), "id uuid", "format text", "sha256 bytea", "bytes bigint"),
    CLAIM_FILE_RESULT(
            "claim_file_result",
            key("batch_id", "position"),
            "batch_id uuid",
            "position bigint",
            "place text",
            "control_number text",
            "status text",
            "claim_id uuid",
            "outcome text",
            "notes long-text"),
    X12_INTERCHANGE(
            "x12_interchange",
            key("number"),
            "number integer",
            "plan text",
            "day date",
            "billing_npis text[]",
            "claims integer",
            "asked_at timestamptz",
            "asked_by text"),
    ACCESS_EVENT(
            "access_event",
            key("id"),
            "id uuid",
            "at timestamptz",
            "who text",
            "roles text[]",
            "bound_plans text[]",
            "bound_npis text[]",
            "scopes text",
            "purpose text",
            "is_purpose_stated boolean",
            "interaction text",
            "resource_type text",
            "resource_id text",
            "version text",
            "asked text[]",
            "plans text[]",
            "status smallint",
            "resources integer",
            "address text",
            "request_id text",
            "path text",
            "purpose_reason text"),
    CLAIM_RECEIPT(
            "claim_receipt",
            key("claim_id", "id"),
            "id uuid",
            "claim_id uuid",
            "at timestamptz",
            "by text",
            "status text",
            "sha256 bytea",
            "bytes bigint"),
    SAMPLE(
            "sample",
            key("id"),
            "id uuid",
            "question text",
            "seed text",
            "as_of timestamptz",
            "purpose text",
            "at timestamptz",
            "by text",
            "population bigint",
            "strata long-text",
            "claim_ids uuid[]"),
    RETENTION_HOLD(
            "retention_hold",
            key("id"),
            "id uuid",
            "year integer",
            "held boolean",
            "reason text",
            "at timestamptz",
            "by text"),
    RECORD_REMOVAL(
            "record_removal",
            key("chunk", "id"),
            "id uuid",
            "chunk bigint",
            "numbers long-text",
            "year integer",
            "rule text",
            "reason text",
            "at timestamptz",
            "by text",
            "tables text");

    private static final String NUMBER = "record_no bigint";

    private final String table;
    private final List<String> key;
    private final List<RecordColumn> columns;

    RecordedTable(String table, List<String> key, String... columns) {
        this.table = table;
        this.key = key;
        this.columns = Arrays.stream(columns).map(RecordColumn::of).toList();
    }

    private static List<String> key(String... columns) {
        return List.of(columns);
    }

    /** Its name in the database. */
    public String table() {
        return table;
    }

    /** What stands for it in an entry, where each row has a byte for it. */
    byte code() {
        return (byte) ordinal();
    }

    static Optional<RecordedTable> ofCode(int code) {
        return code >= 0 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
    }

    /** That of the table, where its rows are evidence. */
    public static Optional<RecordedTable> of(String table) {
        return Arrays.stream(values())
                .filter(recorded -> recorded.table.equals(table))
                .findFirst();
    }

    /**
     * Its rows, as they are written.
     *
     * @param others columns that aren't evidence, with their types, behind those that are
     */
    public RecordedRows rows(String... others) {
        var declared = Stream.of(columns.stream().map(RecordColumn::declared), Arrays.stream(others), Stream.of(NUMBER))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return new RecordedRows(this, Table.of(table, declared));
    }

    List<String> columnNames() {
        return columns.stream().map(RecordColumn::name).toList();
    }

    /**
     * A row's leaf.
     *
     * @param values of its columns that are evidence, in their order; what follows isn't looked at
     */
    byte[] leaf(@Nullable Object[] values) {
        var texts = new ArrayList<@Nullable String>(columns.size() + 1);
        texts.add(table);
        for (int i = 0; i < columns.size(); i++) {
            texts.add(columns.get(i).text(values[i]));
        }
        return Sha256.of(JsonTexts.of(texts).getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a row as it stands in the database: an expression over the row {@code r}. */
    String leafSql() {
        return "sha256(convert_to(" + textSql() + ", 'UTF8'))";
    }

    /** What a leaf is the hash of, likewise. */
    String textSql() {
        return columns.stream()
                .map(RecordColumn::sql)
                .collect(Collectors.joining(", ", "to_json(array['" + table + "', ", "]::text[])::text"));
    }

    /** What a person finds the row by, as one text: {@code claim_id=…, position=1}. */
    String keySql() {
        return key.stream()
                .map(column -> "'" + column + "=' || r." + column)
                .collect(Collectors.joining(" || ', ' || "));
    }
}
