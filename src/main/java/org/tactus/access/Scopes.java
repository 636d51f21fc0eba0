package org.tactus.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which interactions with which types of FHIR a system may have, as SMART says it: {@code system/Claim.rs system/Patient.read}.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">scopes</a>
 */
public final class Scopes {

    /** Of somebody whom no scope narrows. */
    public static final Scopes EVERYTHING = of("system/*.cruds");

    private final Set<SystemScope> scopes;
    private final String text;

    private Scopes(Collection<SystemScope> scopes) {
        this.scopes = new LinkedHashSet<>(scopes);
        this.text = this.scopes.stream().map(SystemScope::toString).collect(Collectors.joining(" "));
    }

    /** Those that we understand, of some apart by spaces; what we don't understand lets nobody do anything. */
    public static Scopes of(String spaced) {
        return new Scopes(Arrays.stream(spaced.split(" +"))
                .map(SystemScope::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Whether it is one scope that we understand. */
    public static boolean isOne(String text) {
        return SystemScope.parse(text).isPresent();
    }

    public boolean isEmpty() {
        return scopes.isEmpty();
    }

    public boolean let(Interaction interaction, String type) {
        return scopes.stream().anyMatch(scope -> scope.lets(interaction, type));
    }

    /** What of these the others allow as well; each keeps its spelling where nothing of it is lost. */
    public Scopes within(Scopes allowed) {
        return new Scopes(
                scopes.stream().flatMap(scope -> allowed.narrow(scope).stream()).toList());
    }

    private Set<SystemScope> narrow(SystemScope asked) {
        var parts = scopes.stream()
                .map(asked::within)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return parts.contains(asked) ? Set.of(asked) : parts;
    }

    /** Apart by spaces. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scopes those && scopes.equals(those.scopes);
    }

    @Override
    public int hashCode() {
        return scopes.hashCode();
    }
}
