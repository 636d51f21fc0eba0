package org.tactus.problem;

import java.util.Arrays;

/** The kinds of failure: what the caller does next decides which one it is. */
public enum ProblemKind {
    /** The caller corrects the request. */
    MALFORMED(400, "structure", "The request can't be read"),
    /** The caller says who they are. */
    UNAUTHENTICATED(401, "login", "Authentication is needed"),
    /** The caller asks somebody who may. */
    FORBIDDEN(403, "forbidden", "Not allowed"),
    /** The caller stops looking. */
    NOT_FOUND(404, "not-found", "Not found"),
    /** The caller uses another method. */
    METHOD_NOT_ALLOWED(405, "not-supported", "Method not allowed"),
    /** The caller asks for another format. */
    NOT_ACCEPTABLE(406, "not-supported", "Not available in that format"),
    /** The caller looks at what is there, and decides anew. */
    CONFLICT(409, "conflict", "Conflict with what is on file"),
    /** The caller asks for one thing, by what it alone has. */
    PRECONDITION_FAILED(412, "multiple-matches", "More than one is there"),
    /** The caller sends less at a time. */
    TOO_LARGE(413, "too-long", "Too large"),
    /** The caller sends another format. */
    UNSUPPORTED_MEDIA_TYPE(415, "not-supported", "Format not supported"),
    /** The caller waits, and sends it again. */
    THROTTLED(429, "throttled", "Too many requests"),
    /** The caller tells us the id. */
    BROKEN(500, "exception", "A fault of tactus"),
    /** The caller waits, and sends it again. */
    UNAVAILABLE(503, "transient", "Not available for the moment");

    private final int status;
    private final String fhirIssue;
    private final String title;

    ProblemKind(int status, String fhirIssue, String title) {
        this.status = status;
        this.fhirIssue = fhirIssue;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** Code of FHIR's issue-type value set. */
    String fhirIssue() {
        return fhirIssue;
    }

    public String title() {
        return title;
    }

    /** The kind of an HTTP status; a client error that isn't listed is malformed, everything else broken. */
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED : BROKEN);
    }
}
