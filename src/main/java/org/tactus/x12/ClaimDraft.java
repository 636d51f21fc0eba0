package org.tactus.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.claimfile.Slip;
import org.tactus.claimfile.StatedClaim;

/** A claim while its segments come, with those above it. */
final class ClaimDraft {

    /** As {@link Segment#size} counts; a claim of fifty lines has less than a tenth of it. */
    static final int LARGEST = 1 << 20;

    private final Loops loops = new Loops();
    private final List<Loops> lines = new ArrayList<>();
    private int size;
    private Optional<Segment> tooMuch = Optional.empty();

    ClaimDraft(Loops above) {
        loops.addAll(above);
    }

    void add(Loop loop, Segment segment) {
        size += segment.size();
        if (size > LARGEST) {
            tooMuch = tooMuch.or(() -> Optional.of(segment));
            return;
        }
        if (segment.is("LX")) {
            lines.add(new Loops());
        }
        var isOfLine = loop.isWithinLine() && !lines.isEmpty();
        (isOfLine ? lines.get(lines.size() - 1) : loops).add(loop, segment);
    }

    StatedClaim finish() {
        var read = ClaimReading.read(new ClaimLoops(loops, lines));
        if (tooMuch.isEmpty()) {
            return read;
        }
        var slips = new ArrayList<>(read.slips());
        slips.add(new Slip(
                tooMuch.get().place(), "", "The claim is larger than any that can be filed; it isn't read on."));
        return new StatedClaim(read.place(), read.controlNumber(), read.submission(), read.normalizations(), slips);
    }
}
