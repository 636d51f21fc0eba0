package org.tactus.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tactus.access.FhirInteraction;

/** Keeps what a request asks in its body, a form or the parameters of an operation, until the access is recorded. */
@Provider
class AskedBody implements ReaderInterceptor {

    private static final String PROPERTY = "tactus.asked-body";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof MultivaluedMap || body instanceof String) {
            context.setProperty(PROPERTY, body);
        }
        return body;
    }

    /** Empty where there is none, or it is no question but what is to be filed. */
    static List<String> of(ContainerRequestContext request, FhirInteraction interaction) {
        var body = Optional.ofNullable(request.getProperty(PROPERTY));
        if (body.orElse("") instanceof MultivaluedMap<?, ?> form) {
            return flat(form);
        }
        return interaction == FhirInteraction.EXPORT
                ? body.map(Object::toString).stream().toList()
                : List.of();
    }

    /** Each as {@code name=value}. */
    static List<String> flat(Map<?, ? extends List<?>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .toList();
    }
}
