package org.tactus.x12;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.registry.OrderBody;
import org.tactus.registry.OrderBody.OrdererBody;

/**
 * Reads what an 837P says of the order: its number as the control number of an attachment (PWK of type B3), who ordered (the lines'
 * 2420E, else the claim's 2310A), its date ({@code DTP*471} of the lines).
 */
final class OrderReading {

    private static final String BY = "order.orderedBy";
    private static final String DATE = "order.authoredOn";

    private final ClaimLoops loops;
    private final Reading reading;

    OrderReading(ClaimLoops loops, Reading reading) {
        this.loops = loops;
        this.reading = reading;
    }

    @Nullable
    OrderBody order() {
        var number = reading.only(loops.claim().all(Loop.CLAIM, "PWK", "B3"), "order.number")
                .map(attachment -> Reading.text(attachment, 6))
                .orElse(null);
        var orderer = orderer().map(this::body).orElse(null);
        var date = date();
        if (number == null && orderer == null && date == null) {
            return null;
        }
        return new OrderBody(number, orderer, date, null, null, null, null, null, null, null);
    }

    private Optional<Segment> orderer() {
        var ofLines = loops.lines().stream()
                .flatMap(line -> line.first(Loop.LINE_ORDERING, "NM1").stream())
                .toList();
        if (ofLines.isEmpty()) {
            var referring = loops.claim().first(Loop.REFERRING, "NM1");
            referring.ifPresent(name -> reading.normalize(BY, null, name.text(9)));
            return referring;
        }
        var first = ofLines.get(0);
        ofLines.stream()
                .filter(other -> !PartyReading.isSamePerson(first, other))
                .forEach(other -> reading.slip(other, BY, "A claim has one order; this line has another orderer."));
        return Optional.of(first);
    }

    private OrdererBody body(Segment name) {
        return new OrdererBody(
                PartyReading.npi(name, BY + ".npi", reading), Reading.text(name, 3), Reading.text(name, 4), null);
    }

    private @Nullable LocalDate date() {
        LocalDate first = null;
        for (var line : loops.lines()) {
            var stated = reading.only(line.all(Loop.LINE, "DTP", "471"), DATE);
            var day = stated.map(segment -> reading.day(segment, 2, DATE)).orElse(null);
            if (first != null && day != null && !Objects.equals(first, day)) {
                reading.slip(stated.orElseThrow(), DATE, "A claim has one order; this line's has another date.");
            }
            first = first == null ? day : first;
        }
        return first;
    }
}
