package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.rule.FindingCode.COVERAGE_UNVERIFIED;
import static org.tactus.rule.FindingCode.LICENSE_UNVERIFIED;
import static org.tactus.rule.Judging.codesOf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every claim; the seed of one that it doesn't hold of is in the failure. */
class RuleBookPropertyTest {

    private static final long FIRST_SEED = 20_261_110;
    private static final int CASES = 1_000;

    @Test
    void the_same_claim_under_the_same_facts_is_decided_alike() {
        ofEachSeed(seed -> {
            var decision = RandomCases.of(seed).decide();
            var again = RandomCases.of(seed).decide();

            assertThat(again.findings()).isEqualTo(decision.findings());
            assertThat(again.outcome()).isEqualTo(decision.outcome());
        });
    }

    @Test
    void any_error_rejects_otherwise_any_hold_holds_otherwise_the_claim_is_accepted() {
        ofEachDecision(decision -> {
            var severities = decision.findings().stream().map(Finding::severity).toList();

            assertThat(decision instanceof Rejected).isEqualTo(severities.contains(Severity.ERROR));
            assertThat(decision instanceof Held)
                    .isEqualTo(severities.contains(Severity.HOLD) && !severities.contains(Severity.ERROR));
        });
    }

    @Test
    void what_stops_nothing_changes_no_outcome() {
        ofEachDecision(decision -> {
            var without = decision.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.HOLD)
                    .toList();
            var with = new ArrayList<>(decision.findings());
            with.add(0, Finding.of(LICENSE_UNVERIFIED, "therapist.license.number", "A warning."));
            with.add(Finding.of(COVERAGE_UNVERIFIED, "member.id", "An information."));

            for (var findings : List.of(without, with)) {
                assertThat(Decided.of(RuleBook.current(), decision.claim(), decision.facts(), findings, Set.of())
                                .outcome())
                        .isEqualTo(decision.outcome());
            }
        });
    }

    @Test
    void a_finding_stands_at_a_line_of_the_claim_or_at_none() {
        ofEachDecision(decision -> {
            var lines = decision.claim().lines().size();

            assertThat(decision.findings()).allSatisfy(finding -> {
                assertThat(finding.line()).isBetween(0, lines);
                if (finding.element().startsWith("lines[")) {
                    assertThat(finding.element()).startsWith("lines[" + (finding.line() - 1) + "].");
                }
            });
        });
    }

    @Test
    void findings_are_told_in_the_order_of_the_rules_and_each_once() {
        ofEachDecision(decision -> {
            var positions = decision.findings().stream()
                    .map(finding -> positionOf(finding.code()))
                    .toList();

            assertThat(positions).isSorted();
            assertThat(decision.findings()).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_rule_gives_no_code_but_its_own() {
        ofEachSeed(seed -> {
            var tried = RandomCases.of(seed);

            for (var rule : RuleBook.current().rules()) {
                assertThat(rule.codes()).containsAll(codesOf(rule.check(tried.claim(), tried.facts())));
            }
        });
    }

    @Test
    void no_message_says_who_the_member_is() {
        ofEachDecision(decision -> assertThat(decision.findings())
                .extracting(Finding::message)
                .noneMatch(message -> message.contains("Okafor")
                        || message.contains("1EG4TE5MK73")
                        || message.contains("W12345")
                        || message.contains("1951")));
    }

    /** Else the properties above would hold of nothing. */
    @Test
    void the_cases_come_to_every_outcome_and_to_most_codes() {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        var codes = EnumSet.noneOf(FindingCode.class);
        ofEachDecision(decision -> {
            outcomes.merge(decision.outcome(), 1, Integer::sum);
            decision.findings().forEach(finding -> codes.add(finding.code()));
        });

        assertThat(outcomes.values()).hasSize(3).allMatch(number -> number >= 20);
        assertThat(codes).hasSizeGreaterThan(FindingCode.values().length * 4 / 5);
    }

    private static int positionOf(FindingCode code) {
        var rules = RuleBook.current().rules();
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).codes().contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static void ofEachDecision(Consumer<Decision> property) {
        ofEachSeed(seed -> property.accept(RandomCases.of(seed).decide()));
    }

    private static void ofEachSeed(Consumer<Long> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            try {
                property.accept(seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("It doesn't hold of the case with seed " + seed, failure);
            }
        }
    }
}
