package org.tactus.x12;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedLicense;

/**
 * Reads a therapist's license: {@code REF*0B} has its number and not its state, for which the state of the place of service is taken:
 * the member's at home, else the facility's, else the billing provider's.
 */
final class LicenseReading {

    private static final String HOME = "12";

    private final ClaimLoops loops;
    private final Reading reading;

    LicenseReading(ClaimLoops loops, Reading reading) {
        this.loops = loops;
        this.reading = reading;
    }

    @Nullable
    SubmittedLicense license(List<Segment> loop) {
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
