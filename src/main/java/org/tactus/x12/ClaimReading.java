package org.tactus.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.ClaimSubmission.SubmittedLine;
import org.tactus.claim.Frequency;
import org.tactus.claim.Words;
import org.tactus.claimfile.StatedClaim;

/** Reads a claim, loop 2300, with all that is said around it, as plain 837P says it. */
final class ClaimReading {

    private final ClaimLoops loops;
    private final Segment claim;
    private final Reading reading = new Reading();

    private ClaimReading(ClaimLoops loops) {
        this.loops = loops;
        this.claim = loops.claim().first(Loop.CLAIM, "CLM").orElseThrow();
    }

    /** As the segments say it, and what is said beyond them in segments of our own. */
    static StatedClaim read(ClaimLoops loops) {
        var reader = new ClaimReading(loops);
        var plain = reader.submission();
        reader.addSlipsOfSegments();
        var whole = ClaimTree.withOwn(loops, plain, reader.reading);
        return new StatedClaim(
                "segment " + reader.claim.number(),
                reader.claim.text(1),
                Optional.of(whole),
                reader.reading.normalizations(),
                reader.reading.slips());
    }

    /** As the segments say it; what is noted is lost but for the normalizations. */
    static ClaimSubmission readPlain(ClaimLoops loops, Reading into) {
        var reader = new ClaimReading(loops);
        var plain = reader.submission();
        into.normalizations().addAll(reader.reading.normalizations());
        return plain;
    }

    private ClaimSubmission submission() {
        var parties = new PartyReading(loops, reading);
        var member = new MemberReading(loops.claim(), reading);
        var lines = lines();
        checkTotal(lines);
        return new ClaimSubmission(
                Reading.text(claim, 1),
                frequency(),
                reference("F8", "replaces"),
                member.plan(),
                null,
                null,
                member.member(),
                parties.billingProvider(),
                new TherapistReading(loops, reading).therapist(),
                parties.facility(),
                new OrderReading(loops, reading).order(),
                diagnoses(),
                reference("G1", "priorAuthorization"),
                reference("9F", "referral"),
                null,
                note(),
                lines);
    }

    private void addSlipsOfSegments() {
        loops.claim().all().flatMap(segment -> segment.slips().stream()).forEach(reading.slips()::add);
        loops.lines().stream()
                .flatMap(Loops::all)
                .flatMap(segment -> segment.slips().stream())
                .forEach(reading.slips()::add);
    }

    private @Nullable String frequency() {
        var stated = claim.component(5, 3);
        for (var frequency : Frequency.values()) {
            if (frequency.x12().equals(stated)) {
                return Words.of(frequency);
            }
        }
        reading.slip(claim, 5, "frequency", "The frequency isn't 1, 7 or 8.");
        return null;
    }

    private @Nullable String reference(String qualifier, String path) {
        var ofClaim = reading.only(loops.claim().all(Loop.CLAIM, "REF", qualifier), path)
                .map(reference -> Reading.text(reference, 2));
        loops.lines().stream()
                .flatMap(line -> line.all(Loop.LINE, "REF", qualifier))
                .filter(ofLine -> !ofLine.text(2).equals(ofClaim.orElse("")))
                .forEach(ofLine -> reading.slip(ofLine, path, "A claim has one such number; this line has another."));
        return ofClaim.orElse(null);
    }

    private @Nullable String note() {
        return reading.only(loops.claim().all(Loop.CLAIM, "NTE", "ADD"), "note")
                .map(note -> Reading.text(note, 2))
                .orElse(null);
    }

    private List<@Nullable String> diagnoses() {
        var codes = new ArrayList<@Nullable String>();
        loops.claim().all(Loop.CLAIM, "HI").forEach(segment -> {
            for (int i = 1; i <= segment.elements().size(); i++) {
                addDiagnoses(segment, i, codes);
            }
        });
        return codes;
    }

    private void addDiagnoses(Segment segment, int element, List<@Nullable String> codes) {
        for (var components : segment.element(element).repetitions()) {
            var code = components.size() > 1 ? components.get(1) : "";
            switch (components.get(0)) {
                case "ABK", "ABF" -> codes.add(code);
                case "BK", "BF" ->
                    reading.slip(
                            segment, element, "diagnoses", "The code is of ICD-9-CM, which ended with September 2015.");
                default -> {
                    // codes of conditions, procedures and others, which tactus has no use for
                }
            }
        }
    }

    private @Nullable List<@Nullable SubmittedLine> lines() {
        return IntStream.range(0, loops.lines().size())
                .<@Nullable SubmittedLine>mapToObj(
                        i -> new LineReading(loops.lines().get(i), "lines[" + i + "]", claim, reading).line())
                .toList();
    }

    /** A total that isn't the sum says that a line was lost or changed. */
    private void checkTotal(@Nullable List<@Nullable SubmittedLine> lines) {
        var total = reading.number(claim, 2, "lines");
        if (total == null || lines == null || !reading.slips().isEmpty()) {
            return;
        }
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var charge = line == null ? null : line.charge();
            sum = charge == null ? sum : sum.add(charge);
        }
        if (sum.compareTo(total) != 0) {
            reading.slip(claim, 2, "lines", "The total isn't the sum of the lines' charges.");
        }
    }
}
