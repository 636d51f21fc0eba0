package org.tactus.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Lets no other site's page change anything in the name of who is signed in; see docs/decisions/017-sessions.md.
 *
 * <p>Browsers say from where a request comes, and no page can make them say otherwise. What isn't sent by a browser says nothing, and
 * brings its credentials itself.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
class SameOrigin {

    private static final Set<String> CHANGE_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS_OR_TYPED_IN = Set.of("same-origin", "none");

    private final RoutingContext http;

    SameOrigin(RoutingContext http) {
        this.http = http;
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (!CHANGE_NOTHING.contains(request.getMethod()) && isForeign(request)) {
            throw Problem.of(ProblemKind.FORBIDDEN, "This was sent from another site's page; nothing was done.")
                    .asException();
        }
    }

    private boolean isForeign(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !OURS_OR_TYPED_IN.contains(site);
        }
        return Optional.ofNullable(request.getHeaderString("Origin"))
                .filter(origin -> !isOurs(origin))
                .isPresent();
    }

    /** An origin that says {@code null}, as that of a page in a sandbox does, is not. */
    private boolean isOurs(String origin) {
        try {
            return http.request()
                    .authority()
                    .toString()
                    .equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
