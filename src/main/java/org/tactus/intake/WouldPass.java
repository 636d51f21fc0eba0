package org.tactus.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tactus.casefile.Filing;
import org.tactus.claim.MassageClaim;
import org.tactus.rule.Correction;
import org.tactus.rule.Decision;
import org.tactus.rule.Finding;
import org.tactus.rule.FindingCode;
import org.tactus.rule.Outcome;
import org.tactus.rule.Severity;

/**
 * Looks for the fewest corrections with which a claim would be accepted.
 *
 * <p>A hold that nothing but a person's word does away with isn't passed by a correction. All sets of one size are decided together, so
 * that what is on file is read once for each size.
 *
 * @param decide many filings at once, in their order
 */
record WouldPass(Function<List<Filing>, List<Decision>> decide) {

    private static final int MOST_CANDIDATES = 12;
    private static final int MOST_TOGETHER = 4;

    /** None where it is accepted as it is; empty where no few corrections help. */
    Optional<List<Correction>> of(Filing filing, Decision decision) {
        if (decision.outcome() == Outcome.ACCEPTED) {
            return Optional.of(List.of());
        }
        var candidates = decision.ruleBook().corrections(decision.claim(), decision.facts()).stream()
                .limit(MOST_CANDIDATES)
                .toList();
        return canAllBeAnswered(decision, candidates) ? smallest(filing, candidates) : Optional.empty();
    }

    private static boolean canAllBeAnswered(Decision decision, List<Correction> candidates) {
        var answered = candidates.stream()
                .flatMap(candidate -> candidate.codes().stream())
                .collect(Collectors.toSet());
        return answered.containsAll(stopping(decision));
    }

    private static Set<FindingCode> stopping(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.HOLD)
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private Optional<List<Correction>> smallest(Filing filing, List<Correction> candidates) {
        for (int size = 1; size <= Math.min(MOST_TOGETHER, candidates.size()); size++) {
            var sets = sets(candidates, size);
            var decisions = decide.apply(sets.stream()
                    .map(set -> new Filing(
                            corrected(filing.claim(), set),
                            filing.owner(),
                            filing.filedBy(),
                            filing.arrivedAt(),
                            filing.received()))
                    .toList());
            for (int i = 0; i < sets.size(); i++) {
                if (decisions.get(i).outcome() == Outcome.ACCEPTED) {
                    return Optional.of(sets.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static MassageClaim corrected(MassageClaim claim, List<Correction> corrections) {
        var corrected = claim;
        for (var correction : corrections) {
            corrected = correction.change().apply(corrected);
        }
        return corrected;
    }

    /** All of that size, in the order of the candidates; none of them changes one element twice. */
    private static List<List<Correction>> sets(List<Correction> candidates, int size) {
        var sets = new ArrayList<List<Correction>>();
        addSets(candidates, 0, size, List.of(), sets);
        return sets;
    }

    private static void addSets(
            List<Correction> candidates, int from, int size, List<Correction> chosen, List<List<Correction>> sets) {
        if (chosen.size() == size) {
            sets.add(chosen);
            return;
        }
        for (int i = from; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            if (chosen.stream().noneMatch(other -> other.element().equals(candidate.element()))) {
                var more = new ArrayList<>(chosen);
                more.add(candidate);
                addSets(candidates, i + 1, size, List.copyOf(more), sets);
            }
        }
    }
}
