package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import org.hl7.fhir.r4.model.Condition;
import org.tactus.claim.Icd10Cm;
import org.tactus.ledger.SubjectKey;

/**
 * A diagnosis of the member as Condition.
 *
 * @see <a href="https://hl7.org/fhir/R4/condition.html">Condition</a>
 */
final class ConditionMapper {

    private ConditionMapper() {}

    static Subject condition(Icd10Cm diagnosis, SubjectKey patient, Compartment compartment) {
        return new Subject(
                compartment.key("Condition", patient.key() + "/" + diagnosis.code()),
                true,
                diagnosis.code(),
                references -> {
                    var condition = new Condition();
                    condition.setMeta(Fhir.profile(Systems.US_CORE_CONDITION));
                    return condition
                            .setClinicalStatus(concept(Systems.CONDITION_CLINICAL, "active"))
                            .setVerificationStatus(concept(Systems.CONDITION_VERIFICATION, "confirmed"))
                            .addCategory(concept(Systems.CONDITION_CATEGORY, "encounter-diagnosis"))
                            .setCode(concept(Systems.ICD_10_CM, diagnosis.dotted()))
                            .setSubject(references.to(patient));
                });
    }
}
