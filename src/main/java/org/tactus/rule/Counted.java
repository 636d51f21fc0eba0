package org.tactus.rule;

/** A number with what it counts, as people write it: {@code 1 visit}, {@code 12 visits}. */
final class Counted {

    private Counted() {}

    static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
