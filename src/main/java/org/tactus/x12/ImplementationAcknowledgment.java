package org.tactus.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether an 837P file could be read, as a 999 (005010X231A1): a set for each group. See docs/x12.md#999.
 *
 * @param writtenAt when this is written
 */
public record ImplementationAcknowledgment(FileSource file, Instant writtenAt) {

    private static final String VERSION = "005010X231A1";

    /** @throws org.tactus.claimfile.NotOfThisFormat where the file isn't X12 */
    public void write(OutputStream out) throws IOException {
        try (var segments = new SegmentReader(file.open());
                var claimSlips = new ClaimSlips(file)) {
            var writer = new Writer(out, claimSlips);
            for (var segment = segments.next(); segment.isPresent(); segment = segments.next()) {
                writer.take(segment.get());
            }
            writer.end();
        }
    }

    /** Follows the file, and answers what is complete. */
    private final class Writer {

        private final Acknowledged envelopes;
        private final ClaimSlips claimSlips;
        private int groups;
        private Optional<GroupAnswer> group = Optional.empty();
        private Optional<SetAnswer> set = Optional.empty();

        Writer(OutputStream out, ClaimSlips claimSlips) {
            this.claimSlips = claimSlips;
            this.envelopes = new Acknowledged(out, "FA", VERSION, writtenAt);
        }

        void take(Segment segment) throws IOException {
            switch (segment.id()) {
                case "ISA" -> beginInterchange(segment);
                case "GS" -> beginGroup(segment);
                case "ST" -> beginSet(segment);
                case "SE" -> {
                    note(segment);
                    endSet(List.of());
                }
                case "GE" -> endGroup(segment);
                case "IEA" -> {
                    end();
                    envelopes.follow(segment);
                }
                default -> note(segment);
            }
        }

        private void beginInterchange(Segment isa) throws IOException {
            end();
            groups = 0;
            envelopes.follow(isa);
        }

        private void beginGroup(Segment gs) throws IOException {
            endGroupWithoutEnd();
            envelopes.follow(gs);
            if (envelopes.isInGroup()) {
                groups++;
                group = Optional.of(new GroupAnswer());
                envelopes.openSet("999", number());
                envelopes.write(Segment.of("AK1", gs.text(1), gs.text(6), gs.text(8)));
            }
        }

        private String number() {
            return "%04d".formatted(groups);
        }

        private void beginSet(Segment st) throws IOException {
            endSet(List.of(SetAnswer.NO_END));
            if (group.isPresent()) {
                set = Optional.of(new SetAnswer(st));
                note(st);
            }
        }

        private void note(Segment segment) throws IOException {
            var ofClaims = claimSlips.upTo(segment.number());
            set.ifPresent(answer -> {
                segment.slips().forEach(slip -> answer.add(slip, segment));
                ofClaims.forEach(slip -> answer.add(slip, segment));
            });
        }

        private void endSet(List<String> codes) throws IOException {
            if (set.isPresent()) {
                var answer = set.get();
                for (var line : answer.toSegments(codes)) {
                    envelopes.write(line);
                }
                group.ifPresent(whole -> whole.add(!answer.isOtherKind() && codes.isEmpty(), answer.hasSlips()));
            }
            set = Optional.empty();
        }

        private void endGroup(Segment ge) throws IOException {
            endSet(List.of(SetAnswer.NO_END));
            if (group.isPresent()) {
                envelopes.write(group.get().toSegment(ge));
                envelopes.closeSet(number());
            }
            group = Optional.empty();
            envelopes.follow(ge);
        }

        private void endGroupWithoutEnd() throws IOException {
            if (group.isPresent()) {
                endGroup(Segment.of("GE", ""));
            }
        }

        void end() throws IOException {
            endGroupWithoutEnd();
            envelopes.close();
        }
    }
}
