package org.tactus.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.tactus.access.Caller;
import org.tactus.json.QueryParameters;

/**
 * Why somebody says that they look: in headers, or over /api also in parameters, for links.
 *
 * @param code as it was sent; whether it is one of HL7's PurposeOfUse is another question
 * @param reason in their own words
 */
record StatedPurpose(Optional<String> code, Optional<String> reason) {

    static final String HEADER = "X-Purpose-Of-Use";
    static final String PARAMETER = "purpose";
    private static final String REASON_PARAMETER = "reason";

    private static final String REASON_HEADER = "X-Purpose-Reason";
    private static final int MOST_CHARACTERS = 200;

    static StatedPurpose of(ContainerRequestContext request, RecordedRequest asked) {
        return new StatedPurpose(
                Optional.ofNullable(request.getHeaderString(HEADER)).or(() -> parameter(PARAMETER, request, asked)),
                QueryParameters.text(request.getHeaderString(REASON_HEADER))
                        .or(() -> parameter(REASON_PARAMETER, request, asked)));
    }

    private static Optional<String> parameter(String name, ContainerRequestContext request, RecordedRequest asked) {
        return asked.isForFhir()
                ? Optional.empty()
                : QueryParameters.text(request.getUriInfo().getQueryParameters().getFirst(name));
    }

    /** @param parameter as {@code name=value} */
    static boolean isParameter(String parameter) {
        return parameter.startsWith(PARAMETER + "=") || parameter.startsWith(REASON_PARAMETER + "=");
    }

    /** What is wrong with it, in a sentence; empty where nothing is. */
    Optional<String> slip() {
        if (code.filter(stated -> !PurposeOfUse.isCode(stated)).isPresent()) {
            return Optional.of(
                    "The purpose that is stated is no code of HL7's PurposeOfUse, as " + PurposeOfUse.PAYMENT + " is.");
        }
        return reason.filter(text -> text.length() > MOST_CHARACTERS)
                .map(text -> "The reason that is stated has more than " + MOST_CHARACTERS + " characters.");
    }

    /** What comes on record: the code where it is one, and what such callers come for where none was stated. */
    AccessEvent.Purpose onRecord(Caller caller) {
        return new AccessEvent.Purpose(
                code.isPresent() ? code.filter(PurposeOfUse::isCode) : Optional.of(PurposeOfUse.usual(caller)),
                code.isPresent(),
                reason);
    }
}
