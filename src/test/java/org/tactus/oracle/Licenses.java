package org.tactus.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Therapist, license, and who may not be paid. docs/rejections.md, license-… to billing-provider-npi-invalid; clarifications,
 * Taxonomy to Exclusion lists.
 */
final class Licenses {

    private static final String MASSAGE_THERAPIST = "225700000X";
    private static final Set<String> UNREGULATED = Set.of("KS", "MN", "WY");
    private static final Set<String> SUSPENDED = Set.of("suspended", "revoked", "inactive", "lapsed");

    private Licenses() {}

    /** The license that counts, with what is on file of it. */
    private record Held(String state, String number, OnFile.License onFile) {}

    static void judge(Case open) {
        numbersAndTaxonomy(open);
        exclusions(open);
        states(open);
        license(open);
    }

    private static void numbersAndTaxonomy(Case open) {
        var therapist = open.claim.therapist;
        if (!open.isTherapistKnown()) {
            open.say("therapist-npi-invalid");
        }
        if (therapist.taxonomy == null
                || !therapist.taxonomy.strip().toUpperCase(Locale.ROOT).equals(MASSAGE_THERAPIST)) {
            open.say("therapist-taxonomy-mismatch");
        }
        if (!Spelling.isNpi(open.claim.billingProvider.npi)) {
            open.say("billing-provider-npi-invalid");
        }
    }

    /** Clarifications, Organization NPI. */
    static boolean isOrganization(Case open, String npi, String familyName) {
        var billing = open.claim.billingProvider;
        return billing.npi != null
                && npi.strip().equals(billing.npi.strip())
                && (Spelling.isBlank(familyName)
                        || !billing.name
                                .toUpperCase(Locale.ROOT)
                                .contains(familyName.strip().toUpperCase(Locale.ROOT)))
                && !open.onFile.practitioners.containsKey(npi.strip());
    }

    /** "A therapist, orderer or billing provider is excluded on the days that were put on file": clarifications, Exclusion lists. */
    private static void exclusions(Case open) {
        var order = Orders.order(open);
        exclusions(open, open.claim.therapist.npi, "therapist.npi");
        if (order != null && order.orderedBy != null) {
            exclusions(open, order.orderedBy.npi, "order.orderedBy.npi");
        }
        exclusions(open, open.claim.billingProvider.npi, "billingProvider.npi");
    }

    private static void exclusions(Case open, String npi, String element) {
        var practitioner = Spelling.isBlank(npi) ? null : open.onFile.practitioners.get(npi.strip());
        if (practitioner == null) {
            return;
        }
        for (int number : open.numbers()) {
            var day = open.line(number).serviceDate;
            if (practitioner.exclusions.stream().anyMatch(days -> days.contain(day))) {
                open.say("provider-excluded", number, element);
            }
        }
    }

    /** Clarifications, State of service and Licensing states. */
    private static void states(Case open) {
        for (int number : open.numbers()) {
            var state = open.stateOf(open.line(number));
            if (state == null) {
                open.say("service-state-unknown", number, open.whereStateIs(open.line(number)));
            } else if (UNREGULATED.contains(state)) {
                open.say("license-state-unregulated", number);
            }
        }
    }

    private static void license(Case open) {
        var license = held(open);
        if (license == null) {
            missing(open);
            return;
        }
        ofTheState(open, license);
        if (open.isTherapistKnown()) {
            if (license.onFile() == null) {
                open.say(open.onFile.hasLicensesOf(license.state()) ? "license-not-on-file" : "license-unverified");
            } else {
                open.numbers().forEach(number -> standing(open, license.onFile(), number));
            }
        }
        accepted(open, license);
    }

    /** Whose license it would be has to be known, and that there is one to have. */
    private static void missing(Case open) {
        var isThereOneToHave = open.lines().stream()
                .map(open::stateOf)
                .anyMatch(state -> state == null || !UNREGULATED.contains(state));
        if (open.isTherapistKnown() && isThereOneToHave) {
            open.say("license-missing");
        }
    }

    private static void ofTheState(Case open, Held license) {
        for (int number : open.numbers()) {
            var state = open.stateOf(open.line(number));
            if (state != null && !UNREGULATED.contains(state) && !state.equals(license.state())) {
                open.say("license-wrong-state", number);
            }
        }
    }

    /** "California issues a private council's certificate, Vermont a registration": clarifications, Licensing states. */
    private static void accepted(Case open, Held license) {
        if (!open.lines().isEmpty() && !open.benefitOrUsual().credentials.contains(kind(license))) {
            open.say("license-credential-not-accepted");
        }
    }

    /** "the file is believed; a license that is not on file is taken for one" */
    private static String kind(Held license) {
        if (license.state().equals("CA")) {
            return "certificate";
        }
        if (license.state().equals("VT")) {
            return "registration";
        }
        return license.onFile() == null || UNREGULATED.contains(license.state()) ? "license" : license.onFile().kind;
    }

    /** Stated, or the therapist's on file, "one of the state of service first, then one in force": clarifications, License number. */
    private static Held held(Case open) {
        var stated = open.claim.therapist.license;
        if (stated != null && !Spelling.isBlank(stated.number)) {
            var state = Spelling.code(stated.state);
            return new Held(
                    state,
                    stated.number,
                    mine(open).stream()
                            .filter(license -> license.state.equals(state))
                            .filter(license -> Spelling.license(license.number).equals(Spelling.license(stated.number)))
                            .findFirst()
                            .orElse(null));
        }
        return mine(open).stream()
                .min(Comparator.comparing(license -> rank(open, license)))
                .map(license -> new Held(license.state, license.number, license))
                .orElse(null);
    }

    /** By the first line; less is better. */
    private static int rank(Case open, OnFile.License license) {
        if (open.lines().isEmpty()) {
            return 0;
        }
        var line = open.line(1);
        return (license.state.equals(open.stateOf(line)) ? 0 : 2)
                + (standing(license, line.serviceDate).equals("active") ? 0 : 1);
    }

    private static List<OnFile.License> mine(Case open) {
        var therapist =
                open.isTherapistKnown() ? open.onFile.practitioners.get(open.claim.therapist.npi.strip()) : null;
        return therapist == null ? List.of() : therapist.licenses;
    }

    private static void standing(Case open, OnFile.License license, int number) {
        var standing = standing(license, open.line(number).serviceDate);
        if (SUSPENDED.contains(standing)) {
            open.say("license-suspended", number);
        } else if (!standing.equals("active")) {
            open.say("license-not-in-force", number);
        }
    }

    /** "where two periods overlap, the worse status counts" */
    private static String standing(OnFile.License license, LocalDate day) {
        var statuses = license.periods.stream()
                .filter(period -> period.contain(day))
                .map(period -> period.status == null ? "active" : period.status)
                .toList();
        return statuses.stream()
                .filter(SUSPENDED::contains)
                .findFirst()
                .or(() -> statuses.stream().filter("expired"::equals).findFirst())
                .or(() -> statuses.stream().findFirst())
                .orElse("none");
    }
}
