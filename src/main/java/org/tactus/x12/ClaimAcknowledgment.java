package org.tactus.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.tactus.x12.ClaimStatus.Reason;
import org.tactus.x12.ClaimWalk.Claimed;
import org.tactus.x12.ClaimWalk.Envelope;
import org.tactus.x12.ClaimWalk.SetBegins;
import org.tactus.x12.ClaimWalk.SetEnds;

/**
 * What became of the claims of an 837P file, as a 277CA (005010X214): a set for each set with claims. See docs/x12.md#277ca.
 *
 * <p>Counts come before the claims: a second walk runs ahead, a set at a time, so that memory doesn't grow with the file.
 *
 * @param statuses in the order of the file; gone through twice at once
 * @param receivedAt when the file arrived
 * @param writtenAt when this is written
 */
public record ClaimAcknowledgment(
        FileSource file, Iterable<ClaimStatus> statuses, Instant receivedAt, Instant writtenAt) {

    private static final String VERSION = "005010X214";
    private static final String RECEIVED = "19";
    private static final String ACCEPTED = "20";
    private static final String UNREADABLE = "21";
    private static final String UNKNOWN = "UNKNOWN";
    private static final long NOBODY = -1;

    /** @throws org.tactus.claimfile.NotOfThisFormat where the file isn't X12 */
    public void write(OutputStream out) throws IOException {
        try (var claims = new ClaimWalk(file, statuses.iterator());
                var ahead = new ClaimWalk(file, statuses.iterator())) {
            var writer = new Writer(out, ahead);
            for (var step = claims.next(); step.isPresent(); step = claims.next()) {
                writer.write(step.get());
            }
            writer.envelopes.close();
        }
    }

    /** How many claims of a set, and for how much, went on, and how many were turned away. */
    private record Totals(int taken, BigDecimal takenCharge, int turnedAway, BigDecimal turnedAwayCharge) {

        static final Totals NONE = new Totals(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

        /** Of the walk's next set; it stands behind it then. */
        static Totals ofNextSet(ClaimWalk walk) throws IOException {
            var totals = NONE;
            for (var step = walk.next(); step.isPresent(); step = walk.next()) {
                if (step.get() instanceof SetEnds) {
                    return totals;
                }
                if (step.get() instanceof Claimed claimed) {
                    totals = totals.plus(claimed);
                }
            }
            return totals;
        }

        private Totals plus(Claimed claimed) {
            return claimed.status().outcome().isTurnedAway()
                    ? new Totals(taken, takenCharge, turnedAway + 1, turnedAwayCharge.add(claimed.total()))
                    : new Totals(taken + 1, takenCharge.add(claimed.total()), turnedAway, turnedAwayCharge);
        }

        boolean isEmpty() {
            return taken + turnedAway == 0;
        }
    }

    /** Writes a step after the other. */
    private final class Writer {

        private final ClaimWalk ahead;
        private final Acknowledged envelopes;
        private boolean isInSet;
        private int level;
        private int providerLevel;
        private Segment provider = Segment.of("NM1", "");
        private long patientAt = NOBODY;

        Writer(OutputStream out, ClaimWalk ahead) {
            this.ahead = ahead;
            this.envelopes = new Acknowledged(out, "HN", VERSION, writtenAt);
        }

        void write(ClaimWalk.Step step) throws IOException {
            if (step instanceof Envelope envelope) {
                envelopes.follow(envelope.segment());
            } else if (step instanceof SetBegins set) {
                begin(set, Totals.ofNextSet(ahead));
            } else if (step instanceof Claimed claimed && isInSet) {
                add(claimed);
            } else if (step instanceof SetEnds set && isInSet) {
                envelopes.closeSet(set.number());
                isInSet = false;
            }
        }

        private void begin(SetBegins set, Totals totals) throws IOException {
            isInSet = envelopes.isInGroup() && !totals.isEmpty();
            if (!isInSet) {
                return;
            }
            level = 2;
            providerLevel = 0;
            envelopes.openSet("277", set.number());
            envelopes.write(Segment.of("BHT", "0085", "08", set.reference(), today(), envelopes.time(), "TH"));
            envelopes.write(Segment.of("HL", "1", "", "20", "1"));
            envelopes.write(party("AY", "2", set.receiver()));
            envelopes.write(Segment.of("TRN", "1", envelopes.trace(set.number())));
            envelopes.write(Segment.of("DTP", "050", "D8", Acknowledged.date(receivedAt)));
            envelopes.write(Segment.of("DTP", "009", "D8", today()));
            envelopes.write(Segment.of("HL", "2", "1", "21", "1"));
            envelopes.write(party("41", set.submitter().text(2), set.submitter()));
            envelopes.write(Segment.of("TRN", "2", set.reference()));
            envelopes.write(
                    status("A1", RECEIVED, "40", false, totals.takenCharge().add(totals.turnedAwayCharge())));
            writeTotals(totals);
        }

        private Segment party(String entity, String type, Segment stated) {
            return Segment.of(
                    "NM1",
                    entity,
                    type.isEmpty() ? "2" : type,
                    named(stated.text(3)),
                    stated.text(4),
                    stated.text(5),
                    "",
                    "",
                    "46",
                    named(stated.text(9)));
        }

        private void writeTotals(Totals totals) throws IOException {
            if (totals.taken() > 0) {
                envelopes.write(Segment.of("QTY", "90", String.valueOf(totals.taken())));
            }
            if (totals.turnedAway() > 0) {
                envelopes.write(Segment.of("QTY", "AA", String.valueOf(totals.turnedAway())));
            }
            if (totals.taken() > 0) {
                envelopes.write(Segment.of("AMT", "YU", Amounts.write(totals.takenCharge())));
            }
            if (totals.turnedAway() > 0) {
                envelopes.write(Segment.of("AMT", "YY", Amounts.write(totals.turnedAwayCharge())));
            }
        }

        private void add(Claimed claimed) throws IOException {
            if (provider.number() != claimed.provider().number() || providerLevel == 0) {
                beginProvider(claimed);
            }
            if (patientAt != claimed.patientAt()) {
                beginPatient(claimed);
            }
            envelopes.write(Segment.of("TRN", "2", named(claimed.claim().text(1))));
            for (var reason : reasons(claimed.status()).toList()) {
                envelopes.write(status(
                        reason.category(),
                        reason.status(),
                        reason.entity() == null ? "" : reason.entity(),
                        claimed.status().outcome().isTurnedAway(),
                        claimed.total()));
            }
            if (claimed.status().claimId().isPresent()) {
                envelopes.write(
                        Segment.of("REF", "1K", claimed.status().claimId().get()));
            }
            if (!claimed.traceNumber().isEmpty()) {
                envelopes.write(Segment.of("REF", "D9", claimed.traceNumber()));
            }
            if (claimed.days().isPresent()) {
                envelopes.write(claimed.days().get().toSegment());
            }
        }

        private void beginProvider(Claimed claimed) throws IOException {
            provider = claimed.provider();
            providerLevel = ++level;
            patientAt = NOBODY;
            envelopes.write(Segment.of("HL", String.valueOf(level), "2", "19", "1"));
            envelopes.write(Segment.of(
                    "NM1",
                    "85",
                    provider.text(2).isEmpty() ? "2" : provider.text(2),
                    named(provider.text(3)),
                    provider.text(4),
                    provider.text(5),
                    "",
                    provider.text(7),
                    provider.text(9).isEmpty() ? "FI" : "XX",
                    named(provider.text(9).isEmpty() ? claimed.taxId() : provider.text(9))));
            envelopes.write(Segment.of("TRN", "1", "0"));
            envelopes.write(status("A1", RECEIVED, "40", false, BigDecimal.ZERO));
        }

        private void beginPatient(Claimed claimed) throws IOException {
            patientAt = claimed.patientAt();
            envelopes.write(Segment.of("HL", String.valueOf(++level), String.valueOf(providerLevel), "PT"));
            envelopes.write(Segment.of(
                    "NM1",
                    "QC",
                    "1",
                    named(claimed.patient().text(3)),
                    claimed.patient().text(4),
                    claimed.patient().text(5),
                    "",
                    claimed.patient().text(7),
                    "MI",
                    named(claimed.memberId())));
        }

        private Segment status(String category, String code, String entity, boolean isTurnedAway, BigDecimal charge) {
            var composite =
                    entity.isEmpty() ? Element.composite(category, code) : Element.composite(category, code, entity);
            return Segment.of(
                    "STC",
                    composite,
                    Element.of(today()),
                    Element.of(isTurnedAway ? "U" : "WQ"),
                    Element.of(Amounts.write(charge)));
        }

        private String today() {
            return envelopes.date();
        }
    }

    private static Stream<Reason> reasons(ClaimStatus status) {
        return switch (status.outcome()) {
            case ACCEPTED -> Stream.of(new Reason("A2", ACCEPTED, null));
            case HELD -> Stream.of(new Reason("A1", ACCEPTED, null));
            case PENDING -> Stream.of(new Reason("A1", RECEIVED, null));
            case UNREADABLE -> Stream.of(new Reason("A3", UNREADABLE, null));
            case REJECTED -> status.reasons().stream();
        };
    }

    /** Who isn't named, or has no id, is told as such: the segment has to have something there. */
    private static String named(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
