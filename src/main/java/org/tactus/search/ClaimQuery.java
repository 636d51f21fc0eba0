package org.tactus.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tactus.ledger.ClaimTrait;
import org.tactus.ledger.Scope;
import org.tactus.ledger.Standing;
import org.tactus.rule.Outcome;

/**
 * Which claims somebody looks for; what is empty doesn't narrow it.
 *
 * @param traits each of which has to be said of a claim, with one of its values
 * @param standings where it stands by now
 * @param from first day on which it was filed, in UTC
 * @param through last such day
 * @param words each of them, or the beginning of it
 */
public record ClaimQuery(
        Scope scope,
        Set<Outcome> outcomes,
        Map<ClaimTrait, Set<String>> traits,
        Set<Standing> standings,
        Optional<LocalDate> from,
        Optional<LocalDate> through,
        Optional<String> words) {

    public ClaimQuery {
        outcomes = Set.copyOf(outcomes);
        traits = Map.copyOf(traits);
        standings = Set.copyOf(standings);
    }

    /** The same of other days. */
    public ClaimQuery within(LocalDate first, LocalDate last) {
        return new ClaimQuery(scope, outcomes, traits, standings, Optional.of(first), Optional.of(last), words);
    }
}
