package org.tactus.oracle;

import java.util.List;
import java.util.Locale;

/** Slips in the therapist, the license, the places and the billing provider. */
final class TherapistSlips {

    private TherapistSlips() {}

    static List<Slip> all() {
        return List.of(
                new Slip(
                        "NPI of the therapist",
                        (course, claim, chance) -> claim.therapist.npi = chance.of(
                                null, " ", "1234567890", "12345678930", claim.billingProvider.npi, chance.npi())),
                new Slip(
                        "taxonomy",
                        (course, claim, chance) -> claim.therapist.taxonomy =
                                chance.of(null, "", "225100000X", "173C00000X", "225700000x", "225700000")),
                new Slip("no license stated", (course, claim, chance) -> claim.therapist.license = null),
                new Slip(
                        "number of the license",
                        (course, claim, chance) -> claim.therapist.license = Claim.License.of(
                                course.therapist.state(),
                                chance.of(
                                        null,
                                        "",
                                        "G-NONE-1",
                                        course.therapist.number().replace(".", "-"),
                                        course.therapist.number().toLowerCase(Locale.ROOT),
                                        course.therapist.number() + "0"))),
                new Slip(
                        "state of the license",
                        (course, claim, chance) -> claim.therapist.license = Claim.License.of(
                                chance.of(
                                        "OH",
                                        "TX",
                                        "ND",
                                        "CA",
                                        "KS",
                                        "ZZ",
                                        null,
                                        course.therapist.state().toLowerCase(Locale.ROOT)),
                                course.therapist.number())),
                new Slip("someone else's license", TherapistSlips::someoneElses),
                new Slip("state of the facility", (course, claim, chance) -> {
                    claim.serviceFacility = new Claim.Facility();
                    claim.serviceFacility.name = "Elsewhere";
                    claim.serviceFacility.address = Claim.Address.in(state(chance));
                }),
                new Slip("facility without an address", (course, claim, chance) -> {
                    claim.serviceFacility = new Claim.Facility();
                    claim.serviceFacility.name = "Nowhere";
                }),
                new Slip("no facility, state of the biller", (course, claim, chance) -> {
                    claim.serviceFacility = null;
                    claim.billingProvider.address = chance.in(30) ? null : Claim.Address.in(state(chance));
                }),
                new Slip("at home, state of the member", (course, claim, chance) -> {
                    claim.member.address = chance.in(30) ? null : Claim.Address.in(state(chance));
                    claim.lines.forEach(line -> line.placeOfService = "12");
                }),
                new Slip(
                        "NPI of the biller",
                        (course, claim, chance) ->
                                claim.billingProvider.npi = chance.of(null, "", "1234567890", "9987654328")));
    }

    private static String state(Chance chance) {
        return chance.of("OH", "TX", "KS", "MN", "WY", "CA", "VT", "ND", "GU", "PR", "DC", "ZZ", "oh", "", null);
    }

    private static void someoneElses(Course course, Claim claim, Chance chance) {
        var others = course.onFile.practitioners.values().stream()
                .flatMap(practitioner -> practitioner.licenses.stream())
                .filter(license -> license.state.equals(course.therapist.state()))
                .toList();
        if (!others.isEmpty()) {
            var other = chance.of(others);
            claim.therapist.license = Claim.License.of(other.state, other.number);
        }
    }
}
