package org.tactus.fhir;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.StoredResource;

/** What a stored resource refers to. */
public final class ResourceReferences {

    private ResourceReferences() {}

    /** By these parameters; each of them of the resource's type. What lies elsewhere, or is no id of ours, is left out. */
    public static Stream<ResourceKey> of(StoredResource resource, Collection<SearchParameter> parameters) {
        var read = FhirJson.read(resource.body());
        return parameters.stream()
                .flatMap(parameter -> parameter.values().apply(read))
                .filter(Reference.class::isInstance)
                .map(reference -> ((Reference) reference).getReferenceElement())
                .filter(id -> id.hasResourceType() && id.hasIdPart() && !id.hasBaseUrl())
                .flatMap(ResourceReferences::key);
    }

    private static Stream<ResourceKey> key(IIdType id) {
        try {
            return Stream.of(new ResourceKey(id.getResourceType(), UUID.fromString(id.getIdPart())));
        } catch (IllegalArgumentException isNone) {
            return Stream.empty();
        }
    }
}
