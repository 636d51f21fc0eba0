package org.tactus.smart;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.tactus.access.Caller;
import org.tactus.access.FhirRequest;
import org.tactus.access.Interaction;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Lets the holder of a token do with a type of FHIR what its scopes say, whichever class answers there.
 *
 * <p>What spans types, an operation such as {@code $export} or a search that includes what it found refers to, asks
 * {@link Caller#may} for each of them.
 */
@Provider
class ScopeCheck implements ContainerRequestFilter {

    private final SecurityIdentity identity;
    private final ResourceInfo answering;

    ScopeCheck(SecurityIdentity identity, ResourceInfo answering) {
        this.identity = identity;
        this.answering = answering;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        FhirRequest.of(request, answering)
                .ifPresent(asked -> asked.interaction().right().ifPresent(right -> asked.type()
                        .ifPresent(type -> require(right, type))));
    }

    private void require(Interaction interaction, String type) {
        if (!Caller.of(identity).may(interaction, type)) {
            throw Problem.of(
                            ProblemKind.FORBIDDEN,
                            "The token's scopes don't let it "
                                    + interaction.name().toLowerCase(Locale.ROOT) + " " + type + ".")
                    .asException();
        }
    }
}
