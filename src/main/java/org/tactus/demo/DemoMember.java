package org.tactus.demo;

import java.time.LocalDate;

/**
 * A member of the demo, made from a number: the same number is always the same person.
 *
 * @param number from 0
 */
record DemoMember(int number) {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY";
    private static final String[] FAMILY_NAMES = {
        "Okafor",
        "Haddad",
        "Novak",
        "Silva",
        "Kowalski",
        "Brennan",
        "Tanaka",
        "Osei",
        "Larsen",
        "Moreau",
        "Castillo",
        "Whitfield"
    };
    private static final String[] WOMEN = {"Ruth", "Elena", "Grace", "Ingrid", "Amara"};
    private static final String[] MEN = {"Walter", "Samuel", "Tomas", "Henry", "Idris"};
    private static final String[] STREETS = {"Elm St", "Wayne Ave", "Linden Ave", "Third St"};
    private static final int[] STEPS = {7, 3, 11, 5, 13, 2, 17, 19, 23, 1};

    /** The member of the README's example. */
    static final String FIRST_ID = "1EG4TE5MK73";

    /** A Medicare Beneficiary Identifier that nobody has been given by CMS knowingly. */
    String id() {
        if (number == 0) {
            return FIRST_ID;
        }
        var kinds = "LADLADLLDD";
        var id = new StringBuilder("2");
        for (int i = 0; i < kinds.length(); i++) {
            var pool = kinds.charAt(i) == 'D' ? DIGITS : LETTERS;
            id.append(pool.charAt((number * STEPS[i] + number / 20 * (i + 1) + i * i) % pool.length()));
        }
        return id.toString();
    }

    boolean isWoman() {
        return number % 2 == 0;
    }

    String familyName() {
        return FAMILY_NAMES[number % FAMILY_NAMES.length];
    }

    String givenName() {
        return isWoman() ? WOMEN[number / 2 % WOMEN.length] : MEN[number / 2 % MEN.length];
    }

    LocalDate birthDate() {
        return number == 0
                ? LocalDate.of(1951, 4, 9)
                : LocalDate.of(1938 + number * 7 % 22, 1 + number % 12, 1 + number * 5 % 28);
    }

    String street() {
        return number == 0 ? "14 Elm St" : 10 + number * 3 + " " + STREETS[number % STREETS.length];
    }

    /** Three of five are in the first plan. */
    DemoPlan plan() {
        return number % 5 < 3 ? DemoPlan.BUCKEYE : DemoPlan.MIAMI_VALLEY;
    }

    /** A few change plans or move away in the course of the year. */
    LocalDate coveredThrough() {
        return number % 19 == 7 ? LocalDate.of(2026, 6, 30) : LocalDate.of(2027, 12, 31);
    }

    String authorization() {
        return "PA-" + (5000 + number);
    }
}
