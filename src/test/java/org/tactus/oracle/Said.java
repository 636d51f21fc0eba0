package org.tactus.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finding, without its words.
 *
 * @param line 0 where the whole claim is meant
 * @param element the field that it is about
 */
public record Said(String code, int line, String element, String severity, String group) {

    /**
     * Severity, group and element of every finding: docs/rejections.md. The findings of one rule stand
     * together, in the order in which the rules are told; a dash is for an element that differs from finding to finding.
     */
    private static final String CONTRACT =
            """
            original-missing error CO replaces
            original-not-accepted error CO replaces

            plan-unknown error CO plan

            plan-has-no-benefit error PR plan

            benefit-category-mismatch error CO benefitCategory

            member-id-invalid error CO member.id

            member-not-enrolled error CO member.id
            coverage-not-started error CO lines.serviceDate
            coverage-ended error CO lines.serviceDate
            coverage-unverified information CO member.id

            billing-provider-npi-invalid error CO billingProvider.npi

            order-missing error CO order
            order-declared-missing error CO lines.modifiers

            order-incomplete error CO -

            order-unsigned error CO order.signedOn

            order-after-service error CO order.authoredOn

            order-expired error CO order.validThrough

            order-visits-exhausted error CO order.visits

            order-other-service error CO order.services

            order-other-member error CO order.memberId

            order-diagnosis-mismatch hold CO lines.diagnosisPointers

            orderer-npi-missing error CO order.orderedBy.npi
            orderer-npi-invalid error CO order.orderedBy.npi

            orderer-not-eligible error CO order.orderedBy.credential

            orderer-is-therapist error CO order.orderedBy.npi

            therapist-npi-invalid error CO therapist.npi

            therapist-taxonomy-mismatch error CO therapist.taxonomy

            service-state-unknown error CO -

            license-missing error CO therapist.license

            license-state-unregulated error CO therapist.license.state

            license-wrong-state error CO therapist.license.state

            license-not-on-file error CO therapist.license.number
            license-unverified warning CO therapist.license.number

            license-not-in-force error CO therapist.license.number
            license-suspended error CO therapist.license.number

            license-credential-not-accepted error CO therapist.license

            provider-excluded error CO -

            diagnosis-missing error CO diagnoses
            diagnosis-too-many error CO diagnoses

            diagnosis-invalid-on-date error CO -
            diagnosis-not-billable error CO -
            diagnosis-seventh-character error CO -
            diagnosis-release-not-loaded hold CO -

            diagnosis-conflict hold CO -

            diagnosis-side-unspecified information CO -

            diagnosis-pointer-invalid error CO lines.diagnosisPointers

            diagnosis-not-qualifying error CO diagnoses
            diagnosis-not-linked error CO lines.diagnosisPointers
            diagnosis-cause-only warning CO diagnoses
            diagnosis-unspecific-pain hold CO diagnoses

            comfort-only error CO diagnoses

            comfort-language hold CO note

            lines-too-many error CO lines
            lines-missing error CO lines

            service-outside-coverage-year error CO lines.serviceDate

            service-invalid error CO lines.code

            service-not-in-benefit error PR lines.code

            place-of-service-invalid error CO lines.placeOfService

            modifier-invalid error CO lines.modifiers

            modifier-missing error CO lines.modifiers

            units-invalid error CO lines.units

            minutes-missing information CO lines.minutes
            units-below-minimum error CO lines.units
            units-exceed-minutes error CO lines.units
            units-under-billed information CO lines.units

            units-over-daily-maximum error CO lines.units

            bundled-service error CO lines.code

            charge-invalid error CO lines.charge

            service-in-future error CO lines.serviceDate

            filed-late error CO lines.serviceDate

            duplicate-service error OA lines.serviceDate

            visit-limit-reached error PR lines.serviceDate

            amount-limit-reached error PR lines.charge

            authorization-missing error CO priorAuthorization
            authorization-exceeded error CO priorAuthorization
            authorization-expired error CO priorAuthorization
            authorization-mismatch error CO priorAuthorization

            referral-missing error CO referral
            """;

    private static final Map<String, String[]> ROWS = new HashMap<>();

    /** By code: which of the rules it is of. */
    private static final Map<String, Integer> RULES = new HashMap<>();

    static {
        int rule = 0;
        for (var line : CONTRACT.lines().toList()) {
            var row = line.split(" ");
            if (line.isBlank()) {
                rule++;
            } else {
                ROWS.put(row[0], row);
                RULES.put(row[0], rule);
            }
        }
    }

    static Said of(String code, int line) {
        return of(code, line, ROWS.get(code)[3]);
    }

    /** @param element with {@code lines.} for that of the line */
    static Said of(String code, int line, String element) {
        var row = ROWS.get(code);
        return new Said(code, line, element.replace("lines.", "lines[" + (line - 1) + "]."), row[1], row[2]);
    }

    Said withSeverity(String other) {
        return new Said(code, line, element, other, group);
    }

    Said withGroup(String other) {
        return new Said(code, line, element, severity, other);
    }

    /** Every code that there is. */
    public static Set<String> codes() {
        return ROWS.keySet();
    }

    /** Rule by rule; of one rule, as they were said. */
    static List<Said> inOrder(List<Said> findings) {
        var ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparing(finding -> RULES.get(finding.code)));
        return ordered;
    }

    @Override
    public String toString() {
        return code + (line == 0 ? "" : " of line " + line) + " (" + element + ", " + severity + ", " + group + ")";
    }
}
