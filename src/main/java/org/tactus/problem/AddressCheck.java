package org.tactus.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** Refuses an address with control characters in it: no name, number or word has any, and the store takes none. */
@Provider
class AddressCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (texts(request.getUriInfo()).anyMatch(AddressCheck::hasControlCharacter)) {
            throw Problem.of(ProblemKind.MALFORMED, "The address has characters in it that aren't text.")
                    .asException();
        }
    }

    private static Stream<String> texts(UriInfo uri) {
        return Stream.concat(
                Stream.of(uri.getPath()),
                uri.getQueryParameters().entrySet().stream()
                        .flatMap(parameter ->
                                Stream.concat(Stream.of(parameter.getKey()), parameter.getValue().stream())));
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
