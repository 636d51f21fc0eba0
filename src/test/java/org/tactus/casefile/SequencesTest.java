package org.tactus.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    void runs_are_ranges() {
        assertThat(Sequences.write(List.of())).isEmpty();
        assertThat(Sequences.write(List.of(1))).isEqualTo("1");
        assertThat(Sequences.write(List.of(7, 1, 2, 3, 9, 10, 2))).isEqualTo("1-3,7,9-10");
    }

    @Test
    void what_was_written_reads_back() {
        var random = new Random(42);
        for (int round = 0; round < 1_000; round++) {
            var numbers = random.ints(random.nextInt(30), 1, 40).boxed().collect(Collectors.toSet());

            assertThat(Sequences.read(Sequences.write(numbers)).stream().boxed())
                    .as("seed 42, round %d", round)
                    .containsExactlyInAnyOrderElementsOf(numbers);
        }
    }
}
