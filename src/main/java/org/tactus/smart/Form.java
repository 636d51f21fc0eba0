package org.tactus.smart;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** The fields of a request to an OAuth endpoint; one that is sent empty is one that isn't sent. */
final class Form {

    private final MultivaluedMap<String, String> fields;

    /** No field may be there twice: who checks it might look at another one than who uses it. */
    Form(MultivaluedMap<String, String> fields) {
        if (fields.values().stream().anyMatch(values -> values.size() > 1)) {
            throw OAuthError.INVALID_REQUEST.because("A parameter is there more than once.");
        }
        this.fields = fields;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.getFirst(name)).filter(value -> !value.isEmpty());
    }

    String require(String name) {
        return find(name).orElseThrow(() -> OAuthError.INVALID_REQUEST.because(name + " is missing."));
    }
}
