package org.tactus.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Slips in the lines. */
final class LineSlips {

    private LineSlips() {}

    /** Makes a slip in a line. */
    private interface LineChange {
        void in(Course course, Claim.Line line, Chance chance);
    }

    /** In one of the lines, where there is one. */
    private static Slip slip(String name, LineChange change) {
        return new Slip(name, (course, claim, chance) -> {
            if (!claim.lines.isEmpty()) {
                change.in(course, chance.of(claim.lines), chance);
            }
        });
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static List<Slip> all() {
        return List.of(
                slip(
                        "code",
                        (course, line, chance) -> line.code = chance.of(
                                null, "", "9712", "971240", "97124A", "ABCDE", "G0283", "g0283", "S8990", "H0038",
                                "0552T", "1234F", "97810", "98940", "97010", "97140", "97110", "A1B2C", "99999")),
                slip(
                        "minutes about a boundary",
                        (course, line, chance) -> line.minutes = number(chance.of(
                                "0", "1", "7", "7.9", "8", "22", "22.99", "23", "37", "38", "52", "53", "67", "68",
                                "-5", "15", "30"))),
                slip("no minutes", (course, line, chance) -> line.minutes = null),
                slip(
                        "units about a boundary",
                        (course, line, chance) -> line.units = number(chance.of(
                                null, "-1", "0", "0.5", "1", "1.0", "1.5", "2", "3", "4", "5", "6", "999", "1000"))),
                slip("minutes and units", LineSlips::minutesAndUnits),
                slip(
                        "charge",
                        (course, line, chance) -> line.charge = number(chance.of(
                                null,
                                "-0.01",
                                "0",
                                "0.00",
                                "0.01",
                                "0.001",
                                "120.0",
                                "120.000",
                                "120.005",
                                "99999999.99",
                                "100000000.00",
                                "239.99",
                                "240",
                                "240.01",
                                "1"))),
                slip(
                        "any place of service",
                        (course, line, chance) -> line.placeOfService = "%02d".formatted(chance.from(0, 99))),
                slip(
                        "place of service",
                        (course, line, chance) -> line.placeOfService = chance.of(
                                null, "", "1", "111", "1a", "02", "10", "11", "12", "21", "22", "99", "27", "66", "58",
                                "59", " 11 ")),
                slip(
                        "modifiers",
                        (course, line, chance) -> line.modifiers = new ArrayList<>(chance.of(List.of(
                                List.of(""),
                                List.of("G"),
                                List.of("GPX"),
                                List.of("G-"),
                                List.of("gp"),
                                List.of("GP", "GP"),
                                List.of("GP", "KX", "76", "22"),
                                List.of("GP", "KX", "76", "22", "Q6"),
                                List.of("GP", "GO"),
                                List.of("59", "XE"),
                                List.of("59"),
                                List.of("76"),
                                List.of("77"),
                                List.of("76", "77"),
                                List.of("LT", "RT"),
                                List.of("GA", "GZ"),
                                List.of("CO", "CQ"),
                                List.of("95"),
                                List.of("GT"),
                                List.of("FQ"),
                                List.of("KX", "93"),
                                List.of("EY"),
                                List.of("GP", "EY"))))),
                slip("modifier EY", (course, line, chance) -> line.modifiers.add("EY")),
                slip(
                        "a modifier that the plan asks for is missing",
                        (course, line, chance) -> line.modifiers = new ArrayList<>()),
                new Slip("another service on the day", LineSlips::anotherService),
                new Slip("the same service in another line", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        claim.lines.add(Json.copy(claim.lines.get(0), Claim.Line.class));
                        shorten(claim, chance);
                    }
                }),
                new Slip("another day", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        var line = Json.copy(claim.lines.get(0), Claim.Line.class);
                        line.serviceDate = line.serviceDate.plusDays(chance.of(-7, -1, 1, 2, 30));
                        claim.lines.add(line);
                    }
                }),
                new Slip("more days", (course, claim, chance) -> {
                    for (int more = chance.from(2, 4); more > 0 && !claim.lines.isEmpty(); more--) {
                        var line = Json.copy(claim.lines.get(claim.lines.size() - 1), Claim.Line.class);
                        line.serviceDate = line.serviceDate.minusDays(1);
                        claim.lines.add(line);
                    }
                }),
                new Slip("another year", (course, claim, chance) -> {
                    if (!claim.lines.isEmpty()) {
                        var line = Json.copy(claim.lines.get(0), Claim.Line.class);
                        line.serviceDate = line.serviceDate.minusYears(1);
                        claim.lines.add(chance.from(0, 1), line);
                    }
                }),
                new Slip("no lines", (course, claim, chance) -> {
                    if (chance.in(40)) {
                        claim.lines.clear();
                    }
                }),
                new Slip("about fifty lines", (course, claim, chance) -> {
                    int number = chance.in(40) ? chance.from(50, 51) : 0;
                    while (!claim.lines.isEmpty() && claim.lines.size() < number) {
                        claim.lines.add(Json.copy(claim.lines.get(0), Claim.Line.class));
                    }
                }));
    }

    /** As they go together at the edge of a unit: 7 minutes are none, 8 are one, 22 are one, 23 are two. */
    private static void minutesAndUnits(Course course, Claim.Line line, Chance chance) {
        int units = chance.from(1, 6);
        line.minutes = BigDecimal.valueOf(15L * units + chance.of(-8, -7, 7, 8));
        line.units = BigDecimal.valueOf(units);
    }

    private static void anotherService(Course course, Claim claim, Chance chance) {
        if (claim.lines.isEmpty()) {
            return;
        }
        var line = Json.copy(claim.lines.get(0), Claim.Line.class);
        line.code = chance.in(60)
                ? chance.of(course.benefit().services)
                : chance.of("97140", "97110", "97112", "97530", "98940", "97010", "97150");
        line.modifiers = new ArrayList<>(course.benefit().requiredModifiers);
        if (chance.in(30)) {
            line.modifiers.add(chance.of("59", "XE", "XU"));
        }
        if (claim.order != null && claim.order.services != null && chance.in(90)) {
            claim.order.services = new ArrayList<>(claim.order.services);
            claim.order.services.add(line.code);
        }
        claim.lines.add(chance.from(0, 1), line);
        shorten(claim, chance);
    }

    /** Lines of a day share its minutes; each is billed as if it were alone. */
    private static void shorten(Claim claim, Chance chance) {
        for (var line : claim.lines) {
            int minutes = chance.of(7, 8, 10, 14, 15, 20, 22, 23, 29, 30, 33);
            line.minutes = BigDecimal.valueOf(minutes);
            line.units = BigDecimal.valueOf(Math.max(1, (minutes + 7) / 15));
        }
    }
}
