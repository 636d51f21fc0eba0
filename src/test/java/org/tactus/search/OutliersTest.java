package org.tactus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutliersTest {

    private static final double A_LITTLE = 0.001;

    /** Median 3, distances 2 1 1 0 0 1 1 7: their median 1, so that a score is 0.6745 times the distance. */
    @Test
    void who_is_far_above_the_median_stands_out_by_the_median_of_distances() {
        var outliers = among(1, 2, 2, 3, 3, 4, 4, 10);

        assertThat(outliers.median()).isEqualTo(3);
        assertThat(outliers.mad()).isEqualTo(1);
        assertThat(outliers.farAbove()).hasSize(1);
        assertThat(outliers.farAbove().get(0).value()).isEqualTo(10);
        assertThat(outliers.farAbove().get(0).score()).isCloseTo(0.6745 * 7, within(A_LITTLE));
    }

    @Test
    void the_bound_is_outside_and_who_is_far_below_does_not_stand_out() {
        // 0.6745 * 5 = 3.37; 0.6745 * 6 = 4.05
        assertThat(among(1, 2, 2, 3, 3, 4, 4, 8).farAbove()).isEmpty();
        assertThat(among(1, 2, 2, 3, 3, 4, 4, 9).farAbove()).hasSize(1);
        assertThat(among(-90, 2, 2, 3, 3, 4, 4, 5).farAbove()).isEmpty();
    }

    /** Median and MAD don't tell: distances are measured by their mean, 10 / 10 = 1; the score is 10 / 1.253314. */
    @Test
    void where_most_have_the_same_value_the_mean_distance_measures() {
        var outliers = Outliers.among(
                Stream.concat(Collections.nCopies(9, 4.0).stream(), Stream.of(14.0))
                        .toList(),
                value -> value);

        assertThat(outliers.mad()).isZero();
        assertThat(outliers.farAbove()).hasSize(1);
        assertThat(outliers.farAbove().get(0).score()).isCloseTo(10 / 1.253314, within(A_LITTLE));
    }

    @Test
    void where_all_have_the_same_value_or_there_are_too_few_nobody_stands_out() {
        assertThat(among(4, 4, 4, 4, 4, 4).farAbove()).isEmpty();
        assertThat(among(1, 1, 2, 90).farAbove()).isEmpty();
        assertThat(among().values()).isZero();
    }

    @Test
    void the_farthest_is_told_first() {
        assertThat(among(1, 2, 2, 3, 3, 4, 4, 3, 3, 2, 4, 20, 40).farAbove())
                .extracting(Outliers.Outlier::value)
                .containsExactly(40.0, 20.0);
    }

    private static Outliers<Double> among(double... values) {
        var peers = Arrays.stream(values).boxed().toList();
        return Outliers.among(List.copyOf(peers), value -> value);
    }
}
