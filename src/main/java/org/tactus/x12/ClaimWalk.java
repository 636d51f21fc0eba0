package org.tactus.x12;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Walks through an 837P file from claim to claim, each with what became of it; in memory that doesn't grow with the file. */
final class ClaimWalk implements Closeable {

    /** Something that an acknowledgment answers. */
    sealed interface Step {}

    /** What opens or closes an interchange or a group. */
    record Envelope(Segment segment) implements Step {}

    /**
     * The beginning of a transaction set, up to its first level.
     *
     * @param reference BHT03
     */
    record SetBegins(String number, String reference, Segment submitter, Segment receiver) implements Step {}

    /**
     * A claim.
     *
     * @param provider NM1 of who bills
     * @param taxId of who bills
     * @param patient NM1 of who was treated
     * @param memberId of the subscriber
     * @param patientAt the segment that names the patient
     */
    record Claimed(
            Segment provider,
            String taxId,
            Segment patient,
            String memberId,
            long patientAt,
            Segment claim,
            String traceNumber,
            Optional<ServiceDays> days,
            ClaimStatus status)
            implements Step {

        /** As stated, where it is an amount. */
        BigDecimal total() {
            return Amounts.read(claim.text(2)).orElse(BigDecimal.ZERO);
        }
    }

    /** The end of a transaction set. */
    record SetEnds(String number) implements Step {}

    private static final Segment NONE = Segment.of("NM1", "");

    private final SegmentReader file;
    private final Statuses statuses;
    private final Queue<Step> steps = new ArrayDeque<>();

    private @Nullable String set;
    private boolean hasBegun;
    private String reference = "";
    private Segment submitter = NONE;
    private Segment receiver = NONE;
    private Segment provider = NONE;
    private String taxId = "";
    private boolean isOfProvider;
    private Segment patient = NONE;
    private String memberId = "";
    private long patientAt;
    private @Nullable Segment claim;
    private String traceNumber = "";
    private Optional<ServiceDays> days = Optional.empty();

    ClaimWalk(FileSource file, Iterator<ClaimStatus> statuses) throws IOException {
        this.file = new SegmentReader(file.open());
        this.statuses = new Statuses(statuses);
    }

    /** Empty behind the last. */
    Optional<Step> next() throws IOException {
        while (steps.isEmpty()) {
            var segment = file.next();
            if (segment.isEmpty()) {
                endSet();
                return Optional.ofNullable(steps.poll());
            }
            take(segment.get());
        }
        return Optional.of(steps.remove());
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "ISA", "GS", "GE", "IEA" -> {
                endSet();
                steps.add(new Envelope(segment));
            }
            case "ST" -> {
                endSet();
                beginSet(segment);
            }
            case "SE" -> endSet();
            case "BHT" -> reference = segment.text(3);
            case "HL" -> beginLevel(segment);
            case "NM1" -> name(segment);
            case "REF" -> refer(segment);
            case "CLM" -> beginClaim(segment);
            case "DTP" -> date(segment);
            default -> {
                // an acknowledgment doesn't tell of it
            }
        }
    }

    private void beginSet(Segment st) {
        set = st.text(2);
        hasBegun = false;
        reference = "";
        submitter = NONE;
        receiver = NONE;
        provider = NONE;
        taxId = "";
        forgetPatient();
    }

    private void endSet() {
        endClaim();
        if (set != null) {
            begin();
            steps.add(new SetEnds(set));
        }
        set = null;
    }

    /** What names the parties of a set comes before its first level. */
    private void begin() {
        if (set != null && !hasBegun) {
            hasBegun = true;
            steps.add(new SetBegins(set, reference, submitter, receiver));
        }
    }

    private void beginLevel(Segment hl) {
        endClaim();
        begin();
        isOfProvider = hl.text(3).equals("20");
        if (isOfProvider) {
            provider = NONE;
            taxId = "";
        }
        if (hl.text(3).equals("22")) {
            forgetPatient();
        }
    }

    private void forgetPatient() {
        patient = NONE;
        patientAt = 0;
        memberId = "";
    }

    /** Those named within a claim are others: another payer's subscriber, or who bills to it. */
    private void name(Segment nm1) {
        if (claim != null) {
            return;
        }
        switch (nm1.text(1)) {
            case "41" -> submitter = nm1;
            case "40" -> receiver = nm1;
            case "85" -> provider = nm1;
            case "IL" -> {
                patient = nm1;
                patientAt = nm1.number();
                memberId = nm1.text(9);
            }
            case "QC" -> {
                patient = nm1;
                patientAt = nm1.number();
            }
            default -> {
                // somebody else
            }
        }
    }

    private void refer(Segment ref) {
        if (claim == null && isOfProvider && ref.is("REF", "EI")) {
            taxId = ref.text(2);
        }
        if (claim != null && ref.is("REF", "D9")) {
            traceNumber = ref.text(2);
        }
    }

    private void beginClaim(Segment clm) {
        endClaim();
        begin();
        claim = clm;
        traceNumber = "";
        days = Optional.empty();
    }

    private void date(Segment dtp) {
        if (claim != null && dtp.is("DTP", "472")) {
            days = ServiceDays.read(dtp.text(2), dtp.text(3))
                    .map(read -> days.map(read::joined).orElse(read))
                    .or(() -> days);
        }
    }

    private void endClaim() {
        if (claim != null) {
            steps.add(new Claimed(
                    provider, taxId, patient, memberId, patientAt, claim, traceNumber, days, statuses.of(claim)));
        }
        claim = null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
