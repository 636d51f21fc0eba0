package org.tactus.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tactus.access.FhirInteraction;
import org.tactus.access.FhirRequest;
import org.tactus.access.Recorded;

/**
 * A request that comes on record.
 *
 * @param what was asked for
 * @param path of the method that answers, with its parameters unfilled; empty for FHIR
 */
record RecordedRequest(FhirRequest what, Optional<String> path) {

    /** Empty where what it asks for is about nobody. */
    static Optional<RecordedRequest> of(ContainerRequestContext request, ResourceInfo answering) {
        return FhirRequest.of(request, answering)
                .map(what -> new RecordedRequest(what, Optional.empty()))
                .or(() -> Optional.ofNullable(answering.getResourceMethod())
                        .map(method -> method.getAnnotation(Recorded.class))
                        .map(recorded -> new RecordedRequest(what(recorded, request), Optional.of(path(answering)))));
    }

    boolean isForFhir() {
        return path.isEmpty();
    }

    /** One claim, over /api: its decision, or whatever else is told of it. */
    boolean opensClaim() {
        return !isForFhir()
                && what.interaction() == FhirInteraction.READ
                && what.type().equals(Optional.of("Claim"));
    }

    private static FhirRequest what(Recorded recorded, ContainerRequestContext request) {
        var given = request.getUriInfo().getPathParameters();
        var id = Arrays.stream(recorded.id()).map(given::getFirst).collect(Collectors.joining("/"));
        return new FhirRequest(
                recorded.interaction(),
                Optional.of(recorded.type()),
                Optional.of(id).filter(some -> !some.isEmpty()),
                Optional.empty());
    }

    private static String path(ResourceInfo answering) {
        return List.<AnnotatedElement>of(answering.getResourceClass(), answering.getResourceMethod()).stream()
                .map(element -> element.getAnnotation(Path.class))
                .map(path -> path == null ? "" : path.value())
                .collect(Collectors.joining());
    }
}
