package org.tactus.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.UsState;

/** The day on which a claim arrived, as days are counted where the massage took place. */
public final class ReceiptDay {

    private ReceiptDay() {}

    /** As stated, or today. */
    public static LocalDate of(MassageClaim claim, Clock clock) {
        return claim.receivedOn().orElseGet(() -> today(claim, clock));
    }

    /** In the time zone of the first line's state; in UTC where that isn't known. */
    public static LocalDate today(MassageClaim claim, Clock clock) {
        ZoneId zone = claim.lines().stream()
                .findFirst()
                .map(claim::stateOfService)
                .flatMap(UsState::of)
                .map(UsState::zone)
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
