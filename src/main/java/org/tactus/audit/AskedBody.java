package org.tactus.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tactus.access.FhirInteraction;

/** Keeps what a request asks in its body, a form or the parameters of an operation, until the access is recorded. */
@Provider
class AskedBody implements ReaderInterceptor {

    private static final String PROPERTY = "tactus.asked-body";

    /** No question to /api that makes sense is as long. */
    private static final int MOST_BYTES = 4_000;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof MultivaluedMap || body instanceof String || body instanceof byte[]) {
            context.setProperty(PROPERTY, body);
        }
        return body;
    }

    /** All that was asked: each parameter as {@code name=value}, and a body that is a question; why it was asked stands elsewhere. */
    static List<String> all(ContainerRequestContext request, RecordedRequest asked) {
        var parameters = flat(request.getUriInfo().getQueryParameters()).stream()
                .filter(parameter -> asked.isForFhir() || !StatedPurpose.isParameter(parameter));
        return Stream.concat(parameters, of(request, asked).stream()).toList();
    }

    /** Empty where there is none, or it is no question but what is to be filed. */
    private static List<String> of(ContainerRequestContext request, RecordedRequest asked) {
        var body = Optional.ofNullable(request.getProperty(PROPERTY));
        if (body.orElse("") instanceof MultivaluedMap<?, ?> form) {
            return flat(form);
        }
        return asked.isForFhir() && asked.what().interaction() != FhirInteraction.EXPORT
                ? List.of()
                : body.map(AskedBody::text).filter(text -> !text.isEmpty()).stream()
                        .toList();
    }

    private static String text(Object body) {
        return body instanceof byte[] bytes
                ? new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8)
                : body.toString();
    }

    /** Each as {@code name=value}. */
    private static List<String> flat(Map<?, ? extends List<?>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .toList();
    }
}
