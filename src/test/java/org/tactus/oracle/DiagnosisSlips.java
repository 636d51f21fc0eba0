package org.tactus.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Slips in the diagnoses, the pointers and the note. */
final class DiagnosisSlips {

    private DiagnosisSlips() {}

    private static Slip diagnoses(String name, String... choices) {
        return new Slip(
                name, (course, claim, chance) -> set(claim, chance.of(choices).split(" ")));
    }

    /** The order follows, or it would be all about that. */
    private static void set(Claim claim, String... codes) {
        claim.diagnoses = new ArrayList<>(Arrays.asList(codes));
        if (claim.order != null && claim.order.diagnoses != null) {
            claim.order.diagnoses = new ArrayList<>(claim.diagnoses);
        }
    }

    private static Slip pointers(String name, List<List<Integer>> choices) {
        return new Slip(name, (course, claim, chance) -> {
            for (var line : claim.lines) {
                if (claim.lines.size() == 1 || chance.in(60)) {
                    line.diagnosisPointers = chance.of(choices);
                }
            }
        });
    }

    static List<Slip> all() {
        return List.of(
                new Slip("no diagnosis", (course, claim, chance) -> claim.diagnoses = new ArrayList<>()),
                new Slip("about twelve diagnoses", (course, claim, chance) -> {
                    for (int i = 1; claim.diagnoses.size() < 11; i++) {
                        claim.diagnoses.add("I%02d.9".formatted(i));
                    }
                    for (int more = chance.from(0, 2); more > 0; more--) {
                        claim.diagnoses.add("J0%d.9".formatted(more));
                    }
                }),
                new Slip(
                        "a diagnosis twice",
                        (course, claim, chance) -> claim.diagnoses.add(
                                claim.diagnoses.isEmpty()
                                        ? "M54.2"
                                        : claim.diagnoses
                                                .get(0)
                                                .toLowerCase(Locale.ROOT)
                                                .replace(".", ""))),
                diagnoses(
                        "headers", "M54", "M54.5", "M25", "M25.51", "G89", "G89.2", "M79.1", "M75", "M62.8", "R10.2",
                        "R51", "M51.36"),
                diagnoses(
                        "seventh character",
                        "S13.4",
                        "S13.4XX",
                        "S13.4XXD",
                        "S13.4XXA",
                        "S13.4XXB",
                        "S39.012",
                        "S39.012D",
                        "S13",
                        "S13.4D",
                        "S16.1XXS",
                        "S43.401A",
                        "S43.401",
                        "S33.5XXZ"),
                diagnoses(
                        "no such code",
                        "M54.58",
                        "M54.22",
                        "M99.99",
                        "G43.999",
                        "M25.599",
                        "M62.839",
                        "M54.2XXA",
                        "M79.13",
                        "S13.49XA"),
                diagnoses(
                        "malformed",
                        "XYZ M54.2",
                        "54.2",
                        "M54.2.1",
                        "M5 M54.2",
                        "M54.50000",
                        "-",
                        "m5450",
                        "M54.501234"),
                new Slip("a blank diagnosis", (course, claim, chance) -> claim.diagnoses.add("")),
                diagnoses(
                        "comfort",
                        "Z73.3",
                        "Z73.3 Z72.0",
                        "Z41.1",
                        "Z71.51",
                        "R45.7 Z56.6",
                        "R53.83",
                        "Z73.3 M54.2",
                        "Z00.00",
                        "F41.9 Z73.3",
                        "Z73.3 M15.0"),
                diagnoses(
                        "not qualifying",
                        "F41.9",
                        "I10",
                        "E11.9",
                        "Z74.09",
                        "F11.20",
                        "J45.909",
                        "Z79.891",
                        "M79.0 I10"),
                diagnoses(
                        "unspecific",
                        "R52",
                        "R52 M54.2",
                        "R52 M17.11",
                        "R52 Z73.3",
                        "R52 I10",
                        "R52 M75.101",
                        "R52 R25.2"),
                diagnoses(
                        "causes",
                        "M17.11",
                        "M47.812",
                        "M51.26",
                        "M75.101",
                        "M77.11",
                        "M35.3",
                        "M15.0 Z73.3",
                        "M50.20 F41.9",
                        "M06.9",
                        "M48.061",
                        "M45.0",
                        "M70.20"),
                diagnoses(
                        "edges of families",
                        "M75.00",
                        "M75.01",
                        "M53.2X7",
                        "M53.3",
                        "M54.00",
                        "M54.10",
                        "M62.830",
                        "M62.81",
                        "M26.621",
                        "M26.601",
                        "G54.6",
                        "G54.5",
                        "R07.82",
                        "R07.89",
                        "G90.50",
                        "G56.40",
                        "M79.0",
                        "M72.0",
                        "M72.2",
                        "M43.6",
                        "M43.27",
                        "R25.2",
                        "R25.1",
                        "G44.86",
                        "M35.3"),
                diagnoses(
                        "conflicts",
                        "M54.50 S39.012A",
                        "M54.2 R52",
                        "G89.29 M54.50",
                        "M24.511 M25.611",
                        "M24.611 M25.611",
                        "M62.838 M79.18",
                        "M79.18 M79.7",
                        "G89.29 G89.4",
                        "M54.2 M50.20",
                        "M54.6 M51.24",
                        "R52 G89.29",
                        "M54.30 M54.40",
                        "M24.511 M62.411",
                        "F45.41 M54.2",
                        "M25.511 M25.611"),
                diagnoses(
                        "sides",
                        "M25.519",
                        "M25.511",
                        "M25.50",
                        "M79.609",
                        "M24.529",
                        "M75.00",
                        "M16.9",
                        "S43.409A",
                        "M17.9"),
                new Slip("a code about its first or last day", DiagnosisSlips::aboutAChange),
                new Slip(
                        "another diagnosis beside",
                        (course, claim, chance) -> claim.diagnoses.add(
                                chance.of("I10", "M17.11", "Z73.3", "M25.511", "R52", "F11.20", "S13.4XXD"))),
                new Slip(
                        "another diagnosis before",
                        (course, claim, chance) ->
                                claim.diagnoses.add(0, chance.of("I10", "M17.11", "Z73.3", "M25.511", "R52", "M54.6"))),
                pointers(
                        "pointers about the diagnoses",
                        List.of(
                                List.of(),
                                List.of(0),
                                List.of(2),
                                List.of(1, 2),
                                List.of(3, 1),
                                List.of(12),
                                List.of(13),
                                List.of(-1))),
                pointers(
                        "pointers about four",
                        List.of(List.of(1, 1, 1), List.of(1, 1, 1, 1), List.of(1, 1, 1, 1, 1), List.of(1, 2, 1, 2))),
                new Slip("a note of comfort", (course, claim, chance) -> claim.note = "Relaxation"),
                new Slip(
                        "note",
                        (course, claim, chance) -> claim.note = chance.of(
                                "Relaxation massage, spa day",
                                "Helped her relax the shoulder.",
                                "SPA",
                                "spasm of the trapezius",
                                "wide spacing",
                                "Wellness visit",
                                "unwell since Tuesday",
                                "pampering",
                                "a luxury treatment",
                                "to de-stress",
                                "stress relief",
                                "self-care at home",
                                "given for comfort",
                                "discomfort in the neck",
                                "uncomfortable, for comfortable sleep",
                                "left neck, 45 minutes",
                                "")));
    }

    private static void aboutAChange(Course course, Claim claim, Chance chance) {
        var changing = Icd.CODES.stream()
                .filter(code -> code.from() != null || code.through() != null)
                .toList();
        var code = chance.of(changing);
        set(claim, code.code());
        var day = chance.of(
                code.from() == null ? code.through() : code.from(),
                code.through() == null ? code.from() : code.through().plusDays(1));
        onDay(claim, chance.around(day));
    }

    private static void onDay(Claim claim, LocalDate day) {
        if (claim.lines.isEmpty()) {
            return;
        }
        claim.lines.get(0).serviceDate = day;
        claim.receivedOn = day.plusDays(20);
        if (claim.order != null && claim.order.authoredOn != null) {
            claim.order.authoredOn = day.minusDays(3);
            claim.order.signedOn = day.minusDays(3);
            claim.order.validThrough = null;
        }
    }
}
