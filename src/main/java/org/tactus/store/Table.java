package org.tactus.store;

import de.bytefish.pgbulkinsert.pgsql.constants.DataType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A table that rows are put into, and which of its columns they have. */
public final class Table {

    private static final String LIST = "[]";

    private static final Map<String, DataType> TYPES = Map.of(
            "bigint", DataType.Int8,
            "boolean", DataType.Boolean,
            "bytea", DataType.Bytea,
            "date", DataType.Date,
            "integer", DataType.Int4,
            "numeric", DataType.Numeric,
            "smallint", DataType.Int2,
            "text", DataType.Text,
            "timestamptz", DataType.TimestampTz,
            "uuid", DataType.Uuid);

    private final String name;
    private final List<Column> columns;

    private Table(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** A column, and whether it holds a list of that type. */
    record Column(String name, DataType type, boolean isList) {

        private static Column of(String declared) {
            var parts = declared.split(" ");
            var isList = parts[1].endsWith(LIST);
            return new Column(parts[0], TYPES.get(parts[1].replace(LIST, "")), isList);
        }
    }

    /** @param columns with their types, as they are declared: {@code "tokens bigint[]"} */
    public static Table of(String name, String... columns) {
        return new Table(name, Arrays.stream(columns).map(Column::of).toList());
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columnNames()) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** In the order in which rows have them. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
