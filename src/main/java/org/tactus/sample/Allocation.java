package org.tactus.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.tactus.ledger.ClaimDraws;
import org.tactus.sample.Sample.Stratum;

/**
 * Shares a sample's size among strata in proportion to their populations.
 *
 * <p>Each gets one first, where there are enough; then one claim after the other goes to the stratum whose population by twice what it
 * has and one is the largest (Sainte-Laguë's method), the first by name where several are. None gets more than it has.
 */
final class Allocation {

    private Allocation() {}

    /** One for each, in their order. */
    static List<Stratum> of(List<ClaimDraws.Stratum> strata, int size) {
        var drawn = new int[strata.size()];
        int left = size;
        if (strata.size() <= size) {
            Arrays.fill(drawn, 1);
            left -= strata.size();
        }
        var next = new PriorityQueue<Integer>(Comparator.<Integer>comparingDouble(
                        place -> -(double) strata.get(place).population() / (2L * drawn[place] + 1))
                .thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, drawn.length)
                .filter(place -> drawn[place] < strata.get(place).population())
                .forEach(next::add);
        for (; left > 0 && !next.isEmpty(); left--) {
            int place = next.remove();
            drawn[place]++;
            if (drawn[place] < strata.get(place).population()) {
                next.add(place);
            }
        }
        return IntStream.range(0, drawn.length)
                .mapToObj(place ->
                        new Stratum(strata.get(place).name(), strata.get(place).population(), drawn[place]))
                .toList();
    }
}
