package org.tactus.exchange;

import static org.tactus.exchange.FhirJsonType.FHIR_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.fhir.Definitions;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Our extensions and code systems, for everybody: a validator that meets their URIs has to find them somewhere. */
@Path("/fhir/{type: StructureDefinition|CodeSystem|SearchParameter}")
@PermitAll
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
class DefinitionResource {

    @GET
    @Path("/{id}")
    public String read(@PathParam("type") String type, @PathParam("id") String id) {
        return Definitions.find(type, id)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such definition.")
                        .asException());
    }
}
