package org.tactus.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tactus.claimfile.ClaimReader;
import org.tactus.claimfile.Slip;
import org.tactus.claimfile.StatedClaim;

/**
 * Claims of an 837P file, 005010X222A1: one for each {@code CLM} (docs/x12.md).
 *
 * <p>Transaction sets of another kind are slips, and the others are read.
 */
public final class ProfessionalClaims implements ClaimReader {

    private static final Set<String> VERSIONS = Set.of("005010X222A1", "005010X222");
    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");
    private static final Set<String> USED =
            Set.of("SBR", "PRV", "NM1", "N3", "N4", "DMG", "REF", "CLM", "DTP", "PWK", "K3", "NTE", "HI", "LX", "SV1");

    private final SegmentReader segments;
    private final Deque<StatedClaim> read = new ArrayDeque<>();
    private final LoopTracker tracker = new LoopTracker();
    private final Loops above = new Loops();
    private String version = "";
    private boolean isProfessional;
    private @Nullable ClaimDraft claim;

    public ProfessionalClaims(InputStream file) {
        this.segments = new SegmentReader(file);
    }

    @Override
    public Optional<StatedClaim> next() throws IOException {
        while (read.isEmpty()) {
            var segment = segments.next();
            if (segment.isEmpty()) {
                finishClaim();
                return Optional.ofNullable(read.poll());
            }
            take(segment.get());
        }
        return Optional.of(read.remove());
    }

    private void take(Segment segment) {
        if (ENVELOPE.contains(segment.id())) {
            finishClaim();
            report(segment);
            enter(segment);
        } else if (isProfessional) {
            takeOfSet(segment);
        } else {
            report(segment);
        }
    }

    private void enter(Segment segment) {
        switch (segment.id()) {
            case "GS" -> version = segment.text(8);
            case "ST" -> beginSet(segment);
            default -> isProfessional = false;
        }
    }

    private void beginSet(Segment segment) {
        tracker.enter(segment);
        above.clearFrom(Loop.BILLING_LEVEL);
        var ofSet = segment.text(3).isEmpty() ? version : segment.text(3);
        isProfessional = segment.text(1).equals("837") && VERSIONS.contains(version) && VERSIONS.contains(ofSet);
        if (!isProfessional) {
            report(segment, "This transaction set isn't an 837P, 005010X222A1; it is passed over.");
        }
    }

    private void takeOfSet(Segment segment) {
        var loop = tracker.enter(segment);
        if (segment.is("HL")) {
            finishClaim();
            above.clearFrom(loop);
        }
        if (segment.is("CLM")) {
            finishClaim();
            claim = new ClaimDraft(above);
        }
        if (claim != null) {
            if (USED.contains(segment.id()) || !segment.slips().isEmpty()) {
                claim.add(loop, segment);
            }
            if (segment.id().isEmpty() && segment.numberInSet() == 0) {
                finishClaim();
            }
        } else {
            report(segment);
            if (USED.contains(segment.id()) && loop != Loop.PASSED_OVER
                    || !segment.slips().isEmpty()) {
                addAbove(loop, segment);
            }
        }
    }

    private void addAbove(Loop loop, Segment segment) {
        if (above.size() + segment.size() > ClaimDraft.LARGEST) {
            report(segment, "So much is said above a claim that it isn't read.");
        } else {
            above.add(loop, segment);
        }
    }

    /** Slips where no claim is that could have them. */
    private void report(Segment segment) {
        segment.slips().forEach(slip -> read.add(StatedClaim.unreadable(segment.place(), slip)));
    }

    private void report(Segment segment, String message) {
        read.add(StatedClaim.unreadable(segment.place(), new Slip(segment.place(), "", message)));
    }

    private void finishClaim() {
        if (claim != null) {
            read.add(claim.finish());
            claim = null;
        }
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
