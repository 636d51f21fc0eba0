package org.tactus.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One scope for a system, as in {@code system/Claim.rs}.
 *
 * @param type of FHIR, or {@value #ANY_TYPE}
 * @param isV1 spelled {@code read}, {@code write} or {@code *}, as SMART 1 does
 */
record SystemScope(String type, Set<Interaction> interactions, boolean isV1) {

    private static final String ANY_TYPE = "*";
    private static final Pattern FORM = Pattern.compile("system/(\\*|[A-Z][A-Za-z]{0,60})\\.(\\*|[a-z]{1,5})");

    private static final Map<String, Set<Interaction>> V1 = Map.of(
            "read", EnumSet.of(Interaction.READ, Interaction.SEARCH),
            "write", EnumSet.of(Interaction.CREATE, Interaction.UPDATE, Interaction.DELETE),
            "*", EnumSet.allOf(Interaction.class));

    SystemScope {
        interactions = Set.copyOf(interactions);
    }

    /** Empty for whatever else a scope may be: a person's, one with a query, one that isn't spelled right. */
    static Optional<SystemScope> parse(String scope) {
        var form = FORM.matcher(scope);
        if (!form.matches()) {
            return Optional.empty();
        }
        var v1 = V1.get(form.group(2));
        if (v1 != null) {
            return Optional.of(new SystemScope(form.group(1), v1, true));
        }
        var v2 = new SystemScope(form.group(1), withLetters(form.group(2)), false);
        return v2.toString().equals(scope) ? Optional.of(v2) : Optional.empty();
    }

    boolean lets(Interaction interaction, String ofType) {
        return interactions.contains(interaction) && (type.equals(ANY_TYPE) || type.equals(ofType));
    }

    /** What of this the other allows as well, in this one's spelling where that can say it. */
    Optional<SystemScope> within(SystemScope allowed) {
        if (!type.equals(allowed.type) && !type.equals(ANY_TYPE) && !allowed.type.equals(ANY_TYPE)) {
            return Optional.empty();
        }
        var both = EnumSet.noneOf(Interaction.class);
        both.addAll(interactions);
        both.retainAll(allowed.interactions);
        var narrower = type.equals(ANY_TYPE) ? allowed.type : type;
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new SystemScope(narrower, both, isV1 && V1.containsValue(both)));
    }

    @Override
    public String toString() {
        return "system/" + type + "." + (isV1 ? v1Word() : letters());
    }

    private String v1Word() {
        return V1.entrySet().stream()
                .filter(word -> word.getValue().equals(interactions))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private String letters() {
        return Arrays.stream(Interaction.values())
                .filter(interactions::contains)
                .map(interaction -> String.valueOf(interaction.letter()))
                .collect(Collectors.joining());
    }

    private static Set<Interaction> withLetters(String letters) {
        return Arrays.stream(Interaction.values())
                .filter(interaction -> letters.indexOf(interaction.letter()) >= 0)
                .collect(Collectors.toSet());
    }
}
