package org.tactus.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Lets {@code _format} say what the Accept header would, for who can't send that.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#parameters">General parameters</a>
 */
@Provider
@PreMatching
class FormatFilter implements ContainerRequestFilter {

    private static final Set<String> JSON =
            Set.of("json", "application/json", "text/json", "application/fhir+json", "application/fhir json");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/fhir")) {
            return;
        }
        var format = request.getUriInfo().getQueryParameters().getFirst("_format");
        if (format == null) {
            return;
        }
        if (!JSON.contains(format)) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE, "_format is json: FHIR is served as that alone.")
                    .asException();
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, FhirJsonType.FHIR_JSON);
    }
}
