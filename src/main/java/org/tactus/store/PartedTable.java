package org.tactus.store;

/**
 * A table that is parted by year.
 *
 * @param idColumn a UUID of version 7, which begins with when it was given
 */
public record PartedTable(String name, String idColumn) {

    /** With that year's rows alone. */
    public String of(int year) {
        return name + "_" + year;
    }

    /** With the rows of no year that has tables. */
    public String other() {
        return name + "_other";
    }
}
