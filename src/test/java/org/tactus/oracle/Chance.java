package org.tactus.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chance, by a seed: the same seed, the same claims. */
final class Chance {

    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY";

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private int serial;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both inside. */
    int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The day before, the day, or the day after. */
    LocalDate around(LocalDate day) {
        return day.plusDays(from(-1, 1));
    }

    /** A number that it gave nobody else. */
    int serial() {
        return ++serial;
    }

    /** A made-up NPI that its check digit lets pass, and that no other has. */
    String npi() {
        var stem = "15%07d".formatted(serial());
        for (int digit = 0; digit < 10; digit++) {
            if (Spelling.isNpi(stem + digit)) {
                return stem + digit;
            }
        }
        throw new AssertionError("every stem has a check digit");
    }

    /** A made-up Medicare Beneficiary Identifier that no other has. */
    String mbi() {
        var mbi = "%d%c%c%d%c%d%d%c%c%02d"
                .formatted(
                        from(3, 9),
                        letter(),
                        letter(),
                        from(0, 9),
                        letter(),
                        from(0, 9),
                        from(0, 9),
                        letter(),
                        letter(),
                        from(0, 99));
        return taken.add(mbi) ? mbi : mbi();
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
