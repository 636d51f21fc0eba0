package org.tactus.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ServiceLine;

/** Writes a claim as segments, by their loops. */
final class ClaimSegments {

    private static final int MOST_DIAGNOSES = 12;
    private static final int LONGEST_CONTROL_NUMBER = 38;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_NOTE = 80;
    private static final int LONGEST_CODE = 30;
    private static final String PHYSICIAN_ORDER = "B3";

    private final MassageClaim claim;
    private final Optional<PhysicianOrder> order;

    /** @param order stated or on file */
    ClaimSegments(MassageClaim claim, Optional<PhysicianOrder> order) {
        this.claim = claim;
        this.order = order;
    }

    ClaimLoops loops(Payer payer) {
        var loops = new Loops();
        var parties = new PartySegments(claim);
        loops.addAll(Loop.BILLING, parties.billingProvider());
        loops.add(Loop.SUBSCRIBER_LEVEL, parties.coverage());
        loops.addAll(Loop.SUBSCRIBER, parties.member());
        loops.addAll(Loop.PAYER, PartySegments.payer(payer));
        loops.addAll(Loop.CLAIM, claim());
        loops.addAll(Loop.RENDERING, parties.therapist());
        loops.addAll(Loop.FACILITY, parties.facility());
        var lines = new ArrayList<Loops>();
        for (int i = 0; i < claim.lines().size(); i++) {
            lines.add(line(i + 1, claim.lines().get(i)));
        }
        return new ClaimLoops(loops, lines);
    }

    private List<Segment> claim() {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of(
                "CLM",
                Element.of(LegalText.of(claim.controlNumber(), LONGEST_CONTROL_NUMBER)),
                Element.of(LineSegments.amount(claim.total())),
                Element.EMPTY,
                Element.EMPTY,
                Element.composite(
                        claim.lines().stream()
                                .findFirst()
                                .map(LineSegments::placeOfService)
                                .orElse(""),
                        "B",
                        claim.frequency().x12()),
                Element.of("Y"),
                Element.of("A"),
                Element.of("Y"),
                Element.of("Y")));
        orderNumber().ifPresent(number -> segments.add(Segment.of("PWK", PHYSICIAN_ORDER, "AA", "", "", "AC", number)));
        reference("9F", claim.referral()).ifPresent(segments::add);
        reference("G1", claim.priorAuthorization()).ifPresent(segments::add);
        reference("F8", claim.replaces()).ifPresent(segments::add);
        claim.note()
                .map(note -> LegalText.of(note, LONGEST_NOTE))
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> segments.add(Segment.of("NTE", "ADD", note)));
        if (!claim.diagnoses().isEmpty()) {
            segments.add(diagnoses());
        }
        return segments;
    }

    private Optional<String> orderNumber() {
        return claim.order()
                .map(reference -> LegalText.of(reference.number(), LONGEST_REFERENCE))
                .filter(number -> !number.isEmpty());
    }

    private static Optional<Segment> reference(String qualifier, Optional<String> number) {
        return number.map(text -> LegalText.of(text, LONGEST_REFERENCE))
                .filter(text -> !text.isEmpty())
                .map(text -> Segment.of("REF", qualifier, text));
    }

    private Segment diagnoses() {
        var elements = new ArrayList<Element>();
        for (var diagnosis : claim.diagnoses()
                .subList(0, Math.min(MOST_DIAGNOSES, claim.diagnoses().size()))) {
            elements.add(Element.composite(
                    elements.isEmpty() ? "ABK" : "ABF", LegalText.of(diagnosis.code(), LONGEST_CODE)));
        }
        return Segment.of("HI", elements);
    }

    private Loops line(int number, ServiceLine line) {
        var loops = new Loops();
        loops.addAll(Loop.LINE, LineSegments.of(number, line, order));
        order.flatMap(PhysicianOrder::orderedBy)
                .ifPresent(orderer -> loops.add(Loop.LINE_ORDERING, PartySegments.orderer(orderer)));
        return loops;
    }
}
