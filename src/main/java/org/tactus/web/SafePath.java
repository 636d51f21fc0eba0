package org.tactus.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody is sent after signing in: a page of tactus, and nowhere else. */
final class SafePath {

    /** Begins with one slash: two, or a backslash, would be another site. */
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private static final String START = "/";

    private SafePath() {}

    /** The page itself; where something was sent to it, or a part of it asked for, the page that this was done from. */
    static String ofRequest(ContainerRequestContext request) {
        var isPage = request.getMethod().equals(HttpMethod.GET) && request.getHeaderString("HX-Request") == null;
        return isPage ? checked(ofUri(request.getUriInfo().getRequestUri())) : ofReferrer(request);
    }

    private static String ofReferrer(ContainerRequestContext request) {
        var base = request.getUriInfo().getBaseUri();
        return Optional.ofNullable(request.getHeaderString("Referer"))
                .flatMap(SafePath::uri)
                .filter(uri -> base.getAuthority().equals(uri.getAuthority()))
                .map(uri -> checked(ofUri(uri)))
                .orElse(START);
    }

    /** The start page for what isn't a page of tactus. */
    static String checked(@Nullable String path) {
        return path != null && PAGE.matcher(path).matches() && !path.startsWith("/login") ? path : START;
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static String ofUri(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
