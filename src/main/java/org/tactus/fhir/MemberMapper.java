package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import java.util.Optional;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.tactus.claim.Address;
import org.tactus.claim.Gender;
import org.tactus.claim.Member;
import org.tactus.claim.PlanId;
import org.tactus.fact.Plan;
import org.tactus.ledger.SubjectKey;

/**
 * The member as Patient, and their enrollment as Coverage.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient.html">Patient</a>
 * @see <a href="https://hl7.org/fhir/R4/coverage.html">Coverage</a>
 */
final class MemberMapper {

    private MemberMapper() {}

    static Subject patient(Member member, PlanId plan, Compartment compartment) {
        var address = member.address();
        return new Subject(
                compartment.key("Patient", member.id().value()),
                true,
                Subject.content(
                        member.id().value(),
                        member.name().family(),
                        member.name().given(),
                        member.birthDate().toString(),
                        member.gender().name(),
                        address.map(MemberMapper::content).orElse("")),
                references -> patient(member, plan));
    }

    static String content(Address address) {
        return Subject.content(address.line(), address.city(), address.state(), address.postalCode());
    }

    private static Patient patient(Member member, PlanId plan) {
        var patient = new Patient();
        patient.setMeta(Fhir.profile(Systems.US_CORE_PATIENT));
        patient.addIdentifier(Fhir.identifier(
                member.id().isMbi() ? "MC" : "MB",
                Systems.memberId(member.id(), plan),
                member.id().value()));
        patient.addName(Fhir.name(member.name()));
        patient.setGender(gender(member.gender()));
        patient.setBirthDateElement(Fhir.date(member.birthDate()));
        Optional<Address> address = member.address();
        address.ifPresent(stated -> patient.addAddress(Fhir.address(stated)));
        return patient;
    }

    static Subject coverage(Member member, Plan plan, SubjectKey patient, SubjectKey payer, Compartment compartment) {
        return new Subject(
                compartment.key("Coverage", member.id().value()),
                true,
                Subject.content(member.id().value(), plan.id().value(), plan.name()),
                references -> {
                    var coverage = new Coverage();
                    coverage.setMeta(Fhir.profile(Systems.US_CORE_COVERAGE));
                    coverage.addIdentifier(Fhir.identifier(
                            "MB",
                            Systems.memberId(member.id(), plan.id()),
                            member.id().value()));
                    coverage.setStatus(CoverageStatus.ACTIVE)
                            .setSubscriberId(member.id().value())
                            .setBeneficiary(references.to(patient))
                            .setRelationship(concept(Systems.SUBSCRIBER_RELATIONSHIP, "self"))
                            .addPayor(references.to(payer));
                    coverage.addClass_()
                            .setType(concept(Systems.COVERAGE_CLASS, "plan"))
                            .setValue(plan.id().value())
                            .setName(plan.name());
                    return coverage;
                });
    }

    private static AdministrativeGender gender(Gender gender) {
        return switch (gender) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }
}
