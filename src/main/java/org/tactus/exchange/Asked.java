package org.tactus.exchange;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Parameters of a search, in the order in which they came.
 *
 * @param parameters each with its modifier in its name: {@code name:exact}
 */
public record Asked(List<Parameter> parameters) {

    public Asked {
        parameters = List.copyOf(parameters);
    }

    /** One of them; asked twice, there are two. */
    public record Parameter(String name, String value) {

        /** @throws org.tactus.problem.ProblemException malformed, for what isn't text: the store takes none of it */
        public Parameter {
            if (Stream.of(name, value).anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
                throw Problem.of(ProblemKind.MALFORMED, "A parameter has characters in it that aren't text.")
                        .asException();
            }
        }

        /** Without its modifier. */
        public String plainName() {
            return name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        }

        /** What follows the colon; empty where there is none. */
        public Optional<String> modifier() {
            return name.contains(":") ? Optional.of(name.substring(name.indexOf(':') + 1)) : Optional.empty();
        }
    }

    public static Asked of(MultivaluedMap<String, String> values) {
        var parameters = new ArrayList<Parameter>();
        values.forEach((name, all) -> all.forEach(value -> parameters.add(new Parameter(name, value))));
        return new Asked(parameters);
    }

    /** As an address has them behind its question mark. */
    public static Asked ofQuery(String query) {
        var parameters = new ArrayList<Parameter>();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.add(new Parameter(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            }
        }
        return new Asked(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** As {@link #flat} wrote them. */
    public static Asked ofFlat(List<String> flat) {
        var parameters = new ArrayList<Parameter>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            parameters.add(new Parameter(flat.get(i), flat.get(i + 1)));
        }
        return new Asked(parameters);
    }

    public Asked and(Asked others) {
        var all = new ArrayList<>(parameters);
        all.addAll(others.parameters);
        return new Asked(all);
    }

    /** Name and value in turn. */
    public List<String> flat() {
        var flat = new ArrayList<String>();
        parameters.forEach(parameter -> {
            flat.add(parameter.name());
            flat.add(parameter.value());
        });
        return flat;
    }

    public Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** As in an address, with its question mark; empty where there is none. */
    public String query() {
        return parameters.stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
