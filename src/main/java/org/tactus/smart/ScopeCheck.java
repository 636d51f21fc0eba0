package org.tactus.smart;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tactus.access.Caller;
import org.tactus.access.Interaction;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Lets the holder of a token do with a type of FHIR what its scopes say, whichever class answers there.
 *
 * <p>What spans types, an operation such as {@code $export} or a search that includes what it found refers to, asks
 * {@link Caller#may} for each of them.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html">RESTful API</a>
 */
@Provider
class ScopeCheck implements ContainerRequestFilter {

    private static final String FHIR = "fhir";
    private static final String SEARCH = "_search";
    private static final String HISTORY = "_history";

    private final SecurityIdentity identity;
    private final ResourceInfo answering;

    ScopeCheck(SecurityIdentity identity, ResourceInfo answering) {
        this.identity = identity;
        this.answering = answering;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (isAboutType(path) && !isForEverybody()) {
            interaction(request.getMethod(), path.subList(2, path.size()))
                    .ifPresent(interaction -> require(interaction, path.get(1)));
        }
    }

    /** {@code /fhir/Claim…}; types have capitals, and nothing else there has. */
    private static boolean isAboutType(List<String> path) {
        return path.size() > 1
                && path.get(0).equals(FHIR)
                && Character.isUpperCase(path.get(1).charAt(0))
                && path.stream().noneMatch(segment -> segment.startsWith("$"));
    }

    private boolean isForEverybody() {
        return answering.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || answering.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    /** @param below the type in the path */
    private static Optional<Interaction> interaction(String method, List<String> below) {
        var isOfType =
                below.isEmpty() || below.get(0).equals(SEARCH) || below.get(0).equals(HISTORY);
        return switch (method) {
            case HttpMethod.GET, HttpMethod.HEAD -> Optional.of(isOfType ? Interaction.SEARCH : Interaction.READ);
            case HttpMethod.POST ->
                Optional.of(below.equals(List.of(SEARCH)) ? Interaction.SEARCH : Interaction.CREATE);
            case HttpMethod.PUT, HttpMethod.PATCH -> Optional.of(Interaction.UPDATE);
            case HttpMethod.DELETE -> Optional.of(Interaction.DELETE);
            default -> Optional.empty();
        };
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
