package org.tactus.search;

import static org.tactus.search.ClaimLists.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.tactus.store.Store;

/**
 * All claims that a query asks for, a line for each, as the database writes them: however many there are, one is in memory at a time.
 *
 * <p>A line names no person: no name, no birth date, no member id.
 */
@ApplicationScoped
public class ClaimLines {

    private static final String INSTANT = "to_char(c.filed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";

    private static final List<Column> COLUMNS = List.of(
            Column.of("id", "c.id"),
            Column.of("decidedAt", INSTANT),
            Column.of("outcome", "c.outcome"),
            Column.of("standing", "c.standing"),
            Column.stated("controlNumber", "c.control_number"),
            Column.of("frequency", "c.frequency"),
            Column.stated("plan", "c.plan"),
            Column.stated("billingNpi", "c.billing_npi"),
            Column.stated("therapistNpi", "c.therapist_npi"),
            Column.stated("ordererNpi", "c.orderer_npi"),
            Column.stated("state", "c.state"),
            Column.stated("licenseState", "c.license_state"),
            Column.of("receivedOn", "c.received_on"),
            Column.of("firstServiceDate", "c.first_service_date"),
            Column.of("lastServiceDate", "c.last_service_date"),
            Column.of("units", "c.units"),
            Column.of("total", "round(c.total, 2)"),
            Column.of("ruleBook", "c.rule_book"),
            new Column("codes", "array_to_string(c.codes, ' ')", "c.codes", false));

    private final Store store;

    ClaimLines(Store store) {
        this.store = store;
    }

    /**
     * A column of the table, and a field of a line of JSON.
     *
     * @param isStated whether it holds what somebody stated, whatever that is
     */
    private record Column(String name, String cell, String json, boolean isStated) {

        static Column of(String name, String sql) {
            return new Column(name, sql, sql, false);
        }

        static Column stated(String name, String sql) {
            return new Column(name, sql, sql, true);
        }

        /** In quotation marks where it may hold any character; a spreadsheet would take some beginnings for a formula. */
        String csv() {
            return isStated
                    ? "'\"' || case when left(%1$s, 1) in ('=', '+', '-', '@', E'\\t', E'\\r') then '''' else '' end || replace(%1$s, '\"', '\"\"') || '\"'"
                            .formatted(cell)
                    : "coalesce((" + cell + ")::text, '')";
        }
    }

    /** How lines are written. */
    public enum Layout {
        /** RFC 4180, with a header; the codes of its findings in one cell, apart by blanks. */
        CSV,
        /** An object a line. */
        NDJSON
    }

    /** The first line, without its end; empty where there is none. */
    public static String header(Layout layout) {
        return layout == Layout.CSV ? COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")) : "";
    }

    /**
     * Reads them, the newest first, each without its end, in UTF-8.
     *
     * @throws IOException as the reader does
     */
    public void read(ClaimQuery query, Layout layout, Store.BytesReader reader) throws IOException {
        var range = IdRange.of(query);
        var branches = ClaimLists.of(query);
        if (branches.isEmpty() || range.isEmpty()) {
            return;
        }
        store.copyOut(
                text(
                        "select " + line(layout) + " from (",
                        ClaimSearch.all(query, branches, range),
                        ") found join claim c on c.id = found.claim_id",
                        range.condition("c.id"),
                        " order by c.id desc"),
                reader);
    }

    private static String line(Layout layout) {
        return layout == Layout.CSV
                ? COLUMNS.stream().map(Column::csv).collect(Collectors.joining(" || ',' || "))
                : COLUMNS.stream()
                        .map(column -> "'" + column.name() + "', " + column.json())
                        .collect(Collectors.joining(", ", "json_build_object(", ")::text"));
    }
}
