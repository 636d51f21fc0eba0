package org.tactus.fhir;

import static org.tactus.fhir.SearchParameter.Slot.FIRST;
import static org.tactus.fhir.SearchParameter.Slot.NONE;
import static org.tactus.fhir.SearchParameter.Slot.SECOND;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.ClassComponent;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.tactus.fhir.SearchParameter.Own;

/**
 * By what each type is searched, beside {@code _id} and {@code _lastUpdated}: one table for what is indexed, what is asked, and what
 * the capability statement says.
 *
 * @see <a href="https://hl7.org/fhir/R4/searchparameter-registry.html">HL7's search parameters</a>
 */
public final class SearchParameters {

    static final String PLAN = "plan";

    private static final String HL7 = "http://hl7.org/fhir/SearchParameter/";
    private static final Map<String, Map<String, SearchParameter>> BY_TYPE = byType();

    /** Accesses are found by columns of their own, and none of them is indexed as a resource. */
    private static final Map<String, SearchParameter> OF_ACCESSES = named(
            date("AuditEvent", "date", FIRST, (AuditEvent event) -> Stream.empty()),
            string("AuditEvent", "agent-name", (AuditEvent event) -> Stream.empty()),
            token("AuditEvent", "altid", (AuditEvent event) -> Stream.empty()),
            reference("AuditEvent", "entity", "Claim", (AuditEvent event) -> Stream.empty()),
            token("AuditEvent", "type", (AuditEvent event) -> Stream.empty()),
            token("AuditEvent", "subtype", (AuditEvent event) -> Stream.empty()),
            token("AuditEvent", "action", (AuditEvent event) -> Stream.empty()),
            token("AuditEvent", "outcome", (AuditEvent event) -> Stream.empty()));

    private SearchParameters() {}

    /** The types that can be searched. */
    public static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** Of a type, by name; none for a type that isn't searched. */
    public static Map<String, SearchParameter> of(String type) {
        return BY_TYPE.getOrDefault(type, Map.of());
    }

    /** Of AuditEvents, which aren't stored as resources: {@link #types} leaves them out. */
    public static Map<String, SearchParameter> ofAccesses() {
        return OF_ACCESSES;
    }

    private static Map<String, Map<String, SearchParameter>> byType() {
        var types = new LinkedHashMap<String, Map<String, SearchParameter>>();
        // spotless:off: a table
        types.put("Claim", named(
                token("Claim", "identifier", (Claim claim) -> claim.getIdentifier().stream()),
                reference("Claim", "patient", "Patient", (Claim claim) -> Stream.of(claim.getPatient())),
                reference("Claim", "provider", "Organization", (Claim claim) -> Stream.of(claim.getProvider())),
                reference("Claim", "insurer", "Organization", (Claim claim) -> Stream.of(claim.getInsurer())),
                reference("Claim", "care-team", "Practitioner", (Claim claim) -> claim.getCareTeam().stream().map(Claim.CareTeamComponent::getProvider)),
                token("Claim", "status", (Claim claim) -> Stream.of(claim.getStatusElement())),
                token("Claim", "use", (Claim claim) -> Stream.of(claim.getUseElement())),
                date("Claim", "created", FIRST, (Claim claim) -> Stream.of(claim.getCreatedElement())),
                ownDate("claim-service-date", "service-date", SECOND, "Claim.item.serviced", "Days of service",
                        (Claim claim) -> claim.getItem().stream().map(Claim.ItemComponent::getServiced)),
                ownToken("claim-procedure-code", "procedure-code", "Claim.item.productOrService", "Procedure codes of the lines",
                        (Claim claim) -> claim.getItem().stream().map(Claim.ItemComponent::getProductOrService)),
                ownToken("claim-diagnosis", "diagnosis", "Claim.diagnosis.diagnosis.ofType(CodeableConcept)", "Diagnoses",
                        (Claim claim) -> claim.getDiagnosis().stream().map(Claim.DiagnosisComponent::getDiagnosis)),
                // of the Coverage, and so of whose the claim is: SearchIndex adds it
                ownToken("claim-plan", PLAN, "Claim.insurance.coverage.resolve().class.where(type.coding.code = 'plan').value", "Contract, PBP and segment",
                        (Claim claim) -> Stream.empty()),
                ownReference("claim-referral", "referral", "ServiceRequest", "Claim.referral", "The order", (Claim claim) -> Stream.of(claim.getReferral())),
                reference("Claim", "facility", "Location", (Claim claim) -> Stream.of(claim.getFacility())),
                ownReference("claim-coverage", "coverage", "Coverage", "Claim.insurance.coverage", "The member's enrollment", (Claim claim) -> claim.getInsurance().stream().map(Claim.InsuranceComponent::getCoverage))));
        types.put("ClaimResponse", named(
                token("ClaimResponse", "identifier", (ClaimResponse response) -> response.getIdentifier().stream()),
                reference("ClaimResponse", "request", "Claim", (ClaimResponse response) -> Stream.of(response.getRequest())),
                reference("ClaimResponse", "patient", "Patient", (ClaimResponse response) -> Stream.of(response.getPatient())),
                reference("ClaimResponse", "insurer", "Organization", (ClaimResponse response) -> Stream.of(response.getInsurer())),
                reference("ClaimResponse", "requestor", "Organization", (ClaimResponse response) -> Stream.of(response.getRequestor())),
                token("ClaimResponse", "status", (ClaimResponse response) -> Stream.of(response.getStatusElement())),
                token("ClaimResponse", "use", (ClaimResponse response) -> Stream.of(response.getUseElement())),
                token("ClaimResponse", "outcome", (ClaimResponse response) -> Stream.of(response.getOutcomeElement())),
                date("ClaimResponse", "created", FIRST, (ClaimResponse response) -> Stream.of(response.getCreatedElement())),
                date("ClaimResponse", "payment-date", SECOND, (ClaimResponse response) -> Stream.of(response.getPayment().getDateElement()))));
        types.put("Patient", named(
                token("Patient", "identifier", (Patient patient) -> patient.getIdentifier().stream()),
                string("Patient", "name", (Patient patient) -> patient.getName().stream().flatMap(SearchParameters::parts)),
                string("individual", "family", (Patient patient) -> patient.getName().stream().map(HumanName::getFamilyElement)),
                string("individual", "given", (Patient patient) -> patient.getName().stream().flatMap(name -> name.getGiven().stream())),
                date("individual", "birthdate", FIRST, (Patient patient) -> Stream.of(patient.getBirthDateElement())),
                token("individual", "gender", (Patient patient) -> Stream.of(patient.getGenderElement()))));
        types.put("Coverage", named(
                token("Coverage", "identifier", (Coverage coverage) -> coverage.getIdentifier().stream()),
                reference("Coverage", "beneficiary", "Patient", (Coverage coverage) -> Stream.of(coverage.getBeneficiary())),
                reference("Coverage", "patient", "Patient", (Coverage coverage) -> Stream.of(coverage.getBeneficiary())),
                reference("Coverage", "payor", "Organization", (Coverage coverage) -> coverage.getPayor().stream()),
                token("Coverage", "status", (Coverage coverage) -> Stream.of(coverage.getStatusElement())),
                string("Coverage", "class-value", (Coverage coverage) -> coverage.getClass_().stream().map(ClassComponent::getValueElement))));
        types.put("Organization", named(
                token("Organization", "identifier", (Organization organization) -> organization.getIdentifier().stream()),
                string("Organization", "name", (Organization organization) -> Stream.of(organization.getNameElement())),
                token("Organization", "type", (Organization organization) -> organization.getType().stream())));
        types.put("Practitioner", named(
                token("Practitioner", "identifier", (Practitioner practitioner) -> practitioner.getIdentifier().stream()),
                string("Practitioner", "name", (Practitioner practitioner) -> practitioner.getName().stream().flatMap(SearchParameters::parts)),
                string("individual", "family", (Practitioner practitioner) -> practitioner.getName().stream().map(HumanName::getFamilyElement)),
                string("individual", "given", (Practitioner practitioner) -> practitioner.getName().stream().flatMap(name -> name.getGiven().stream())),
                ownToken("practitioner-qualification-identifier", "qualification-identifier", "Practitioner.qualification.identifier", "License numbers",
                        (Practitioner practitioner) -> practitioner.getQualification().stream().flatMap(license -> license.getIdentifier().stream()))));
        types.put("PractitionerRole", named(
                reference("PractitionerRole", "practitioner", "Practitioner", (PractitionerRole role) -> Stream.of(role.getPractitioner())),
                reference("PractitionerRole", "organization", "Organization", (PractitionerRole role) -> Stream.of(role.getOrganization())),
                reference("PractitionerRole", "location", "Location", (PractitionerRole role) -> role.getLocation().stream()),
                token("PractitionerRole", "specialty", (PractitionerRole role) -> role.getSpecialty().stream())));
        types.put("ServiceRequest", named(
                token("clinical", "identifier", (ServiceRequest order) -> order.getIdentifier().stream()),
                reference("ServiceRequest", "subject", "Patient", (ServiceRequest order) -> Stream.of(order.getSubject())),
                reference("clinical", "patient", "Patient", (ServiceRequest order) -> Stream.of(order.getSubject())),
                reference("ServiceRequest", "requester", "Practitioner", (ServiceRequest order) -> Stream.of(order.getRequester())),
                token("ServiceRequest", "status", (ServiceRequest order) -> Stream.of(order.getStatusElement())),
                date("ServiceRequest", "authored", FIRST, (ServiceRequest order) -> Stream.of(order.getAuthoredOnElement())),
                token("clinical", "code", (ServiceRequest order) -> Stream.of(order.getCode()))));
        types.put("Condition", named(
                reference("Condition", "subject", "Patient", (Condition condition) -> Stream.of(condition.getSubject())),
                reference("clinical", "patient", "Patient", (Condition condition) -> Stream.of(condition.getSubject())),
                token("clinical", "code", (Condition condition) -> Stream.of(condition.getCode())),
                token("Condition", "clinical-status", (Condition condition) -> Stream.of(condition.getClinicalStatus())),
                token("Condition", "category", (Condition condition) -> condition.getCategory().stream())));
        types.put("Location", named(
                string("Location", "name", (Location location) -> Stream.of(location.getNameElement())),
                string("Location", "address-city", (Location location) -> address(location, Address::getCityElement)),
                string("Location", "address-state", (Location location) -> address(location, Address::getStateElement)),
                string("Location", "address-postalcode", (Location location) -> address(location, Address::getPostalCodeElement)),
                reference("Location", "organization", "Organization", (Location location) -> Stream.of(location.getManagingOrganization()))));
        types.put("Provenance", named(
                reference("Provenance", "target", "Claim", (Provenance provenance) -> provenance.getTarget().stream()),
                date("Provenance", "recorded", FIRST, (Provenance provenance) -> Stream.of(provenance.getRecordedElement())),
                reference("Provenance", "agent", "Organization", (Provenance provenance) -> provenance.getAgent().stream().map(Provenance.ProvenanceAgentComponent::getWho))));
        types.put("Bundle", named(
                token("Bundle", "identifier", (Bundle bundle) -> Stream.of(bundle.getIdentifier())),
                token("Bundle", "type", (Bundle bundle) -> Stream.of(bundle.getTypeElement())),
                date("Bundle", "timestamp", FIRST, (Bundle bundle) -> Stream.of(bundle.getTimestampElement()))));
        // spotless:on
        return types;
    }

    private static Map<String, SearchParameter> named(SearchParameter... parameters) {
        var byName = new LinkedHashMap<String, SearchParameter>();
        for (var parameter : parameters) {
            byName.put(parameter.name(), parameter);
        }
        return byName;
    }

    private interface Values<R> extends Function<R, Stream<? extends Base>> {}

    private static <R extends Base> SearchParameter token(String base, String name, Values<R> values) {
        return new SearchParameter(
                name, SearchKind.TOKEN, HL7 + base + "-" + name, Set.of(), NONE, Optional.empty(), untyped(values));
    }

    private static <R extends Base> SearchParameter reference(
            String base, String name, String target, Values<R> values) {
        return new SearchParameter(
                name,
                SearchKind.REFERENCE,
                HL7 + base + "-" + name,
                Set.of(target),
                NONE,
                Optional.empty(),
                untyped(values));
    }

    private static <R extends Base> SearchParameter string(String base, String name, Values<R> values) {
        return new SearchParameter(
                name, SearchKind.STRING, HL7 + base + "-" + name, Set.of(), NONE, Optional.empty(), untyped(values));
    }

    private static <R extends Base> SearchParameter date(
            String base, String name, SearchParameter.Slot slot, Values<R> values) {
        return new SearchParameter(
                name, SearchKind.DATE, HL7 + base + "-" + name, Set.of(), slot, Optional.empty(), untyped(values));
    }

    private static <R extends Base> SearchParameter ownToken(
            String id, String name, String expression, String description, Values<R> values) {
        return own(id, name, SearchKind.TOKEN, Set.of(), NONE, expression, description, values);
    }

    private static <R extends Base> SearchParameter ownReference(
            String id, String name, String target, String expression, String description, Values<R> values) {
        return own(id, name, SearchKind.REFERENCE, Set.of(target), NONE, expression, description, values);
    }

    private static <R extends Base> SearchParameter ownDate(
            String id,
            String name,
            SearchParameter.Slot slot,
            String expression,
            String description,
            Values<R> values) {
        return own(id, name, SearchKind.DATE, Set.of(), slot, expression, description, values);
    }

    private static <R extends Base> SearchParameter own(
            String id,
            String name,
            SearchKind kind,
            Set<String> targets,
            SearchParameter.Slot slot,
            String expression,
            String description,
            Values<R> values) {
        return new SearchParameter(
                name,
                kind,
                SearchDefinitions.address(id),
                targets,
                slot,
                Optional.of(new Own(description, expression)),
                untyped(values));
    }

    /** A parameter stands below its type, and is given resources of that type alone. */
    @SuppressWarnings("unchecked")
    private static <R extends Base> Function<Base, Stream<? extends Base>> untyped(Values<R> values) {
        return resource -> values.apply((R) resource);
    }

    private static Stream<StringType> parts(HumanName name) {
        return Stream.concat(Stream.of(name.getFamilyElement()), name.getGiven().stream());
    }

    private static Stream<StringType> address(Location location, Function<Address, StringType> part) {
        return location.hasAddress() ? Stream.of(part.apply(location.getAddress())) : Stream.empty();
    }
}
