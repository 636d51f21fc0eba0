package org.tactus.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.rule.Outcome;

/**
 * Which claims somebody looks for; what is empty doesn't narrow it.
 *
 * @param outcomes none means all
 * @param member id, as on the card
 * @param npi of who bills, treated or ordered
 * @param state of service
 * @param from first day on which it was decided, in UTC
 * @param through last such day
 * @param code of a finding
 * @param carc of a finding
 * @param words each of them, or the beginning of it
 * @param before a claim's id: those decided earlier
 */
public record ClaimQuery(
        Scope scope,
        List<Outcome> outcomes,
        Optional<String> member,
        Optional<String> plan,
        Optional<String> npi,
        Optional<String> state,
        Optional<LocalDate> from,
        Optional<LocalDate> through,
        Optional<String> code,
        Optional<String> carc,
        Optional<String> words,
        Optional<UUID> before,
        int count) {

    public ClaimQuery {
        outcomes = List.copyOf(outcomes);
    }

    public ClaimQuery withCount(int other) {
        return new ClaimQuery(
                scope, outcomes, member, plan, npi, state, from, through, code, carc, words, before, other);
    }
}
