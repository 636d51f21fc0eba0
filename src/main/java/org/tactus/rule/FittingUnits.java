package org.tactus.rule;

import static org.tactus.rule.FindingCode.UNITS_EXCEED_MINUTES;
import static org.tactus.rule.FindingCode.UNITS_INVALID;
import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.TimedServices;
import org.tactus.fact.Benefit;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.Facts;

/** Units that the minutes of the day bear, and no more than CMS's edits let pass; for a service that is billed once on its day. */
final class FittingUnits {

    private static final Set<FindingCode> CODES = Set.of(UNITS_INVALID, UNITS_EXCEED_MINUTES, UNITS_OVER_DAILY_MAXIMUM);

    private FittingUnits() {}

    /** For each line that bills other units. */
    static List<Correction> of(MassageClaim claim, Facts facts) {
        var corrections = new ArrayList<Correction>();
        for (int i = 0; i < claim.lines().size(); i++) {
            var number = i + 1;
            var line = claim.lines().get(i);
            var units = unitsOf(line, claim, facts);
            var isBilled = UnitsAreWhole.unitsOf(line)
                    .filter(billed -> billed == units)
                    .isPresent();
            if (units > 0 && !isBilled) {
                corrections.add(Correction.ofLine(
                        CODES,
                        "units",
                        number,
                        units,
                        "So many units the minutes of the day bear, and CMS's edits let pass.",
                        changed -> changed.withLine(number, billed -> billed.withUnits(units))));
            }
        }
        return corrections;
    }

    /** 0 where it can't be told, or there are none. */
    private static int unitsOf(ServiceLine line, MassageClaim claim, Facts facts) {
        var day = timedServices(line, claim);
        if (!day.containsKey(line.code())) {
            return 0;
        }
        var rule = facts.benefit().map(Benefit::unitRule).orElse(UnitRule.CMS_8_MINUTE);
        var borne = UnitAllocation.of(List.copyOf(day.values()), rule).get(line.code());
        var maximum = facts.codes().ncci().dailyMaximumOn(line.serviceDate(), line.code());
        return Math.min(borne, maximum.orElse(Integer.MAX_VALUE));
    }

    /** Those of the line's day, by code; none where one stands there twice or lacks its minutes. */
    private static Map<ProcedureCode, TimedCode> timedServices(ServiceLine line, MassageClaim claim) {
        var services = new LinkedHashMap<ProcedureCode, TimedCode>();
        for (var other : claim.lines()) {
            if (other.serviceDate().equals(line.serviceDate()) && TimedServices.contains(other.code())) {
                var service = new TimedCode(
                        other.code(),
                        other.minutes().map(BigDecimal::intValue).orElse(0),
                        UnitsAreWhole.unitsOf(other).orElse(0),
                        false);
                if (other.minutes().isEmpty() || services.put(other.code(), service) != null) {
                    return Map.of();
                }
            }
        }
        return services;
    }
}
