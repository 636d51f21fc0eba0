package org.tactus.response;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;
import org.tactus.exchange.Asked;
import org.tactus.exchange.CriterionReader;
import org.tactus.fhir.SearchTerms;
import org.tactus.ledger.ResourceCondition.HasToken;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * The identifier by which an answer is found that was sent before.
 *
 * @param tokens of the index
 * @see <a href="https://hl7.org/fhir/R4/http.html#ccreate">Conditional create</a>
 */
record IfNoneExist(Set<String> tokens) {

    private static final String IDENTIFIER = "identifier";

    IfNoneExist {
        tokens = Set.copyOf(tokens);
    }

    /**
     * @param header {@code identifier=system|value}; some clients put the whole address before it. Empty where there is none
     * @throws org.tactus.problem.ProblemException malformed, where it is anything else
     */
    static Optional<IfNoneExist> of(@Nullable String header, String base, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        var asked = Asked.ofQuery(header.substring(header.indexOf('?') + 1));
        if (asked.parameters().size() == 1
                && asked.parameters().get(0).name().equals(IDENTIFIER)
                && !asked.parameters().get(0).value().endsWith("|")
                && CriterionReader.conditions(ResponseReader.TYPE, asked, base, now)
                                .get(0)
                        instanceof HasToken has
                && has.anyOf().size() == 1) {
            return Optional.of(new IfNoneExist(has.anyOf()));
        }
        throw Problem.of(ProblemKind.MALFORMED, "If-None-Exist takes one identifier: identifier=system|value")
                .asException();
    }

    boolean isMetBy(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(IfNoneExist::tokensOf)
                .flatMap(Collection::stream)
                .anyMatch(tokens::contains);
    }

    private static Set<String> tokensOf(Identifier identifier) {
        var system = identifier.hasSystem() ? identifier.getSystem() : "";
        return identifier.hasValue()
                ? new HashSet<>(SearchTerms.ofToken(IDENTIFIER, system, identifier.getValue()))
                : Set.of();
    }
}
