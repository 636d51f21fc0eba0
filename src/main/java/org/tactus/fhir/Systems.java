package org.tactus.fhir;

import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;

/** Every URI that names something in our FHIR. */
public final class Systems {

    // identifiers
    static final String URI = "urn:ietf:rfc:3986";
    static final String NPI = "http://hl7.org/fhir/sid/us-npi";
    static final String MBI = "http://hl7.org/fhir/sid/us-mbi";
    static final String EIN = "urn:oid:2.16.840.1.113883.4.4";

    // code systems of others
    static final String CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
    static final String PROCESS_PRIORITY = "http://terminology.hl7.org/CodeSystem/processpriority";
    static final String RELATED_CLAIM = "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship";
    static final String CARE_TEAM_ROLE = "http://terminology.hl7.org/CodeSystem/claimcareteamrole";
    static final String DIAGNOSIS_TYPE = "http://terminology.hl7.org/CodeSystem/ex-diagnosistype";
    static final String COVERAGE_CLASS = "http://terminology.hl7.org/CodeSystem/coverage-class";
    static final String SUBSCRIBER_RELATIONSHIP = "http://terminology.hl7.org/CodeSystem/subscriber-relationship";
    static final String ORGANIZATION_TYPE = "http://terminology.hl7.org/CodeSystem/organization-type";
    static final String CONDITION_CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    static final String CONDITION_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    static final String CONDITION_VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    static final String PROVENANCE_AGENT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    static final String DATA_OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    public static final String AUDIT_EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    public static final String RESTFUL_INTERACTION = "http://hl7.org/fhir/restful-interaction";
    public static final String AUDIT_ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    public static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    public static final String SECURITY_SOURCE_TYPE = "http://terminology.hl7.org/CodeSystem/security-source-type";
    public static final String SECURITY_ROLE_TYPE = "http://terminology.hl7.org/CodeSystem/extra-security-role-type";
    public static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    public static final String PURPOSE_OF_USE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String CPT = "http://www.ama-assn.org/go/cpt";
    static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    static final String PLACE_OF_SERVICE =
            "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";
    static final String TAXONOMY = "http://nucc.org/provider-taxonomy";

    // our own
    private static final String OURS = "https://tactus.org/fhir/";
    static final String BENEFIT_CATEGORY = OURS + "CodeSystem/benefit-category";
    static final String SUPPORTING_INFO = OURS + "CodeSystem/supporting-info";
    static final String OWN_CARE_TEAM_ROLE = OURS + "CodeSystem/care-team-role";
    static final String OPIOID_CONTEXT = OURS + "CodeSystem/opioid-context";
    static final String FINDING = OURS + "CodeSystem/finding";
    public static final String INTERACTION = OURS + "CodeSystem/interaction";
    public static final String USERS = OURS + "NamingSystem/user";
    public static final String CLIENTS = OURS + "NamingSystem/client";
    static final String RULE_BOOK = OURS + "NamingSystem/rule-book";
    static final String MEMBER_IDS = OURS + "NamingSystem/member-id/";
    static final String LICENSES = OURS + "NamingSystem/massage-license/";
    static final String CONTROL_NUMBERS = OURS + "NamingSystem/control-number/";
    static final String ORDER_NUMBERS = OURS + "NamingSystem/order-number/";
    static final String PAYER_ID = OURS + "NamingSystem/payer-id";
    static final String PLAN = OURS + "NamingSystem/contract-pbp-segment";
    static final String CLAIM_FREQUENCY = OURS + "StructureDefinition/claim-frequency";
    static final String DIAGNOSIS_CONDITION = OURS + "StructureDefinition/diagnosis-condition";
    static final String CARE_TEAM_PRACTITIONER_ROLE = OURS + "StructureDefinition/care-team-practitioner-role";
    static final String ORDER_SIGNED_ON = OURS + "StructureDefinition/order-signed-on";

    // US Core 6.1.0
    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";
    static final String US_CORE_PATIENT = US_CORE + "patient";
    static final String US_CORE_PRACTITIONER = US_CORE + "practitioner";
    static final String US_CORE_ORGANIZATION = US_CORE + "organization";
    static final String US_CORE_COVERAGE = US_CORE + "coverage";
    static final String US_CORE_CONDITION = US_CORE + "condition-encounter-diagnosis";
    static final String US_CORE_SERVICE_REQUEST = US_CORE + "servicerequest";
    static final String US_CORE_LOCATION = US_CORE + "location";
    static final String US_CORE_PROVENANCE = US_CORE + "provenance";

    private Systems() {}

    /** Control numbers are a billing provider's own. */
    static String controlNumber(String billingNpi) {
        return CONTROL_NUMBERS + billingNpi;
    }

    /** Order numbers are a billing provider's own. */
    static String orderNumber(String billingNpi) {
        return ORDER_NUMBERS + billingNpi;
    }

    /** License numbers are a state's own. */
    static String license(String state) {
        return LICENSES + state;
    }

    static String memberId(MemberId id, PlanId plan) {
        return id.isMbi() ? MBI : MEMBER_IDS + plan;
    }

    static String procedure(ProcedureCode code) {
        return code.isHcpcsLevelTwo() ? HCPCS : CPT;
    }
}
