package org.tactus.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/**
 * How somebody may say who they are, told with a 401; and what a token lacks, with a 403.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, 3</a>
 */
final class Challenges {

    private static final String BASIC = "Basic realm=\"tactus\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"tactus\"";

    private Challenges() {}

    static Response with(Response failure, UriInfo uri, HttpHeaders headers) {
        var challenges = challenges(failure.getStatus(), uri, headers);
        if (challenges.isEmpty()) {
            return failure;
        }
        var told = Response.fromResponse(failure);
        challenges.forEach(challenge -> told.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return told.build();
    }

    /** Whether the request brought a token where tokens are taken, which is below {@code /fhir} alone. */
    static boolean isByToken(UriInfo uri, HttpHeaders headers) {
        var credentials = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return ProblemResponse.isFhir(uri.getPath())
                && credentials != null
                && credentials.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }

    private static List<String> challenges(int status, UriInfo uri, HttpHeaders headers) {
        var isByToken = isByToken(uri, headers);
        if (status == ProblemKind.FORBIDDEN.status() && isByToken) {
            return List.of(BEARER + ", error=\"insufficient_scope\"");
        }
        if (status != ProblemKind.UNAUTHENTICATED.status()) {
            return List.of();
        }
        if (isByToken) {
            return List.of(BEARER + ", error=\"invalid_token\"");
        }
        return ProblemResponse.isFhir(uri.getPath()) ? List.of(BEARER, BASIC) : List.of(BASIC);
    }
}
