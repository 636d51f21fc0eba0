package org.tactus.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedLine;

/** Reads a line, loop 2400. */
final class LineReading {

    private static final int CODE = 2;
    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;

    private final Loops loops;
    private final String path;
    private final Segment claim;
    private final Reading reading;

    /** @param path {@code lines[0]} */
    LineReading(Loops loops, String path, Segment claim, Reading reading) {
        this.loops = loops;
        this.path = path;
        this.claim = claim;
        this.reading = reading;
    }

    SubmittedLine line() {
        var service = reading.only(loops.all(Loop.LINE, "SV1"), path);
        if (service.isEmpty()) {
            loops.first(Loop.LINE, "LX")
                    .ifPresent(line -> reading.slip(line, path, "The line has no SV1, which says what was done."));
            return new SubmittedLine(serviceDate(), null, null, null, null, null, null, null);
        }
        return line(service.get());
    }

    private SubmittedLine line(Segment service) {
        var quantity = reading.number(service, 4, path + (isMinutes(service) ? ".minutes" : ".units"));
        if (quantity != null && !isMinutes(service) && !service.text(3).equals("UN")) {
            reading.slip(service, 3, path + ".units", "The unit isn't UN or MJ.");
        }
        return new SubmittedLine(
                serviceDate(),
                placeOfService(service),
                code(service),
                modifiers(service),
                isMinutes(service) ? quantity : null,
                isMinutes(service) ? null : quantity,
                reading.number(service, 2, path + ".charge"),
                pointers(service));
    }

    private static boolean isMinutes(Segment service) {
        return service.text(3).equals("MJ");
    }

    private @Nullable LocalDate serviceDate() {
        return reading.only(loops.all(Loop.LINE, "DTP", "472"), path + ".serviceDate")
                .map(date -> reading.day(date, 2, path + ".serviceDate"))
                .orElse(null);
    }

    private @Nullable String placeOfService(Segment service) {
        var ofLine = Reading.text(service, 5);
        if (ofLine != null) {
            return ofLine;
        }
        var ofClaim = Optional.ofNullable(Reading.stated(claim.component(5, 1)));
        ofClaim.ifPresent(place -> reading.normalize(path + ".placeOfService", null, place));
        return ofClaim.orElse(null);
    }

    private @Nullable String code(Segment service) {
        if (!service.component(1, 1).equals("HC")) {
            reading.slip(service, 1, path + ".code", "The code isn't of CPT or HCPCS, HC.");
        }
        return Reading.stated(service.component(1, CODE));
    }

    private static @Nullable List<@Nullable String> modifiers(Segment service) {
        var modifiers = new ArrayList<@Nullable String>();
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            if (!service.component(1, i).isBlank()) {
                modifiers.add(service.component(1, i));
            }
        }
        return modifiers.isEmpty() ? null : modifiers;
    }

    private @Nullable List<@Nullable BigDecimal> pointers(Segment service) {
        var components = service.element(7).repetitions().get(0);
        var pointers = new ArrayList<@Nullable BigDecimal>();
        for (var component : components) {
            var pointer = reading.number(service, 7, component, path + ".diagnosisPointers");
            if (pointer != null) {
                pointers.add(pointer);
            }
        }
        return pointers.isEmpty() ? null : pointers;
    }
}
