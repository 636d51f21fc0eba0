package org.tactus.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Minutes and the units that they bear. docs/rejections.md, units-below-minimum to units-under-billed; clarifications, Minutes
 * and units, Claims without minutes.
 */
final class Minutes {

    /** Of the timed services, those that the generated claims hold: clarifications, What ships built in. */
    private static final Set<String> TIMED = Set.of("97110", "97112", "97124", "97140", "97530", "97810", "H0038");

    private static final int UNIT = 15;
    private static final int LEAST = 8;
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);

    private Minutes() {}

    /** A timed service of a day: its minutes, what was billed, the units that the minutes bear, and the last line that bills it. */
    private static final class Timed {
        final String code;
        final boolean isOnFile;
        int minutes;
        int billed;
        int borne;
        int lastLine;

        Timed(String code, boolean isOnFile) {
            this.code = code;
            this.isOnFile = isOnFile;
        }

        boolean asksForMore() {
            return billed > minutes / UNIT;
        }
    }

    static void judge(Case open) {
        for (int number : open.numbers()) {
            if (isTimed(open.line(number)) && open.line(number).minutes == null) {
                open.say("minutes-missing", number);
            }
        }
        if (!open.hasTooManyLines()) {
            open.lines().stream().map(line -> line.serviceDate).distinct().forEach(day -> judge(open, day));
        }
    }

    private static boolean isTimed(Claim.Line line) {
        return TIMED.contains(Spelling.code(line.code));
    }

    /** "Units of that day are then not checked against minutes" */
    private static void judge(Case open, LocalDate day) {
        var isPooled = open.benefitOrUsual().unitRule.equals("cms-8-minute");
        var services = billed(open, day);
        if (services.isEmpty() || isPooled && !addOnFile(open, day, services)) {
            return;
        }
        if (isPooled) {
            pool(services);
        } else {
            services.forEach(service -> service.borne = units(service.minutes));
        }
        int ofDay = services.stream().mapToInt(service -> service.minutes).sum();
        services.stream()
                .filter(service -> !service.isOnFile)
                .forEach(service -> compare(open, service, isPooled ? ofDay : service.minutes));
    }

    /** None where a line lacks what it takes. */
    private static List<Timed> billed(Case open, LocalDate day) {
        var services = new ArrayList<Timed>();
        for (int number : open.numbers()) {
            var line = open.line(number);
            if (line.serviceDate.equals(day) && isTimed(line)) {
                if (line.minutes == null || !Services.hasUnits(line)) {
                    return List.of();
                }
                var service = timed(services, Spelling.code(line.code), false);
                service.minutes += whole(line);
                service.billed += line.units.intValueExact();
                service.lastLine = number;
            }
        }
        return services;
    }

    /** Other services of the therapist; false where nobody can tell how long they took. */
    private static boolean addOnFile(Case open, LocalDate day, List<Timed> services) {
        var billed = services.stream().map(service -> service.code).toList();
        if (!open.isTherapistKnown()) {
            return open.others.stream()
                    .filter(other -> other.isAccepted() && open.isOfSameMember(other))
                    .flatMap(other -> other.claim.lines.stream())
                    .noneMatch(line -> line.serviceDate.equals(day) && isTimed(line));
        }
        var onFile = Services.onFile(open, day, Filed::isAccepted)
                .filter(line -> isTimed(line) && !billed.contains(Spelling.code(line.code)))
                .toList();
        if (onFile.stream().anyMatch(line -> line.minutes == null)) {
            return false;
        }
        for (var line : onFile) {
            var service = timed(services, Spelling.code(line.code), true);
            service.minutes += whole(line);
            service.billed += line.units.intValueExact();
        }
        return true;
    }

    private static Timed timed(List<Timed> services, String code, boolean isOnFile) {
        for (var service : services) {
            if (service.code.equals(code)) {
                return service;
            }
        }
        var service = new Timed(code, isOnFile);
        services.add(service);
        return service;
    }

    /** "Parts of a minute are dropped." A day has no more than it has. */
    private static int whole(Claim.Line line) {
        return line.minutes
                .max(BigDecimal.ZERO)
                .min(DAY)
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }

    /**
     * "what is left goes to the codes with the most minutes left"; where they stand equal, to the one on file, then to one that
     * bills it.
     */
    private static void pool(List<Timed> services) {
        services.forEach(service -> service.borne = service.minutes / UNIT);
        var left = units(services.stream().mapToInt(service -> service.minutes).sum())
                - services.stream().mapToInt(service -> service.borne).sum();
        services.stream()
                .sorted(Comparator.<Timed>comparingInt(service -> -(service.minutes % UNIT))
                        .thenComparing(service -> !service.isOnFile)
                        .thenComparing(service -> !service.asksForMore()))
                .limit(left)
                .forEach(service -> service.borne++);
    }

    /** 8 to 22 minutes are 1, 23 to 37 are 2, and so on: clarifications, Minutes and units. */
    private static int units(int minutes) {
        return (minutes + UNIT - LEAST) / UNIT;
    }

    /** @param minutes that count */
    private static void compare(Case open, Timed service, int minutes) {
        if (service.billed < service.borne) {
            open.say("units-under-billed", service.lastLine);
        } else if (service.billed > service.borne) {
            open.say(minutes < LEAST ? "units-below-minimum" : "units-exceed-minutes", service.lastLine);
        }
    }
}
