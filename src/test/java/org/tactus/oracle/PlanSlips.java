package org.tactus.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Slips in plan, member, day of receipt, authorization, referral, and in what a correction names. */
final class PlanSlips {

    private PlanSlips() {}

    static List<Slip> all() {
        return List.of(
                new Slip(
                        "plan",
                        (course, claim, chance) -> claim.plan = chance.of(
                                null,
                                "",
                                "H9998-001",
                                "H1234",
                                "X1234-001",
                                "H7001-1-000",
                                "h" + course.plan.id().substring(1),
                                "S7001-001",
                                course.plan.id().substring(0, 9),
                                course.plan.id().substring(0, 9) + "-003")),
                new Slip(
                        "another plan's",
                        (course, claim, chance) -> claim.plan = chance.of(List.copyOf(course.onFile.plans.keySet()))
                                .split("/")[0]),
                new Slip(
                        "category",
                        (course, claim, chance) -> claim.benefitCategory =
                                chance.of("7b", "13d", "13e", "14c18", "14C18", "14c17", "14c")),
                new Slip("member id", (course, claim, chance) -> {
                    claim.member.id = memberId(chance);
                    if (claim.order != null && claim.order.memberId != null && chance.in(60)) {
                        claim.order.memberId = claim.member.id;
                    }
                }),
                new Slip("member id, spelled otherwise", (course, claim, chance) -> {
                    if (claim.member.id != null && claim.member.id.length() > 8) {
                        claim.member.id = claim.member.id.substring(0, 4) + "-"
                                + claim.member.id.substring(4).toLowerCase(Locale.ROOT);
                    }
                }),
                new Slip(
                        "received about the day",
                        (course, claim, chance) -> received(claim, chance.around(day(claim)))),
                new Slip("received about the limit", (course, claim, chance) -> {
                    var limit = course.benefit().filingLimitDays;
                    received(
                            claim,
                            chance.around(
                                    limit == null
                                            ? day(claim).plusYears(1)
                                            : day(claim).plusDays(limit)));
                }),
                new Slip("long ago, received after a year", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        claim.lines.get(0).serviceDate = chance.of(
                                LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 1), LocalDate.of(2023, 6, 30));
                        claim.receivedOn =
                                chance.around(claim.lines.get(0).serviceDate.plusYears(1));
                    }
                }),
                new Slip("received today", (course, claim, chance) -> claim.receivedOn = null),
                new Slip("visited about today", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        claim.lines.get(0).serviceDate = chance.around(Course.TODAY);
                        claim.receivedOn = null;
                    }
                }),
                new Slip("before 2018-10-01, or about", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        claim.lines.get(0).serviceDate = chance.around(LocalDate.of(2018, 10, 1));
                        claim.receivedOn = claim.lines.get(0).serviceDate.plusDays(5);
                    }
                }),
                new Slip("about the first day of a year", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        claim.lines.get(0).serviceDate =
                                chance.around(LocalDate.of(chance.of(2019, 2020, 2025, 2026), 1, 1));
                        claim.receivedOn = claim.lines.get(0).serviceDate.plusDays(5);
                    }
                }),
                new Slip(
                        "authorization",
                        (course, claim, chance) ->
                                claim.priorAuthorization = chance.of(null, "", "PA-NONE", course.authorization)),
                new Slip(
                        "referral",
                        (course, claim, chance) -> claim.referral = chance.of(null, "", "REF-NONE", course.referral)),
                new Slip("original", (course, claim, chance) -> {
                    if (claim.replaces != null || chance.in(30)) {
                        claim.frequency = chance.of("replacement", "void");
                        claim.replaces = chance.of(null, "", "G-NONE", claim.replaces);
                    }
                }),
                new Slip(
                        "opioid context",
                        (course, claim, chance) -> claim.opioidContext =
                                chance.of("naive", "avoiding", "tapering", "use-disorder-treatment", "unknown")));
    }

    private static LocalDate day(Claim claim) {
        return claim.lines.isEmpty() ? Course.TODAY : claim.lines.get(0).serviceDate;
    }

    /** What lies in the future can't be read, and isn't filed. */
    private static void received(Claim claim, LocalDate day) {
        if (!day.isAfter(Course.TODAY)) {
            claim.receivedOn = day;
        }
    }

    /** Ten, eleven and twelve characters, among others; none that another member has. */
    private static String memberId(Chance chance) {
        return chance.of(
                null,
                "",
                "1SG4TE5MK73",
                "0EG4TE5MK73",
                "ABCDEFGHIJK",
                "1EG4T%05d".formatted(chance.serial()),
                "1EG4TE%06d".formatted(chance.serial()),
                chance.mbi(),
                "A-%d".formatted(chance.serial()));
    }
}
