package org.tactus.claim;

/** What a claim is to those before it: the claim frequency code, X12 CLM05-3. */
public enum Frequency {
    ORIGINAL("1"),
    REPLACEMENT("7"),
    VOID("8");

    private final String x12;

    Frequency(String x12) {
        this.x12 = x12;
    }

    public String x12() {
        return x12;
    }
}
