package org.tactus.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where tactus is, as the outside world calls it: as it was told, or else as who asks has called it. */
@ApplicationScoped
public class PublicUrl {

    private final Optional<String> stated;

    PublicUrl(@ConfigProperty(name = "tactus.public-url") Optional<String> stated) {
        this.stated = stated.map(PublicUrl::withoutSlash);
    }

    /** Without a slash at the end: {@code https://claims.example}. */
    public String of(UriInfo uri) {
        return stated.orElseGet(() -> withoutSlash(uri.getBaseUri().toString()));
    }

    /** As it was told; empty where it wasn't. */
    public Optional<String> stated() {
        return stated;
    }

    private static String withoutSlash(String url) {
        var end = url.length();
        while (url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }
}
