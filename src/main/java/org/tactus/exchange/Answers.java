package org.tactus.exchange;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.tactus.ledger.StoredResource;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** How resources are answered. */
public final class Answers {

    private Answers() {}

    /**
     * With its version as ETag; 304 where the caller has that one.
     *
     * @see <a href="https://hl7.org/fhir/R4/http.html#cread">Conditional read</a>
     */
    static Response of(StoredResource resource, String body, Request request) {
        var notModified = request.evaluatePreconditions(lastModified(resource), tag(resource));
        var answer = notModified == null ? Response.ok(bytes(body)) : notModified;
        return versioned(answer, resource).build();
    }

    /** Says which version it is, and since when. */
    public static ResponseBuilder versioned(ResponseBuilder answer, StoredResource resource) {
        return answer.tag(tag(resource)).lastModified(lastModified(resource));
    }

    private static EntityTag tag(StoredResource resource) {
        return new EntityTag(Integer.toString(resource.version()), true);
    }

    /** HTTP's dates have no fractions. */
    private static Date lastModified(StoredResource resource) {
        return Date.from(resource.lastUpdated().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What goes out in one piece; a text would be written through a buffer, and wait for each that is full. */
    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** The same whether it is another's, nobody's, or no id at all. */
    public static RuntimeException nothing() {
        return Problem.of(ProblemKind.NOT_FOUND, "There is no such resource.").asException();
    }

    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException isNone) {
            throw nothing();
        }
    }
}
