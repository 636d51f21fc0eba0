package org.tactus.exchange;

import static org.tactus.exchange.FhirJsonType.FHIR_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the FHIR API can do, for everybody.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#capabilities">capabilities</a>
 */
@Path("/fhir/metadata")
@PermitAll
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
class MetadataResource {

    private final CapabilityMapper capabilities;
    private final FhirBase base;

    MetadataResource(CapabilityMapper capabilities, FhirBase base) {
        this.capabilities = capabilities;
        this.base = base;
    }

    @GET
    public String metadata(@Context UriInfo uri) {
        return capabilities.json(base.of(uri));
    }
}
