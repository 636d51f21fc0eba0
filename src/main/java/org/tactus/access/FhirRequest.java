package org.tactus.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.PathSegment;
import java.util.List;
import java.util.Optional;

/**
 * A request for FHIR that not everybody may send, as its method and path say it.
 *
 * @param type of resource, as it stands in the path
 * @param id of a resource, as it stands in the path; of an export, with the name of the file behind it where one is asked for
 * @param version as it stands in the path
 * @see <a href="https://hl7.org/fhir/R4/http.html">RESTful API</a>
 */
public record FhirRequest(
        FhirInteraction interaction, Optional<String> type, Optional<String> id, Optional<String> version) {

    /** Those who ask what it is about, read it once. */
    private static final String PROPERTY = "tactus.fhir-request";

    private static final String FHIR = "fhir";
    private static final String SEARCH = "_search";
    private static final String HISTORY = "_history";
    private static final String EXPORTS = "_export";
    private static final String EXPORT = "$export";

    /** Empty where it is for something else, for what everybody is told, or for nothing that there is. */
    public static Optional<FhirRequest> of(ContainerRequestContext request, ResourceInfo answering) {
        if (request.getProperty(PROPERTY) instanceof FhirRequest known) {
            return Optional.of(known);
        }
        var read = readOf(request, answering);
        read.ifPresent(made -> request.setProperty(PROPERTY, made));
        return read;
    }

    private static Optional<FhirRequest> readOf(ContainerRequestContext request, ResourceInfo answering) {
        var path = request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        return path.size() > 1 && path.get(0).equals(FHIR) && isForSome(answering)
                ? Optional.of(read(request.getMethod(), path.subList(1, path.size())))
                : Optional.empty();
    }

    private static boolean isForSome(ResourceInfo answering) {
        var method = answering.getResourceMethod();
        return method != null
                && !method.isAnnotationPresent(PermitAll.class)
                && !answering.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private static FhirRequest read(String method, List<String> path) {
        if (path.get(0).equals(EXPORTS)) {
            return ofExport(method, path.subList(1, path.size()));
        }
        var type = Optional.of(path.get(0)).filter(FhirRequest::isType);
        var below = path.subList(type.isPresent() ? 1 : 0, path.size());
        if (below.stream().anyMatch(FhirRequest::isOperation)) {
            return new FhirRequest(
                    below.get(below.size() - 1).equals(EXPORT) ? FhirInteraction.EXPORT : FhirInteraction.OTHER,
                    type,
                    below.stream().findFirst().filter(FhirRequest::isId),
                    Optional.empty());
        }
        return new FhirRequest(
                type.isPresent() ? interaction(method, below) : FhirInteraction.OTHER,
                type,
                below.stream().findFirst().filter(FhirRequest::isId),
                below.stream().skip(2).findFirst());
    }

    private static FhirRequest ofExport(String method, List<String> below) {
        var isOfWhole = below.size() < 2;
        var interaction =
                switch (method) {
                    case HttpMethod.GET, HttpMethod.HEAD ->
                        isOfWhole ? FhirInteraction.EXPORT_STATUS : FhirInteraction.EXPORT_FILE;
                    case HttpMethod.DELETE -> FhirInteraction.EXPORT_DELETE;
                    default -> FhirInteraction.OTHER;
                };
        return new FhirRequest(interaction, Optional.empty(), Optional.of(String.join("/", below)), Optional.empty());
    }

    /** Types have capitals, and nothing else there has. */
    private static boolean isType(String segment) {
        return Character.isUpperCase(segment.charAt(0));
    }

    private static boolean isOperation(String segment) {
        return segment.startsWith("$");
    }

    private static boolean isId(String segment) {
        return !isOperation(segment) && !segment.startsWith("_");
    }

    /** @param below the type in the path */
    private static FhirInteraction interaction(String method, List<String> below) {
        return switch (method) {
            case HttpMethod.GET, HttpMethod.HEAD -> look(below);
            case HttpMethod.POST ->
                below.equals(List.of(SEARCH)) ? FhirInteraction.SEARCH_TYPE : FhirInteraction.CREATE;
            case HttpMethod.PUT -> FhirInteraction.UPDATE;
            case HttpMethod.PATCH -> FhirInteraction.PATCH;
            case HttpMethod.DELETE -> FhirInteraction.DELETE;
            default -> FhirInteraction.OTHER;
        };
    }

    private static FhirInteraction look(List<String> below) {
        if (below.isEmpty() || below.get(0).equals(SEARCH)) {
            return FhirInteraction.SEARCH_TYPE;
        }
        if (below.get(0).equals(HISTORY)) {
            return FhirInteraction.HISTORY_TYPE;
        }
        if (below.size() > 1 && below.get(1).equals(HISTORY)) {
            return below.size() > 2 ? FhirInteraction.VREAD : FhirInteraction.HISTORY_INSTANCE;
        }
        return FhirInteraction.READ;
    }
}
