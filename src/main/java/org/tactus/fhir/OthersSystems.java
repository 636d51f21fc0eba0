package org.tactus.fhir;

import java.util.Set;

/** The names under which others write what {@link Systems} names: a reader knows them all, ours first. */
final class OthersSystems {

    static final Set<String> NPI = Set.of(Systems.NPI, "urn:oid:2.16.840.1.113883.4.6");
    static final Set<String> MBI = Set.of(Systems.MBI, "urn:oid:2.16.840.1.113883.4.927");
    static final Set<String> EIN = Set.of(Systems.EIN, "http://terminology.hl7.org/NamingSystem/USEIN");
    static final Set<String> ICD_10_CM = Set.of(Systems.ICD_10_CM, "urn:oid:2.16.840.1.113883.6.90");
    static final Set<String> PROCEDURES = Set.of(
            Systems.CPT,
            "urn:oid:2.16.840.1.113883.6.12",
            Systems.HCPCS,
            "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
            "urn:oid:2.16.840.1.113883.6.285");
    static final Set<String> PLACES_OF_SERVICE = Set.of(
            Systems.PLACE_OF_SERVICE,
            "http://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
            "urn:oid:2.16.840.1.113883.6.50",
            "http://terminology.hl7.org/CodeSystem/ex-serviceplace");
    static final Set<String> TAXONOMY = Set.of(Systems.TAXONOMY, "urn:oid:2.16.840.1.113883.6.101");

    /** The state of a license, as Da Vinci writes it. */
    static final String IDENTIFIER_JURISDICTION =
            "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-identifierJurisdiction";

    private OthersSystems() {}
}
