package org.tactus.codeset;

import java.time.LocalDate;

/** The tables that ship with tactus and that releases go before: what they are from, and what they don't cover. */
public enum BuiltInTable {
    DIAGNOSES(
            "icd10cm-families.csv",
            LocalDate.of(2018, 10, 1),
            "CDC's order file of January 2021, the codes new with fiscal year 2022, and the code list of fiscal year 2026",
            "families that a massage claim doesn't turn on; fiscal year 2027; fiscal years 2019, 2020 and 2023 to 2025 are seen"
                    + " only through their neighbors"),
    EXCLUDES1(
            "icd10cm-excludes1.csv",
            LocalDate.of(2018, 10, 1),
            "CDC's tabular list of fiscal year 2021",
            "families that a massage claim doesn't turn on; notes changed since"),
    UNIT_EDITS(
            "ncci-mue-2024q3.csv",
            LocalDate.of(2024, 7, 1),
            "CMS's medically unlikely edits for practitioners, 2024-07-01",
            "services that a massage claim doesn't hold; other quarters"),
    PAIR_EDITS(
            "ncci-ptp-2024q3.csv",
            LocalDate.of(2024, 7, 1),
            "CMS's procedure-to-procedure edits for practitioners, 2024-07-01",
            "services that a massage claim doesn't hold; other quarters");

    private final String file;
    private final LocalDate from;
    private final String origin;
    private final String notCovered;

    BuiltInTable(String file, LocalDate from, String origin, String notCovered) {
        this.file = file;
        this.from = from;
        this.origin = origin;
        this.notCovered = notCovered;
    }

    /** The first day that it is for; it goes on from there. */
    public LocalDate from() {
        return from;
    }

    public String origin() {
        return origin;
    }

    public String notCovered() {
        return notCovered;
    }

    public int rows() {
        return Table.rows(file).size();
    }
}
