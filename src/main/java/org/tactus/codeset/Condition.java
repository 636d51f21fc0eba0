package org.tactus.codeset;

/**
 * What a diagnosis code shows, in CMS's terms for the benefit: "pain, stiffness, loss of range of motion" are its examples of an
 * injury's or illness's impact. See docs/clarifications.md#qualifying-condition.
 */
public enum Condition {
    PAIN,
    STIFFNESS,
    LOSS_OF_MOTION,
    /** Pain that doesn't say where: R52. */
    UNSPECIFIC_PAIN,
    /** An injury or illness that causes such symptoms, without saying that it did. */
    CAUSE,
    /** Stress, counseling, well-being, cosmetic: what massage for comfort or relaxation is billed with. */
    COMFORT,
    /** None of these. */
    OTHER;

    /** Whether it alone qualifies a claim. */
    public boolean qualifies() {
        return this == PAIN || this == STIFFNESS || this == LOSS_OF_MOTION;
    }
}
