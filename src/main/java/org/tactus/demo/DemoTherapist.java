package org.tactus.demo;

/** The therapists of the demo. */
enum DemoTherapist {
    LINDQVIST(
            "1987654328",
            "Lindqvist",
            "Maja",
            "33.012345",
            "[{\"from\": \"2025-01-01\", \"through\": \"2027-12-31\"}]"),
    /** Renewed three weeks late. */
    ORTEGA(
            "1987654310",
            "Ortega",
            "Luis",
            "33.014872",
            "[{\"from\": \"2024-07-01\", \"through\": \"2026-06-30\"}, {\"from\": \"2026-07-21\", \"through\": \"2028-06-30\"}]"),
    /** Suspended for a month. */
    BRANDT(
            "1834567202",
            "Brandt",
            "Greta",
            "33.020118",
            "[{\"from\": \"2025-03-01\", \"through\": \"2026-03-31\"},"
                    + " {\"from\": \"2026-04-01\", \"through\": \"2026-04-30\", \"status\": \"suspended\"},"
                    + " {\"from\": \"2026-05-01\", \"through\": \"2027-12-31\"}]");

    private final String npi;
    private final String familyName;
    private final String givenName;
    private final String license;
    private final String periods;

    DemoTherapist(String npi, String familyName, String givenName, String license, String periods) {
        this.npi = npi;
        this.familyName = familyName;
        this.givenName = givenName;
        this.license = license;
        this.periods = periods;
    }

    String npi() {
        return npi;
    }

    String familyName() {
        return familyName;
    }

    String givenName() {
        return givenName;
    }

    String license() {
        return license;
    }

    /** As a registrar sends it. */
    String json() {
        return """
                {"familyName": "%s", "givenName": "%s", "taxonomy": "225700000X",
                 "licenses": [{"state": "OH", "number": "%s", "kind": "license", "source": "primary", "periods": %s}]}"""
                .formatted(familyName, givenName, license, periods);
    }
}
