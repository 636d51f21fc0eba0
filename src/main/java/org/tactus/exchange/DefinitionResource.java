package org.tactus.exchange;

import static org.tactus.exchange.FhirJsonType.FHIR_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.fhir.Definitions;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** What our FHIR adds to FHIR, for everybody: a validator or a client that meets the URIs has to find it somewhere. */
@Path("/fhir/{type: StructureDefinition|CodeSystem|SearchParameter|OperationDefinition}")
@PermitAll
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
class DefinitionResource {

    private final FhirBase base;

    DefinitionResource(FhirBase base) {
        this.base = base;
    }

    @GET
    @Path("/{id}")
    public String read(@PathParam("type") String type, @PathParam("id") String id, @Context UriInfo uri) {
        return Definitions.find(type, id, base.of(uri))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such definition.")
                        .asException());
    }
}
