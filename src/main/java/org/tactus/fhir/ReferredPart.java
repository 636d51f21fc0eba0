package org.tactus.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a reference leads to.
 *
 * @param problem why there is none, without its address
 */
public record ReferredPart(Optional<Resource> resource, String problem) {

    public static final ReferredPart MISSING = none("refers to a resource that isn't in its Bundle");

    public static ReferredPart of(Resource resource) {
        return new ReferredPart(Optional.of(resource), "");
    }

    public static ReferredPart none(String problem) {
        return new ReferredPart(Optional.empty(), problem);
    }
}
