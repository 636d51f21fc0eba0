package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the FHIR API is, as the outside world calls it. */
@ApplicationScoped
public class FhirBase {

    private final Optional<String> publicUrl;

    FhirBase(@ConfigProperty(name = "tactus.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Without a slash at the end: {@code https://claims.example/fhir}. */
    public String of(UriInfo uri) {
        return publicUrl.orElseGet(() -> uri.getBaseUri().toString()).replaceAll("/+$", "") + "/fhir";
    }
}
