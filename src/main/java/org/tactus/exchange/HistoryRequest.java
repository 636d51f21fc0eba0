package org.tactus.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.tactus.exchange.Asked.Parameter;

/**
 * What versions are asked for.
 *
 * @param cursor where the page before ended, as its link had it
 * @param understood the parameters that it goes by, without the cursor
 */
record HistoryRequest(
        String type, Optional<UUID> id, int count, Optional<Instant> since, Optional<String> cursor, Asked understood) {

    /** @throws org.tactus.problem.ProblemException malformed, naming all that can't be understood */
    static HistoryRequest read(String type, Optional<UUID> id, Asked asked, Slips slips) {
        var count = SearchReader.USUAL_COUNT;
        var since = Optional.<Instant>empty();
        var understood = new ArrayList<Parameter>();
        for (var parameter : asked.parameters()) {
            switch (parameter.name()) {
                case "_count" -> {
                    count = SearchReader.count(parameter, slips);
                    understood.add(parameter);
                }
                case "_since" -> {
                    since = DateCriterion.startOf(parameter.value());
                    if (since.isEmpty()) {
                        slips.malformed(parameter, "is no instant, as in 2026-11-10T08:00:00Z");
                    }
                    understood.add(parameter);
                }
                case Cursors.PARAMETER -> {}
                default -> {
                    if (!SearchReader.PASSED_OVER.contains(parameter.name())) {
                        slips.passable(parameter, "isn't known; a history takes _count and _since");
                    }
                }
            }
        }
        slips.throwIfAny();
        return new HistoryRequest(type, id, count, since, asked.first(Cursors.PARAMETER), new Asked(understood));
    }

    /** Its address without its base. */
    String what() {
        return type + id.map(one -> "/" + one).orElse("") + "/_history";
    }
}
