package org.tactus.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.List;

/** Writes a problem in the dialect of the path that was asked. */
public final class ProblemResponse {

    private static final String FHIR = "/fhir";
    private static final List<String> PROGRAMS = List.of("/api", FHIR, "/oauth", "/.well-known", "/q");
    private static final String FHIR_JSON = "application/fhir+json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProblemResponse() {}

    static Response of(Problem problem, UriInfo uri) {
        var response = Response.status(problem.kind().status())
                .type(type(uri.getPath()))
                .entity(body(problem, uri.getPath()));
        problem.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    /** In the place of an answer that hasn't left yet, of which nothing stays. */
    public static void replace(ContainerResponseContext answer, Problem problem, UriInfo uri) {
        answer.setStatus(problem.kind().status());
        answer.getHeaders().clear();
        problem.retryAfterSeconds()
                .ifPresent(seconds -> answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
        answer.setEntity(body(problem, uri.getPath()), new Annotation[0], MediaType.valueOf(type(uri.getPath())));
    }

    static String type(String path) {
        if (isPage(path)) {
            return MediaType.TEXT_HTML;
        }
        return isFhir(path) ? FHIR_JSON : Problem.JSON;
    }

    /** For a page, the problem itself: whoever writes pages makes one of it. */
    static Object body(Problem problem, String path) {
        if (isPage(path)) {
            return problem;
        }
        return (isFhir(path) ? operationOutcome(problem) : problemJson(problem)).toString();
    }

    /** Whether it is a person's browser that asks, as everywhere where no program is to. */
    public static boolean isPage(String path) {
        return PROGRAMS.stream().noneMatch(below -> path.equals(below) || path.startsWith(below + "/"));
    }

    static boolean isFhir(String path) {
        return path.equals(FHIR) || path.startsWith(FHIR + "/");
    }

    private static ObjectNode problemJson(Problem problem) {
        var body = JSON.objectNode()
                .put("title", problem.kind().title())
                .put("status", problem.kind().status())
                .put("detail", problem.detail());
        problem.about().ifPresent(path -> body.put("about", path));
        if (!problem.violations().isEmpty()) {
            var violations = body.putArray("violations");
            problem.violations().forEach(violation -> violations
                    .addObject()
                    .put("field", violation.field())
                    .put("message", violation.message()));
        }
        return body;
    }

    private static ObjectNode operationOutcome(Problem problem) {
        var body = JSON.objectNode().put("resourceType", "OperationOutcome");
        var issues = body.putArray("issue");
        // what is wrong comes first: many clients show the first issue alone
        problem.violations().forEach(violation -> {
            var issue = issues.addObject();
            addIssue(issue, problem.kind(), violation.message());
            issue.putArray("expression").add(violation.field());
        });
        addIssue(issues.addObject(), problem.kind(), problem.detail());
        return body;
    }

    private static void addIssue(ObjectNode issue, ProblemKind kind, String diagnostics) {
        issue.put("severity", kind == ProblemKind.BROKEN ? "fatal" : "error")
                .put("code", kind.fhirIssue())
                .put("diagnostics", diagnostics);
    }
}
