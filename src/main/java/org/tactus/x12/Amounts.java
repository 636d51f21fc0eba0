package org.tactus.x12;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as X12 writes them. */
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("-?(\\d{1,18}(\\.\\d{0,9})?|\\.\\d{1,9})");

    private Amounts() {}

    /** Empty where it isn't one. */
    static Optional<BigDecimal> read(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Without zeros at the end of its decimals. */
    static String write(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
