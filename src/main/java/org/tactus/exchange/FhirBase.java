package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the FHIR API is, as the outside world calls it. */
@ApplicationScoped
public class FhirBase {

    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private final Optional<String> ofPublicUrl;

    FhirBase(@ConfigProperty(name = "tactus.public-url") Optional<String> publicUrl) {
        ofPublicUrl = publicUrl.map(FhirBase::below);
    }

    /** Without a slash at the end: {@code https://claims.example/fhir}. */
    public String of(UriInfo uri) {
        return ofPublicUrl.orElseGet(() -> below(uri.getBaseUri().toString()));
    }

    private static String below(String url) {
        return SLASHES_AT_END.matcher(url).replaceFirst("") + "/fhir";
    }
}
