package org.tactus.exchange;

import java.util.List;
import java.util.Optional;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceOrder;

/**
 * A search that was understood.
 *
 * @param understood the parameters that it goes by; what was passed over isn't among them
 */
record SearchRequest(
        String type,
        List<ResourceCondition> conditions,
        ResourceOrder order,
        int count,
        boolean withTotal,
        View view,
        List<Inclusion> inclusions,
        Asked understood) {

    SearchRequest {
        conditions = List.copyOf(conditions);
        inclusions = List.copyOf(inclusions);
    }

    /** Whether how many there are is all that is asked. */
    boolean isCountAlone() {
        return view.kind() == View.Kind.COUNT || count == 0;
    }

    Optional<View> narrowed() {
        return Optional.of(view).filter(asked -> asked.kind() != View.Kind.WHOLE);
    }
}
