package org.tactus.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tactus.claim.ProcedureCode;
import org.tactus.fact.Benefit.UnitRule;

/**
 * How many units the timed services of one day bear, service by service.
 *
 * <p>CMS pools the day: all its timed minutes say how many units there are; each service gets its full 15 minutes' worth, and what
 * is left goes to the services with the most minutes left, one unit each. The AMA's midpoint rule looks at each service alone.
 *
 * @see <a href="https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c05.pdf">CMS, Claims Processing
 *     Manual ch. 5 §20.2.C</a>
 */
final class UnitAllocation {

    private static final Comparator<TimedCode> FIRST_TO_GET_WHAT_IS_LEFT = Comparator.comparing(TimedCode::minutesLeft)
            .thenComparing(TimedCode::isOnFile)
            .thenComparing(TimedCode::asksForMore)
            .reversed();

    private UnitAllocation() {}

    static Map<ProcedureCode, Integer> of(List<TimedCode> day, UnitRule rule) {
        return switch (rule) {
            case CMS_8_MINUTE -> pooled(day);
            case AMA_MIDPOINT -> alone(day);
        };
    }

    private static Map<ProcedureCode, Integer> pooled(List<TimedCode> day) {
        var units = new HashMap<ProcedureCode, Integer>();
        int minutes = 0;
        int given = 0;
        for (var service : day) {
            units.put(service.code(), service.fullUnits());
            minutes += service.minutes();
            given += service.fullUnits();
        }
        int left = TimedCode.unitsOf(minutes) - given;
        if (left > 0) {
            day.stream()
                    .sorted(FIRST_TO_GET_WHAT_IS_LEFT)
                    .limit(left)
                    .forEach(service -> units.merge(service.code(), 1, Integer::sum));
        }
        return units;
    }

    private static Map<ProcedureCode, Integer> alone(List<TimedCode> day) {
        var units = new HashMap<ProcedureCode, Integer>();
        day.forEach(service -> units.put(service.code(), TimedCode.unitsOf(service.minutes())));
        return units;
    }
}
