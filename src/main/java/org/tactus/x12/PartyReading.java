package org.tactus.x12;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedBillingProvider;
import org.tactus.casefile.ClaimSubmission.SubmittedFacility;
import org.tactus.registry.AddressBody;

/** Reads who billed and where it took place: loops 2010AA and 2310C. */
final class PartyReading {

    static final String PERSON = "1";
    private static final String NPI = "XX";

    private final ClaimLoops loops;
    private final Reading reading;

    PartyReading(ClaimLoops loops, Reading reading) {
        this.loops = loops;
        this.reading = reading;
    }

    @Nullable
    SubmittedBillingProvider billingProvider() {
        var loop = loops.claim().of(Loop.BILLING);
        return name(loop)
                .map(name -> new SubmittedBillingProvider(
                        npi(name, "billingProvider.npi", reading),
                        taxId(),
                        nameOfBiller(name),
                        address(loop, "billingProvider.address", reading)))
                .orElse(null);
    }

    @Nullable
    SubmittedFacility facility() {
        for (var line : loops.lines()) {
            line.first(Loop.LINE_FACILITY, "NM1")
                    .filter(name -> !isSamePlace(line.of(Loop.LINE_FACILITY)))
                    .ifPresent(name -> reading.slip(
                            name, "serviceFacility", "A claim has one place: this isn't that of loop 2310C."));
        }
        var loop = loops.claim().of(Loop.FACILITY);
        return name(loop)
                .map(name ->
                        new SubmittedFacility(Reading.text(name, 3), address(loop, "serviceFacility.address", reading)))
                .orElse(null);
    }

    /** Street, city, state and postal code of a loop; null where it has none. */
    static @Nullable AddressBody address(List<Segment> loop, String path, Reading reading) {
        var street = loop.stream().filter(segment -> segment.is("N3")).findFirst();
        var place = loop.stream().filter(segment -> segment.is("N4")).findFirst();
        if (street.isEmpty() && place.isEmpty()) {
            return null;
        }
        return new AddressBody(
                street.map(segment -> line(segment, path, reading)).orElse(null),
                place.map(segment -> Reading.text(segment, 1)).orElse(null),
                place.map(segment -> Reading.text(segment, 2)).orElse(null),
                place.map(segment -> Reading.text(segment, 3)).orElse(null));
    }

    private static @Nullable String line(Segment street, String path, Reading reading) {
        if (street.text(2).isBlank()) {
            return Reading.text(street, 1);
        }
        var both = street.text(1) + ", " + street.text(2);
        reading.normalize(path + ".line", street.text(1), both);
        return both;
    }

    static Optional<Segment> name(List<Segment> loop) {
        return loop.stream().filter(segment -> segment.is("NM1")).findFirst();
    }

    /** Who it is, to tell whether two loops name one: a person's NPI where both have one, else the name. */
    static boolean isSamePerson(Segment name, Segment other) {
        return !name.text(9).isEmpty() && !other.text(9).isEmpty()
                ? name.text(9).equals(other.text(9))
                : name.text(3).equals(other.text(3)) && name.text(4).equals(other.text(4));
    }

    static @Nullable String npi(Segment name, String path, Reading reading) {
        if (name.text(9).isBlank()) {
            return null;
        }
        if (!name.text(8).equals(NPI)) {
            reading.slip(name, 8, path, "The identifier isn't an NPI, XX.");
            return null;
        }
        return name.text(9);
    }

    private boolean isSamePlace(List<Segment> ofLine) {
        var ofClaim = loops.claim().of(Loop.FACILITY);
        return Stream.of("N3", "N4").allMatch(id -> first(ofLine, id).equals(first(ofClaim, id)));
    }

    private static Optional<List<Element>> first(List<Segment> loop, String id) {
        return loop.stream()
                .filter(segment -> segment.is(id))
                .map(Segment::elements)
                .findFirst();
    }

    private @Nullable String taxId() {
        return reading.only(
                        Stream.concat(
                                loops.claim().all(Loop.BILLING, "REF", "EI"),
                                loops.claim().all(Loop.BILLING, "REF", "SY")),
                        "billingProvider.taxId")
                .map(tax -> Reading.text(tax, 2))
                .orElse(null);
    }

    private @Nullable String nameOfBiller(Segment name) {
        if (!name.text(2).equals(PERSON) || name.text(4).isBlank()) {
            return Reading.text(name, 3);
        }
        var whole = name.text(4) + " " + name.text(3);
        reading.normalize("billingProvider.name", name.text(3), whole);
        return whole;
    }
}
