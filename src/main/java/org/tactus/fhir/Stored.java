package org.tactus.fhir;

import java.time.Instant;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.tactus.ledger.NewResource;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.SearchValues;
import org.tactus.ledger.StoredResource;

/** Makes of a resource the version that is stored. */
final class Stored {

    private Stored() {}

    static NewResource of(DomainResource resource, UUID id, int version, Compartment compartment, Instant at) {
        var body = FhirJson.write(Fhir.identified(resource, id, version, at));
        return stored(resource, id, version, compartment, at, body);
    }

    /** A claim's bundle, without what it holds. */
    static NewResource ofBundle(UUID claim, int version, Compartment compartment, Instant at) {
        return stored(bundle(claim, at), claim, version, compartment, at, "");
    }

    private static Bundle bundle(UUID claim, Instant at) {
        return new Bundle()
                .setType(BundleType.COLLECTION)
                .setIdentifier(Fhir.identifier(Systems.URI, BundleJson.identifier(claim)))
                .setTimestampElement(new InstantType(FhirInstant.of(at)));
    }

    /** What a version is searched by that was stored earlier. */
    static SearchValues valuesOf(StoredResource stored) {
        var resource = stored.body().isEmpty()
                ? bundle(stored.key().id(), stored.lastUpdated())
                : FhirJson.read(stored.body());
        return SearchIndex.valuesOf(resource, new Compartment(stored.plan(), stored.billingNpi()));
    }

    private static NewResource stored(
            Resource resource, UUID id, int version, Compartment compartment, Instant at, String body) {
        return new NewResource(
                new StoredResource(
                        new ResourceKey(resource.fhirType(), id),
                        version,
                        compartment.plan(),
                        compartment.billingNpi(),
                        at,
                        body),
                SearchIndex.valuesOf(resource, compartment));
    }
}
