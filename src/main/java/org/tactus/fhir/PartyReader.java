package org.tactus.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedBillingProvider;
import org.tactus.casefile.ClaimSubmission.SubmittedFacility;
import org.tactus.casefile.ClaimSubmission.SubmittedLicense;
import org.tactus.casefile.ClaimSubmission.SubmittedMember;
import org.tactus.casefile.ClaimSubmission.SubmittedTherapist;
import org.tactus.registry.OrderBody.OrdererBody;

/** Who a Claim is about and who had to do with it: the reverse of the mappers of the resources that stand for them. */
final class PartyReader {

    private static final String STATE_LICENSE = "SL";
    private static final String LICENSE = "LN";
    private static final String MEMBER_NUMBER = "MB";
    private static final String OTHER_TYPE = "refers to a resource of a type that it isn't read from";

    private final ClaimSource source;

    PartyReader(ClaimSource source) {
        this.source = source;
    }

    @Nullable
    SubmittedMember member(Reference reference, String path, Optional<Coverage> coverage) {
        var found = source.follow(reference, path);
        if (found.isEmpty()) {
            return null;
        }
        var patient = found.get().as(Patient.class).orElse(null);
        if (patient == null) {
            source.slip(path, OTHER_TYPE);
            return null;
        }
        var name = ClaimSource.name(patient.getName());
        return new SubmittedMember(
                memberId(patient, coverage),
                name.getFamily(),
                ClaimSource.given(name),
                source.day(patient.getBirthDateElement(), found.get().path() + ".birthDate", "member.birthDate"),
                patient.hasGender() ? patient.getGender().toCode() : null,
                source.address(patient.getAddress(), "member.address"));
    }

    /** The MBI; else the plan's own id, which the Coverage may say as well. A practice's number for its patient is neither. */
    @Nullable
    String memberId(Patient patient, Optional<Coverage> coverage) {
        var mbi = ClaimSource.identifier(patient.getIdentifier(), OthersSystems.MBI, "MC");
        var ofPlan = mbi == null ? planMemberId(patient.getIdentifier()) : mbi;
        return ofPlan == null
                ? coverage.map(covered -> Optional.ofNullable(planMemberId(covered.getIdentifier()))
                                .orElse(covered.getSubscriberId()))
                        .orElse(null)
                : ofPlan;
    }

    private static @Nullable String planMemberId(List<Identifier> identifiers) {
        return ClaimSource.identifier(
                identifiers,
                Set.copyOf(identifiers.stream()
                        .map(Identifier::getSystem)
                        .filter(system -> system != null && system.startsWith(Systems.MEMBER_IDS))
                        .toList()),
                MEMBER_NUMBER);
    }

    @Nullable
    SubmittedBillingProvider billingProvider(Reference reference, String path) {
        var found = source.follow(reference, path);
        if (found.isEmpty()) {
            return logicalNpi(reference)
                    .map(npi -> new SubmittedBillingProvider(npi, null, reference.getDisplay(), null))
                    .orElse(null);
        }
        var role = found.get().as(PractitionerRole.class);
        if (role.isPresent()) {
            return role.get().hasOrganization()
                    ? billingProvider(role.get().getOrganization(), found.get().path() + ".organization")
                    : billingProvider(role.get().getPractitioner(), found.get().path() + ".practitioner");
        }
        return found.get()
                .as(Organization.class)
                .map(this::organization)
                .or(() -> found.get().as(Practitioner.class).map(this::soleProvider))
                .orElseGet(() -> {
                    source.slip(path, OTHER_TYPE);
                    return null;
                });
    }

    private SubmittedBillingProvider organization(Organization organization) {
        return new SubmittedBillingProvider(
                npi(organization.getIdentifier()),
                ClaimSource.identifier(organization.getIdentifier(), OthersSystems.EIN, "TAX"),
                organization.getName(),
                source.address(organization.getAddress(), "billingProvider.address"));
    }

    private SubmittedBillingProvider soleProvider(Practitioner practitioner) {
        var name = ClaimSource.name(practitioner.getName());
        return new SubmittedBillingProvider(
                npi(practitioner.getIdentifier()),
                ClaimSource.identifier(practitioner.getIdentifier(), OthersSystems.EIN, "TAX"),
                name.isEmpty() ? null : name.getNameAsSingleString(),
                source.address(practitioner.getAddress(), "billingProvider.address"));
    }

    /** A person, and what their work is where a role says it. */
    private record Person(ClaimSource.Found found, Practitioner practitioner, List<CodeableConcept> specialties) {}

    private Optional<Person> person(Reference reference, String path) {
        var found = source.follow(reference, path);
        var role = found.flatMap(resource -> resource.as(PractitionerRole.class));
        var person = role.isEmpty()
                ? found
                : source.follow(
                        role.get().getPractitioner(), found.orElseThrow().path() + ".practitioner");
        if (person.isPresent() && person.get().as(Practitioner.class).isEmpty()) {
            source.slip(path, OTHER_TYPE);
        }
        return person.flatMap(resource -> resource.as(Practitioner.class)
                .map(practitioner -> new Person(
                        resource,
                        practitioner,
                        role.map(PractitionerRole::getSpecialty).orElse(List.of()))));
    }

    /** @param qualification the claim's own word for what they are */
    @Nullable
    SubmittedTherapist therapist(Reference reference, String path, CodeableConcept qualification, String state) {
        var person = person(reference, path);
        if (person.isEmpty()) {
            return logicalNpi(reference)
                    .map(npi -> new SubmittedTherapist(npi, null, null, null, null))
                    .orElse(null);
        }
        var practitioner = person.get().practitioner();
        var name = ClaimSource.name(practitioner.getName());
        return new SubmittedTherapist(
                npi(practitioner.getIdentifier()),
                name.getFamily(),
                ClaimSource.given(name),
                taxonomy(qualification, person.get()),
                license(practitioner, person.get().found().path(), state));
    }

    private static @Nullable String taxonomy(CodeableConcept qualification, Person person) {
        return ClaimSource.code(qualification, OthersSystems.TAXONOMY)
                .or(() -> firstTaxonomy(person.specialties()))
                .or(() -> firstTaxonomy(person.practitioner().getQualification().stream()
                        .map(PractitionerQualificationComponent::getCode)
                        .toList()))
                .orElse(null);
    }

    private static Optional<String> firstTaxonomy(List<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> ClaimSource.code(concept, OthersSystems.TAXONOMY).stream())
                .findFirst();
    }

    /** The only one; of several, the only one of the state where the massage took place. */
    private @Nullable SubmittedLicense license(Practitioner practitioner, String path, String state) {
        var licenses = practitioner.getQualification().stream()
                .flatMap(qualification -> qualification.getIdentifier().stream())
                .filter(Identifier::hasValue)
                .filter(PartyReader::isLicense)
                .map(identifier -> new SubmittedLicense(stateOf(identifier), identifier.getValue()))
                .distinct()
                .toList();
        var ofState = licenses.stream()
                .filter(license -> state.equals(license.state()))
                .toList();
        if (licenses.size() > 1 && ofState.size() != 1) {
            source.slip(path + ".qualification", "has several licenses, and not one of the state of service alone");
            return null;
        }
        var chosen = licenses.size() > 1 ? ofState : licenses;
        return chosen.isEmpty() ? null : chosen.get(0);
    }

    private static boolean isLicense(Identifier identifier) {
        return ownState(identifier).isPresent()
                || ClaimSource.isOfType(identifier, STATE_LICENSE)
                || ClaimSource.isOfType(identifier, LICENSE);
    }

    private static Optional<String> ownState(Identifier identifier) {
        return Optional.ofNullable(identifier.getSystem())
                .filter(system -> system.startsWith(Systems.LICENSES))
                .map(system -> system.substring(Systems.LICENSES.length()));
    }

    private static @Nullable String stateOf(Identifier identifier) {
        return ownState(identifier)
                .or(() -> Optional.ofNullable(identifier.getExtensionByUrl(OthersSystems.IDENTIFIER_JURISDICTION))
                        .map(extension -> extension.getValue())
                        .filter(CodeableConcept.class::isInstance)
                        .map(value ->
                                ((CodeableConcept) value).getCodingFirstRep().getCode()))
                .map(state -> state.toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    @Nullable
    OrdererBody orderer(Reference reference, String path) {
        var person = person(reference, path);
        if (person.isEmpty()) {
            return logicalNpi(reference)
                    .map(npi -> new OrdererBody(npi, null, null, null))
                    .orElse(null);
        }
        var practitioner = person.get().practitioner();
        var name = ClaimSource.name(practitioner.getName());
        return new OrdererBody(
                npi(practitioner.getIdentifier()),
                name.getFamily(),
                ClaimSource.given(name),
                credential(name, practitioner));
    }

    /** As it stands behind the name; else by HL7's table 0360. */
    private static @Nullable String credential(HumanName name, Practitioner practitioner) {
        return name.hasSuffix()
                ? name.getSuffixAsSingleString()
                : practitioner.getQualification().stream()
                        .flatMap(qualification -> qualification.getCode().getCoding().stream())
                        .filter(coding ->
                                coding.hasSystem() && coding.getSystem().endsWith("0360"))
                        .filter(Coding::hasCode)
                        .map(Coding::getCode)
                        .findFirst()
                        .orElse(null);
    }

    SubmittedFacility facility(Location location) {
        return new SubmittedFacility(
                location.getName(),
                source.address(
                        location.hasAddress() ? List.of(location.getAddress()) : List.of(), "serviceFacility.address"));
    }

    private static @Nullable String npi(List<Identifier> identifiers) {
        return ClaimSource.identifier(identifiers, OthersSystems.NPI, "NPI");
    }

    /** Of a reference that names whom it means and leads nowhere. */
    private static Optional<String> logicalNpi(Reference reference) {
        return reference.hasReference()
                ? Optional.empty()
                : Optional.ofNullable(npi(List.of(reference.getIdentifier())));
    }
}
