package org.tactus.claim;

/** A person's name; either part may be empty where it wasn't stated. */
public record PersonName(String family, String given) {

    public PersonName {
        family = family.strip();
        given = given.strip();
    }

    /** Masked, since records print themselves into logs. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
