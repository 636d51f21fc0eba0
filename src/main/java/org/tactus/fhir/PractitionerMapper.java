package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;
import org.tactus.claim.Orderer;
import org.tactus.claim.Therapist;
import org.tactus.fact.LicenseFacts;
import org.tactus.fact.Period;
import org.tactus.fact.StateLicense;
import org.tactus.fact.StateLicense.Standing;
import org.tactus.ledger.SubjectKey;

/**
 * The therapist with their license, and who ordered, as Practitioners; the therapist's work for the billing provider as
 * PractitionerRole.
 *
 * @see <a href="https://hl7.org/fhir/R4/practitioner.html">Practitioner</a>
 * @see <a href="https://hl7.org/fhir/R4/practitionerrole.html">PractitionerRole</a>
 */
final class PractitionerMapper {

    private PractitionerMapper() {}

    static Subject therapist(Therapist therapist, LicenseFacts license, Compartment compartment) {
        var npi = therapist.npi().orElseThrow();
        var number = license.number();
        var period = license.onFile().flatMap(PractitionerMapper::period);
        return new Subject(
                compartment.key("Practitioner", npi.value()),
                false,
                Subject.content(
                        therapist.name().family(),
                        therapist.name().given(),
                        therapist.taxonomy(),
                        number.map(LicenseNumber::state).orElse(""),
                        number.map(LicenseNumber::number).orElse(""),
                        period.map(Period::toString).orElse("")),
                references -> {
                    var practitioner = practitioner(npi);
                    practitioner.addName(Fhir.name(therapist.name()));
                    number.ifPresent(
                            known -> practitioner.addQualification(qualification(known, period, therapist.taxonomy())));
                    return practitioner;
                });
    }

    /** From the first through the last day on which the license was active, by what is on file. */
    private static Optional<Period> period(StateLicense license) {
        var active = license.standings().stream()
                .filter(standing -> standing.status() == StateLicense.Status.ACTIVE)
                .map(Standing::period)
                .toList();
        var first = active.stream().map(Period::from).min(LocalDate::compareTo);
        var isOpen = active.stream().anyMatch(period -> period.through().isEmpty());
        var last = active.stream().flatMap(period -> period.through().stream()).max(LocalDate::compareTo);
        return first.map(from -> new Period(from, isOpen ? Optional.empty() : last));
    }

    private static PractitionerQualificationComponent qualification(
            LicenseNumber license, Optional<Period> period, String taxonomy) {
        var qualification = new PractitionerQualificationComponent()
                .addIdentifier(Fhir.identifier("SL", Systems.license(license.state()), license.number()))
                .setCode(taxonomy(taxonomy).setText("Massage therapist license, " + license.state()));
        period.ifPresent(known -> qualification.setPeriod(Fhir.period(known.from(), known.through())));
        return qualification;
    }

    static Subject orderer(Orderer orderer, Compartment compartment) {
        var npi = orderer.npi().orElseThrow();
        return new Subject(
                compartment.key("Practitioner", npi.value()),
                false,
                Subject.content(orderer.name().family(), orderer.name().given(), orderer.credential()),
                references -> {
                    var practitioner = practitioner(npi);
                    practitioner.addName(Fhir.name(orderer.name()).addSuffix(orderer.credential()));
                    return practitioner;
                });
    }

    private static Practitioner practitioner(Npi npi) {
        var practitioner = new Practitioner();
        practitioner.setMeta(Fhir.profile(Systems.US_CORE_PRACTITIONER));
        return practitioner.setActive(true).addIdentifier(Fhir.identifier(Systems.NPI, npi.value()));
    }

    /** No US Core profile: it asks for a telephone number or the like, and a claim has none (docs/fhir.md#us-core). */
    static Subject role(
            Therapist therapist,
            SubjectKey practitioner,
            SubjectKey organization,
            SubjectKey place,
            Compartment compartment) {
        return new Subject(
                compartment.key("PractitionerRole", practitioner.key() + "@" + place.key()),
                false,
                therapist.taxonomy(),
                references -> new PractitionerRole()
                        .setActive(true)
                        .setPractitioner(references.to(practitioner))
                        .setOrganization(references.to(organization))
                        .addSpecialty(taxonomy(therapist.taxonomy()))
                        .addLocation(references.to(place)));
    }

    static CodeableConcept taxonomy(String code) {
        return concept(Systems.TAXONOMY, code);
    }
}
