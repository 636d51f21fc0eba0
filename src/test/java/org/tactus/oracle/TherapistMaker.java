package org.tactus.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes therapists, with licenses in every standing. */
final class TherapistMaker {

    private static final int THERAPISTS = 120;
    private static final LocalDate LONG_AGO = LocalDate.of(2017, 1, 1);
    private static final LocalDate YET_TO_COME = LocalDate.of(2027, 12, 31);

    private final Chance chance;
    private final OnFile onFile;

    TherapistMaker(Chance chance, OnFile onFile) {
        this.chance = chance;
        this.onFile = onFile;
    }

    /**
     * A therapist.
     *
     * @param number of the license, as a claim states it
     * @param boundaries days on which something begins or ends
     */
    record Made(String npi, String familyName, String state, String number, List<LocalDate> boundaries) {}

    List<Made> therapists() {
        var therapists = new ArrayList<Made>();
        for (int number = 0; number < THERAPISTS; number++) {
            therapists.add(therapist(number));
        }
        return therapists;
    }

    private Made therapist(int number) {
        var made = new Made(
                chance.npi(),
                chance.of("Lindqvist", "Moreau", "Tanaka", "Adeyemi"),
                number < 100 ? chance.of("OH", "OH", "TX", "FL", "NY") : state(number),
                "G%d.%05d".formatted(number % 10, chance.serial()),
                new ArrayList<>());
        if (number % 40 != 39) {
            onFile.practitioners.put(made.npi(), onFile(made, number));
        }
        return made;
    }

    /** The Dakotas have no license on file; in Kansas and Minnesota there is none. */
    private static String state(int number) {
        return List.of("CA", "VT", "ND", "SD", "KS", "MN", "GU", "OH", "TX", "CA")
                .get(number % 10);
    }

    private OnFile.Practitioner onFile(Made made, int number) {
        var practitioner = new OnFile.Practitioner();
        practitioner.familyName = made.familyName();
        if (!List.of("ND", "SD", "MN").contains(made.state()) && number % 40 != 38) {
            practitioner.licenses.add(license(made));
        }
        if (number % 20 == 3) {
            var other = license(made);
            other.state = chance.of("FL", "NY");
            other.number = "OTHER-" + chance.serial();
            practitioner.licenses.add(chance.from(0, practitioner.licenses.size()), other);
        }
        if (number % 24 == 5) {
            var from = someDay();
            practitioner.exclusions.add(OnFile.Days.of(from, chance.in(50) ? null : until(from, made)));
            made.boundaries().add(from);
        }
        return practitioner;
    }

    private OnFile.License license(Made made) {
        var license = new OnFile.License();
        license.state = made.state();
        license.number = made.number();
        license.kind = made.state().equals("CA")
                ? chance.of("certificate", "certificate", "license")
                : made.state().equals("VT") || chance.in(4) ? "registration" : "license";
        periods(license, made);
        return license;
    }

    private void periods(OnFile.License license, Made made) {
        if (chance.in(75)) {
            license.periods.add(
                    OnFile.Days.of(LONG_AGO, chance.in(50) ? YET_TO_COME : null, chance.of("active", null)));
            return;
        }
        var from = someDay();
        var through = until(from, made);
        var status = chance.of("expired", "inactive", "lapsed", "suspended", "revoked");
        made.boundaries().add(from);
        switch (chance.from(1, 4)) {
            case 1 -> license.periods.add(OnFile.Days.of(LONG_AGO, through, "active"));
            case 2 -> license.periods.add(OnFile.Days.of(from, null, "active"));
            case 3 -> {
                license.periods.add(OnFile.Days.of(LONG_AGO, from.minusDays(1), "active"));
                license.periods.add(OnFile.Days.of(from, through, status));
                license.periods.add(OnFile.Days.of(through.plusDays(1), null, "active"));
            }
            default -> {
                license.periods.add(OnFile.Days.of(LONG_AGO, null, "active"));
                license.periods.add(OnFile.Days.of(from, through, status));
            }
        }
    }

    private LocalDate someDay() {
        return LocalDate.of(2026, 1, 1).plusDays(chance.from(0, 300));
    }

    private LocalDate until(LocalDate from, Made made) {
        var through = from.plusDays(chance.from(0, 60));
        made.boundaries().add(through);
        return through;
    }
}
