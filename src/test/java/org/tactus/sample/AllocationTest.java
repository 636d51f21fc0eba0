package org.tactus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tactus.ledger.ClaimDraws;

class AllocationTest {

    @Test
    void strata_get_their_share() {
        assertThat(drawn(10, 50, 30, 20)).containsExactly(5, 3, 2);
        assertThat(drawn(7, 43, 37, 20)).containsExactly(3, 3, 1);
    }

    @Test
    void the_smallest_gets_one_where_there_are_enough() {
        assertThat(drawn(5, 1_000_000, 1)).containsExactly(4, 1);
        assertThat(drawn(2, 5, 5, 5)).containsExactly(1, 1, 0);
        assertThat(drawn(1, 5, 900)).containsExactly(0, 1);
    }

    @Test
    void none_gets_more_than_it_has() {
        assertThat(drawn(500, 3, 0, 4)).containsExactly(3, 0, 4);
        assertThat(drawn(5, 1, 9)).containsExactly(1, 4);
        assertThat(drawn(5)).isEmpty();
    }

    private static List<Integer> drawn(int size, long... populations) {
        var strata = IntStream.range(0, populations.length)
                .filter(place -> populations[place] > 0)
                .mapToObj(place -> new ClaimDraws.Stratum("s" + place, populations[place]))
                .toList();
        var allocated = Allocation.of(strata, size).iterator();
        return Arrays.stream(populations)
                .mapToObj(population -> population == 0 ? 0 : allocated.next().drawn())
                .toList();
    }
}
