package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tactus.claimfile.NotOfThisFormat;

/** Whatever a file looks like: what is answered are whole interchanges, right in their envelopes and counts. */
class BrokenFilesTest {

    private static final long SEED = 417;
    private static final int FILES = 60;
    private static final Instant AT = Instant.parse("2026-11-24T08:30:00Z");

    @Test
    void files_with_bytes_changed_left_out_or_cut_off_are_answered_in_whole_interchanges() throws IOException {
        var random = new Random(SEED);
        var whole = GoldenX12.read("four-claims.edi").getBytes(StandardCharsets.US_ASCII);
        var answered = 0;
        for (int i = 0; i < FILES; i++) {
            var broken = broken(whole, random);
            try {
                var answers = answers(broken);
                GoldenX12.assertWellFormed(answers);
                answered += answers.isEmpty() ? 0 : 1;
            } catch (NotOfThisFormat refused) {
                assertThat(new String(broken, StandardCharsets.ISO_8859_1)).doesNotStartWith("ISA*");
            } catch (AssertionError | IOException | RuntimeException failure) {
                throw new AssertionError(
                        "seed " + SEED + ", file " + i + ":\n" + new String(broken, StandardCharsets.ISO_8859_1),
                        failure);
            }
        }
        assertThat(answered).isGreaterThan(FILES / 2);
    }

    private static byte[] broken(byte[] whole, Random random) {
        var broken = whole.clone();
        if (random.nextInt(3) == 0) {
            broken = Arrays.copyOf(broken, random.nextInt(broken.length));
        }
        for (int change = random.nextInt(4); change > 0 && broken.length > 0; change--) {
            var at = random.nextInt(broken.length);
            if (random.nextBoolean()) {
                broken[at] = (byte) random.nextInt(256);
            } else {
                var rest = Arrays.copyOfRange(broken, Math.min(broken.length, at + random.nextInt(60)), broken.length);
                var shorter = Arrays.copyOf(broken, at + rest.length);
                System.arraycopy(rest, 0, shorter, at, rest.length);
                broken = shorter;
            }
        }
        return broken;
    }

    private static String answers(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        new ImplementationAcknowledgment(() -> new ByteArrayInputStream(file), AT).write(out);
        new ClaimAcknowledgment(() -> new ByteArrayInputStream(file), List.of(), AT, AT).write(out);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
