package org.tactus.x12;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedLicense;
import org.tactus.casefile.ClaimSubmission.SubmittedTherapist;

/**
 * Reads who treated: 2310B, else 2420A, else 2010AA; and the license, for whose state that of the place of service is taken: the
 * member's at home, else the facility's, else the billing provider's.
 */
final class TherapistReading {

    private static final String HOME = "12";

    private final ClaimLoops loops;
    private final Reading reading;

    TherapistReading(ClaimLoops loops, Reading reading) {
        this.loops = loops;
        this.reading = reading;
    }

    /** The claim's, else the lines' if all have one, else the billing provider who is a person. */
    @Nullable
    SubmittedTherapist therapist() {
        var ofLines = loops.lines().stream()
                .map(line -> line.of(Loop.LINE_RENDERING))
                .filter(loop -> !loop.isEmpty())
                .toList();
        if (loops.claim().has(Loop.RENDERING)) {
            return therapist(loops.claim().of(Loop.RENDERING), ofLines);
        }
        if (!ofLines.isEmpty()) {
            checkOfAllLines(ofLines);
            return taken(therapist(ofLines.get(0), ofLines));
        }
        var biller = loops.claim().of(Loop.BILLING);
        if (PartyReading.name(biller)
                .filter(name -> name.text(2).equals(PartyReading.PERSON))
                .isPresent()) {
            var withTaxonomy = Stream.concat(biller.stream(), loops.claim().all(Loop.BILLING_LEVEL, "PRV", "BI"))
                    .toList();
            return taken(therapist(withTaxonomy, List.of()));
        }
        return null;
    }

    private void checkOfAllLines(List<List<Segment>> ofLines) {
        if (ofLines.size() < loops.lines().size()) {
            reading.slip(
                    ofLines.get(0).get(0), "therapist", "A claim has one therapist; other lines don't name this one.");
        }
    }

    private @Nullable SubmittedTherapist therapist(List<Segment> loop, List<List<Segment>> ofLines) {
        var found = PartyReading.name(loop);
        if (found.isEmpty()) {
            return null;
        }
        var name = found.get();
        ofLines.forEach(line -> PartyReading.name(line)
                .filter(other -> !PartyReading.isSamePerson(name, other))
                .ifPresent(other -> reading.slip(other, "therapist", "A claim has one therapist; this is another.")));
        return new SubmittedTherapist(
                PartyReading.npi(name, "therapist.npi", reading),
                Reading.text(name, 3),
                Reading.text(name, 4),
                loop.stream()
                        .filter(segment -> segment.is("PRV") && segment.text(2).equals("PXC"))
                        .findFirst()
                        .map(taxonomy -> Reading.text(taxonomy, 3))
                        .orElse(null),
                license(loop));
    }

    private @Nullable SubmittedTherapist taken(@Nullable SubmittedTherapist therapist) {
        if (therapist != null) {
            var npi = therapist.npi();
            reading.normalize("therapist", null, npi == null ? "of another loop" : npi);
        }
        return therapist;
    }

    /** {@code REF*0B} has its number and not its state. */
    private @Nullable SubmittedLicense license(List<Segment> loop) {
        var license =
                reading.only(loop.stream().filter(segment -> segment.is("REF", "0B")), "therapist.license.number");
        if (license.isEmpty()) {
            return null;
        }
        var state = stateOfService();
        state.ifPresent(taken -> reading.normalize("therapist.license.state", null, taken));
        return new SubmittedLicense(state.orElse(null), Reading.text(license.get(), 2));
    }

    private Optional<String> stateOfService() {
        if (placeOfService().equals(HOME)) {
            return stateOf(loops.claim().has(Loop.PATIENT) ? Loop.PATIENT : Loop.SUBSCRIBER);
        }
        return stateOf(loops.claim().has(Loop.FACILITY) ? Loop.FACILITY : Loop.BILLING);
    }

    private String placeOfService() {
        return loops.lines().stream()
                .flatMap(line -> line.all(Loop.LINE, "SV1"))
                .map(service -> service.text(5))
                .findFirst()
                .filter(place -> !place.isEmpty())
                .orElseGet(() -> loops.claim()
                        .first(Loop.CLAIM, "CLM")
                        .map(claim -> claim.component(5, 1))
                        .orElse(""));
    }

    private Optional<String> stateOf(Loop loop) {
        return loops.claim().first(loop, "N4").map(place -> place.text(2)).filter(state -> !state.isBlank());
    }
}
