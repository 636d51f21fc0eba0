package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ClaimStatus;
import org.hl7.fhir.r4.model.Claim.ItemComponent;
import org.hl7.fhir.r4.model.Claim.SupportingInformationComponent;
import org.hl7.fhir.r4.model.Claim.Use;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.OpioidContext;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Words;
import org.tactus.fact.Benefit;
import org.tactus.rule.Accepted;

/**
 * Writes an accepted claim as FHIR R4.
 *
 * <p>Takes an {@link Accepted} and nothing else: there is no other way to a Claim. In the order of the resource's page.
 *
 * @see <a href="https://hl7.org/fhir/R4/claim.html">Claim</a>
 */
final class ClaimMapper {

    private static final int THERAPIST = 1;
    private static final int ORDERER = 2;

    private ClaimMapper() {}

    static Claim toFhir(Accepted accepted, ClaimSubjects subjects, References references) {
        var claim = accepted.claim();
        var fhir = new Claim();
        fhir.addExtension(Systems.CLAIM_FREQUENCY, new CodeType(Words.of(claim.frequency())));
        fhir.addIdentifier(
                Fhir.identifier(Systems.controlNumber(subjects.compartment().billingNpi()), claim.controlNumber()));
        fhir.setStatus(ClaimStatus.ACTIVE)
                .setType(concept(Systems.CLAIM_TYPE, "professional"))
                .setUse(Use.CLAIM)
                .setPatient(references.to(subjects.patient().key()))
                .setBillablePeriod(Fhir.period(claim.firstServiceDate().orElseThrow(), claim.lastServiceDate()))
                .setCreatedElement(Fhir.dateTime(accepted.facts().receivedOn()))
                .setInsurer(references.to(subjects.payer().key()))
                .setProvider(references.to(subjects.billingProvider().key()))
                .setPriority(concept(Systems.PROCESS_PRIORITY, "normal"));
        claim.replaces().ifPresent(original -> addRelated(fhir, original, subjects.compartment()));
        fhir.setReferral(references.to(subjects.order().key()));
        fhir.setFacility(references.to(subjects.place().key()));
        addCareTeam(fhir, claim, subjects, references);
        addSupportingInfo(fhir, claim);
        addDiagnoses(fhir, claim, subjects, references);
        addInsurance(fhir, claim, subjects, references);
        addItems(fhir, claim, category(accepted));
        fhir.setTotal(dollars(claim.total()));
        return fhir;
    }

    /** By its control number: the original isn't part of this claim's bundle. */
    private static void addRelated(Claim fhir, String original, Compartment compartment) {
        fhir.addRelated()
                .setClaim(new Reference()
                        .setType("Claim")
                        .setIdentifier(Fhir.identifier(Systems.controlNumber(compartment.billingNpi()), original)))
                .setRelationship(concept(Systems.RELATED_CLAIM, "prior"));
    }

    private static void addCareTeam(Claim fhir, MassageClaim claim, ClaimSubjects subjects, References references) {
        var therapist = fhir.addCareTeam()
                .setSequence(THERAPIST)
                .setProvider(references.to(subjects.therapist().key()))
                .setResponsible(true)
                .setRole(role("primary", "rendering"))
                .setQualification(PractitionerMapper.taxonomy(claim.therapist().taxonomy()));
        therapist.addExtension(
                Systems.CARE_TEAM_PRACTITIONER_ROLE,
                references.to(subjects.role().key()));
        fhir.addCareTeam()
                .setSequence(ORDERER)
                .setProvider(references.to(subjects.orderer().key()))
                .setRole(role("other", "ordering"));
    }

    /** HL7's roles of R4 name neither: its own word, and ours, which says which it is. */
    private static CodeableConcept role(String general, String exact) {
        return concept(Systems.CARE_TEAM_ROLE, general)
                .addCoding(new Coding().setSystem(Systems.OWN_CARE_TEAM_ROLE).setCode(exact));
    }

    private static void addSupportingInfo(Claim fhir, MassageClaim claim) {
        if (claim.opioidContext() != OpioidContext.UNKNOWN) {
            info(fhir, "opioid-context").setCode(concept(Systems.OPIOID_CONTEXT, Words.of(claim.opioidContext())));
        }
        claim.referral().ifPresent(number -> info(fhir, "referral-number").setValue(new StringType(number)));
        claim.note().ifPresent(note -> info(fhir, "note").setValue(new StringType(note)));
    }

    private static SupportingInformationComponent info(Claim fhir, String category) {
        return fhir.addSupportingInfo()
                .setSequence(fhir.getSupportingInfo().size())
                .setCategory(concept(Systems.SUPPORTING_INFO, category));
    }

    private static void addDiagnoses(Claim fhir, MassageClaim claim, ClaimSubjects subjects, References references) {
        for (int i = 0; i < claim.diagnoses().size(); i++) {
            var diagnosis = fhir.addDiagnosis()
                    .setSequence(i + 1)
                    .setDiagnosis(
                            concept(Systems.ICD_10_CM, claim.diagnoses().get(i).dotted()))
                    .addType(concept(Systems.DIAGNOSIS_TYPE, i == 0 ? "principal" : "clinical"));
            diagnosis.addExtension(
                    Systems.DIAGNOSIS_CONDITION,
                    references.to(subjects.conditions().get(i).key()));
        }
    }

    private static void addInsurance(Claim fhir, MassageClaim claim, ClaimSubjects subjects, References references) {
        var insurance = fhir.addInsurance()
                .setSequence(1)
                .setFocal(true)
                .setCoverage(references.to(subjects.coverage().key()));
        claim.priorAuthorization().ifPresent(insurance::addPreAuthRef);
    }

    private static void addItems(Claim fhir, MassageClaim claim, String category) {
        for (var line : claim.lines()) {
            addItem(fhir, line, category);
        }
    }

    private static void addItem(Claim fhir, ServiceLine line, String category) {
        var item = fhir.addItem().setSequence(fhir.getItem().size());
        item.addCareTeamSequence(THERAPIST).addCareTeamSequence(ORDERER);
        line.diagnosisPointers().forEach(item::addDiagnosisSequence);
        line.minutes()
                .ifPresent(minutes ->
                        item.addInformationSequence(addMinutes(fhir, minutes).getSequence()));
        item.setCategory(concept(Systems.BENEFIT_CATEGORY, category))
                .setProductOrService(
                        concept(Systems.procedure(line.code()), line.code().value()));
        line.modifiers().forEach(modifier -> item.addModifier(concept(modifierSystem(modifier), modifier)));
        item.setServiced(Fhir.date(line.serviceDate()))
                .setLocation(concept(Systems.PLACE_OF_SERVICE, line.placeOfService()));
        setAmounts(item, line);
    }

    private static SupportingInformationComponent addMinutes(Claim fhir, BigDecimal minutes) {
        return info(fhir, "minutes")
                .setValue(new Quantity()
                        .setValue(minutes)
                        .setUnit("min")
                        .setSystem(Systems.UCUM)
                        .setCode("min"));
    }

    /** A unit's price only where the charge divides by the units to the cent. */
    private static void setAmounts(ItemComponent item, ServiceLine line) {
        var units = line.units().orElseThrow();
        var charge = line.charge().orElseThrow();
        item.setQuantity(new Quantity().setValue(units));
        var price = charge.divide(units, 2, RoundingMode.DOWN);
        if (price.multiply(units).compareTo(charge) == 0) {
            item.setUnitPrice(dollars(price));
        }
        item.setNet(dollars(charge));
    }

    /** CPT's modifiers are digits or {@code 1P} and the like; the others are HCPCS's. */
    private static String modifierSystem(String modifier) {
        return Character.isDigit(modifier.charAt(0)) ? Systems.CPT : Systems.HCPCS;
    }

    private static String category(Accepted accepted) {
        return accepted.facts().benefit().map(Benefit::category).orElseThrow();
    }

    private static Money dollars(BigDecimal amount) {
        return new Money()
                .setValue(amount.setScale(2, RoundingMode.UNNECESSARY))
                .setCurrency("USD");
    }
}
