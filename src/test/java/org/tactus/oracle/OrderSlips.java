package org.tactus.oracle;

import java.time.LocalDate;
import java.util.List;

/** Slips in the order. */
final class OrderSlips {

    private OrderSlips() {}

    /** Makes a slip in an order that is stated in full. */
    private interface OrderChange {
        void in(Course course, Claim claim, Claim.Order order, Chance chance);
    }

    /** A number alone says nothing that could be wrong: the order is stated then. */
    private static Slip slip(String name, OrderChange change) {
        return new Slip(name, (course, claim, chance) -> {
            if (claim.order == null || claim.order.isNumberAlone()) {
                claim.order = Json.copy(course.order, Claim.Order.class);
            }
            change.in(course, claim, claim.order, chance);
        });
    }

    private static LocalDate day(Claim claim) {
        return claim.lines.isEmpty() ? Course.TODAY : claim.lines.get(0).serviceDate;
    }

    static List<Slip> all() {
        return List.of(
                new Slip("no order", (course, claim, chance) -> claim.order = null),
                new Slip("an order on file that isn't there", (course, claim, chance) -> {
                    claim.order = new Claim.Order();
                    claim.order.number = "G-NONE";
                }),
                slip(
                        "status of the order",
                        (course, claim, order, chance) -> order.status = chance.of(
                                "draft",
                                "active",
                                "on-hold",
                                "revoked",
                                "completed",
                                "entered-in-error",
                                "unknown",
                                null)),
                slip("ordered about the day", (course, claim, order, chance) -> {
                    order.authoredOn = chance.around(day(claim));
                    order.signedOn = order.authoredOn;
                }),
                slip("ordered about as long ago as an order holds", (course, claim, order, chance) -> {
                    order.authoredOn = chance.around(day(claim).minusDays(course.benefit().orderValidityDays));
                    order.signedOn = order.authoredOn;
                }),
                slip(
                        "the order ends about the day",
                        (course, claim, order, chance) -> order.validThrough = chance.around(day(claim))),
                slip(
                        "signed about 14 days after",
                        (course, claim, order, chance) -> order.signedOn =
                                order.authoredOn == null ? null : chance.around(order.authoredOn.plusDays(14))),
                slip("not signed", (course, claim, order, chance) -> order.signedOn = null),
                slip(
                        "signed before",
                        (course, claim, order, chance) ->
                                order.signedOn = day(claim).minusDays(100)),
                slip("not dated", (course, claim, order, chance) -> order.authoredOn = null),
                slip(
                        "services of the order",
                        (course, claim, order, chance) -> order.services = chance.of(
                                null,
                                List.of(),
                                List.of(""),
                                List.of("97810"),
                                List.of(" 97124 "),
                                List.of("97124", "97140", "97110"))),
                slip(
                        "diagnoses of the order",
                        (course, claim, order, chance) -> order.diagnoses = chance.of(
                                null,
                                List.of(),
                                List.of(""),
                                List.of("G89.29"),
                                List.of("m54"),
                                List.of("M25.51", "Z73.3"),
                                List.of("S13.4XXA", "M54.2"))),
                slip(
                        "ordered for the header",
                        (course, claim, order, chance) -> order.diagnoses = claim.diagnoses.stream()
                                .map(code -> code.length() > 5 ? code.substring(0, 5) : code)
                                .toList()),
                slip(
                        "visits of the order",
                        (course, claim, order, chance) -> order.visits = chance.of(null, -1, 0, 1, 2, 3, 9_999)),
                slip(
                        "member of the order",
                        (course, claim, order, chance) -> order.memberId = chance.of(
                                null,
                                chance.mbi(),
                                "A1",
                                claim.member.id == null ? "A2" : claim.member.id.toLowerCase())),
                slip("no number of the order", (course, claim, order, chance) -> order.number = null),
                slip("nobody ordered", (course, claim, order, chance) -> order.orderedBy = null),
                slip("NPI of the orderer", (course, claim, order, chance) -> {
                    if (order.orderedBy != null) {
                        order.orderedBy.npi = chance.of(
                                null,
                                "",
                                "1234567890",
                                "3234567893",
                                "123456789",
                                claim.billingProvider.npi,
                                claim.therapist.npi,
                                course.therapist.npi());
                    }
                }),
                slip("the therapist ordered", (course, claim, order, chance) -> {
                    if (order.orderedBy != null) {
                        order.orderedBy.npi = claim.therapist.npi;
                    }
                }),
                slip("credential of the orderer", (course, claim, order, chance) -> {
                    if (order.orderedBy != null) {
                        order.orderedBy.credential = chance.of(
                                null, "", "DC", "PT", "OT", "LMT", "RN", "DPM", "CNM", "M.D.", "md", "MD, PhD",
                                "DC, MD", "PA-C", "FNP", "CRNP", "CNS", "DO");
                    }
                }));
    }
}
