package org.tactus.fhir;

import java.time.Instant;
import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;
import org.tactus.ledger.StoredResource;

/** Makes of a resource the version that is stored. */
final class Stored {

    private Stored() {}

    static StoredResource of(DomainResource resource, UUID id, int version, Compartment compartment, Instant at) {
        return new StoredResource(
                id,
                version,
                resource.fhirType(),
                compartment.plan(),
                compartment.billingNpi(),
                at,
                FhirJson.write(Fhir.identified(resource, id, version, at)));
    }
}
