package org.tactus.ledger;

/**
 * What a biller knows a claim by.
 *
 * @param billingNpi whose claim it is
 */
public record ClaimKey(String billingNpi, String controlNumber) {

    /** In one text: {@code 1234567893/RIV-2026-000417}. */
    @Override
    public String toString() {
        return billingNpi + "/" + controlNumber;
    }
}
