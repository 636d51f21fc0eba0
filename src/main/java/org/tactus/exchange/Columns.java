package org.tactus.exchange;

import org.tactus.fhir.SearchParameter;
import org.tactus.ledger.ResourceCondition.TimeColumn;

/** Where the span of a date parameter is kept. */
record Columns(TimeColumn from, TimeColumn until) {

    static Columns of(SearchParameter parameter) {
        return parameter.slot() == SearchParameter.Slot.FIRST
                ? new Columns(TimeColumn.FIRST_FROM, TimeColumn.FIRST_UNTIL)
                : new Columns(TimeColumn.SECOND_FROM, TimeColumn.SECOND_UNTIL);
    }
}
