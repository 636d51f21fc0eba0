package org.tactus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tactus.casefile.Filing;

class WavesTest {

    @Test
    void those_that_do_not_bear_on_each_other_are_one_wave() {
        assertThat(Waves.of(List.of(filing(1, 1), filing(2, 2), filing(3, 3)))).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void a_member_s_claims_are_a_wave_each_in_their_order() {
        assertThat(Waves.of(List.of(filing(1, 7), filing(2, 8), filing(3, 7), filing(4, 7))))
                .containsExactly(List.of(0, 1), List.of(2), List.of(3));
    }

    @Test
    void a_control_number_that_comes_again_is_a_later_wave() {
        assertThat(Waves.of(List.of(filing(1, 1), filing(1, 2)))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void whatever_comes_all_are_there_once_and_none_before_one_that_it_follows() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var filings = IntStream.range(0, 60)
                    .mapToObj(i -> filing(random.nextInt(50), random.nextInt(20)))
                    .toList();

            var waves = Waves.of(filings);

            var waveOf = new int[filings.size()];
            waves.forEach(wave -> wave.forEach(place -> waveOf[place] = waves.indexOf(wave)));
            var all = new ArrayList<Integer>();
            waves.forEach(all::addAll);
            Collections.sort(all);
            assertThat(all)
                    .as("seed " + seed)
                    .isEqualTo(IntStream.range(0, filings.size()).boxed().toList());
            for (int later = 0; later < filings.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (!Collections.disjoint(
                            filings.get(earlier).lockNames(), filings.get(later).lockNames())) {
                        assertThat(waveOf[earlier]).as("seed " + seed).isLessThan(waveOf[later]);
                    }
                }
            }
        }
    }

    private static Filing filing(int controlNumber, int member) {
        var claim = aClaim().controlNumber("C-" + controlNumber)
                .memberId("PLAN-ID-" + member)
                .build();
        return new Filing(claim, "1234567893", "somebody");
    }
}
