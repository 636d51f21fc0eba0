package org.tactus.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchTerms;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceCondition.HasText;
import org.tactus.ledger.ResourceCondition.Match;

/** What values of a search become in the terms of the index. */
final class Criteria {

    private static final Map<Optional<String>, Match> MATCHES = Map.of(
            Optional.empty(), Match.BEGINNING,
            Optional.of("exact"), Match.WHOLE,
            Optional.of("contains"), Match.PART);

    private Criteria() {}

    /** {@code code}, {@code system|code}, {@code |code}, {@code system|}; a bar of the code itself comes with a backslash. */
    static String token(String parameter, String value) {
        var parts = value.split("(?<!\\\\)\\|", -1);
        if (parts.length == 1) {
            return SearchTerms.code(parameter, unescaped(value));
        }
        var system = unescaped(parts[0]);
        var code = unescaped(value.substring(parts[0].length() + 1));
        return code.isEmpty() ? SearchTerms.system(parameter, system) : SearchTerms.coded(parameter, system, code);
    }

    private static String unescaped(String text) {
        return text.replace("\\|", "|");
    }

    /** {@code id}, {@code Patient/id}, or its whole address. */
    static Set<String> references(SearchParameter parameter, String value, String base) {
        var relative = value.startsWith(base + "/") ? value.substring(base.length() + 1) : value;
        if (relative.isBlank()) {
            return Set.of();
        }
        var targets = relative.contains("/")
                ? List.of(relative)
                : parameter.targets().stream()
                        .map(type -> type + "/" + relative)
                        .toList();
        return targets.stream()
                .map(target -> SearchTerms.reference(parameter.name(), target))
                .collect(Collectors.toSet());
    }

    static Optional<Match> match(Optional<String> modifier) {
        return Optional.ofNullable(MATCHES.get(modifier));
    }

    static ResourceCondition text(String parameter, Match match, String value) {
        return new HasText(parameter, match, SearchTerms.text(value));
    }
}
