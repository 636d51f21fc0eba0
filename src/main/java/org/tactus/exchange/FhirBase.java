package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.tactus.access.PublicUrl;

/** Where the FHIR API is, as the outside world calls it. */
@ApplicationScoped
public class FhirBase {

    private final PublicUrl tactus;

    FhirBase(PublicUrl tactus) {
        this.tactus = tactus;
    }

    /** Without a slash at the end: {@code https://claims.example/fhir}. */
    public String of(UriInfo uri) {
        return tactus.of(uri) + "/fhir";
    }
}
