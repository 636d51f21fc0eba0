package org.tactus.x12;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ServiceLine;

/** Writes a line, loop 2400. */
final class LineSegments {

    private static final int MOST_MODIFIERS = 4;
    private static final int MOST_POINTERS = 4;
    private static final int LONGEST_CODE = 48;
    private static final int LONGEST_SHORT_CODE = 2;
    private static final int LONGEST_NUMBER = 18;

    private LineSegments() {}

    static List<Segment> of(int number, ServiceLine line, Optional<PhysicianOrder> order) {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of("LX", String.valueOf(number)));
        segments.add(service(line));
        segments.add(Segment.of("DTP", "472", "D8", DateTimeFormatter.BASIC_ISO_DATE.format(line.serviceDate())));
        order.flatMap(PhysicianOrder::authoredOn)
                .ifPresent(day ->
                        segments.add(Segment.of("DTP", "471", "D8", DateTimeFormatter.BASIC_ISO_DATE.format(day))));
        return segments;
    }

    static String placeOfService(ServiceLine line) {
        return LegalText.of(line.placeOfService(), LONGEST_SHORT_CODE);
    }

    /** As X12 writes numbers; empty where it has too many digits. */
    static String amount(BigDecimal number) {
        var text = number.toPlainString();
        return text.length() <= LONGEST_NUMBER ? text : "";
    }

    private static Segment service(ServiceLine line) {
        var isByMinutes = line.units().isEmpty() && line.minutes().isPresent();
        var quantity = line.units().or(line::minutes).map(LineSegments::amount).orElse("");
        return Segment.of(
                "SV1",
                code(line),
                Element.of(line.charge().map(LineSegments::amount).orElse("")),
                Element.of(quantity.isEmpty() ? "" : isByMinutes ? "MJ" : "UN"),
                Element.of(quantity),
                Element.of(placeOfService(line)),
                Element.EMPTY,
                pointers(line));
    }

    private static Element code(ServiceLine line) {
        var components = new ArrayList<>(List.of("HC", LegalText.of(line.code().value(), LONGEST_CODE)));
        line.modifiers().stream()
                .limit(MOST_MODIFIERS)
                .map(modifier -> LegalText.of(modifier, LONGEST_SHORT_CODE))
                .forEach(components::add);
        return Element.composite(components);
    }

    private static Element pointers(ServiceLine line) {
        return line.diagnosisPointers().isEmpty()
                ? Element.EMPTY
                : Element.composite(line.diagnosisPointers().stream()
                        .limit(MOST_POINTERS)
                        .map(String::valueOf)
                        .toList());
    }
}
