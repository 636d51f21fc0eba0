package org.tactus.record;

import org.tactus.store.Table;

/**
 * Rows of a table that is on record, as they are written: columns that are evidence first, in the order of {@link RecordedTable}, then
 * whichever others, and the row's number, which {@link RecordWriter} gives.
 */
public record RecordedRows(RecordedTable kind, Table table) {}
