package org.tactus.smart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a client gets its tokens, as the outside world calls it. */
@ApplicationScoped
class Endpoints {

    private final Optional<String> publicUrl;

    Endpoints(@ConfigProperty(name = "tactus.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    OAuthUrls of(UriInfo uri) {
        return new OAuthUrls(
                publicUrl.orElseGet(() -> uri.getBaseUri().toString()).replaceAll("/+$", ""));
    }
}
