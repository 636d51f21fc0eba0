package org.tactus.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.UsState;

/** The day on which a claim arrived, as days are counted where the massage took place. */
public final class ReceiptDay {

    private ReceiptDay() {}

    /** As stated, or that on which it came. */
    public static LocalDate of(Filing filing, Clock clock) {
        var claim = filing.claim();
        return claim.receivedOn().orElseGet(() -> dayOf(filing.arrivedAt().orElseGet(clock::instant), claim));
    }

    public static LocalDate today(MassageClaim claim, Clock clock) {
        return dayOf(clock.instant(), claim);
    }

    /** In the time zone of the first line's state; in UTC where that isn't known. */
    private static LocalDate dayOf(Instant moment, MassageClaim claim) {
        ZoneId zone = claim.lines().stream()
                .findFirst()
                .map(claim::stateOfService)
                .flatMap(UsState::of)
                .map(UsState::zone)
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(moment, zone);
    }
}
