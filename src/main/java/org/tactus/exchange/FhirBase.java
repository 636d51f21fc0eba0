package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the FHIR API is, as the outside world calls it. */
@ApplicationScoped
public class FhirBase {

    private final Optional<String> ofPublicUrl;

    FhirBase(@ConfigProperty(name = "tactus.public-url") Optional<String> publicUrl) {
        ofPublicUrl = publicUrl.map(FhirBase::below);
    }

    /** Without a slash at the end: {@code https://claims.example/fhir}. */
    public String of(UriInfo uri) {
        return ofPublicUrl.orElseGet(() -> below(uri.getBaseUri().toString()));
    }

    private static String below(String url) {
        var end = url.length();
        while (url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end) + "/fhir";
    }
}
