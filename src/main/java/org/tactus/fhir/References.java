package org.tactus.fhir;

import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;
import org.tactus.ledger.SubjectKey;

/** Where the resources are that stand for a claim's subjects. */
record References(Map<SubjectKey, UUID> ids) {

    Reference to(SubjectKey subject) {
        return Fhir.reference(subject.type(), ids.get(subject));
    }
}
