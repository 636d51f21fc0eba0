package org.tactus.exchange;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.fhir.SearchKind;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchParameters;

/**
 * What is to come along with what was found.
 *
 * @param source type that refers: {@code Claim}
 * @param parameter by which it refers; {@code *} for all
 * @param target type that is referred to; any, where empty
 * @param isIterated whether it holds for what came along, too
 * @param isReverse whether what refers comes along, and not what is referred to
 */
record Inclusion(String source, String parameter, Optional<String> target, boolean isIterated, boolean isReverse) {

    static final String ALL = "*";

    /** @param text {@code Claim:patient}, {@code Claim:patient:Patient}; empty where there is no such reference */
    static Optional<Inclusion> of(String text, boolean isIterated, boolean isReverse) {
        var parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        var inclusion = new Inclusion(
                parts[0],
                parts[1],
                parts.length == 3 ? Optional.of(parts[2]) : Optional.empty(),
                isIterated,
                isReverse);
        return inclusion.parameters().isEmpty() ? Optional.empty() : Optional.of(inclusion);
    }

    /** Whether it leads to such. */
    boolean admits(String type) {
        return target.isEmpty() || target.get().equals(type);
    }

    /** The references that it follows; none where there is no such. */
    Set<SearchParameter> parameters() {
        return SearchParameters.of(source).values().stream()
                .filter(known -> known.kind() == SearchKind.REFERENCE)
                .filter(known -> parameter.equals(ALL) || known.name().equals(parameter))
                .filter(known -> target.isEmpty() || known.targets().contains(target.get()))
                .collect(Collectors.toSet());
    }
}
