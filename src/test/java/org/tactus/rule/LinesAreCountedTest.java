package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.Credential.CERTIFICATE;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.rule.FindingCode.LINES_MISSING;
import static org.tactus.rule.FindingCode.LINES_TOO_MANY;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.decide;
import static org.tactus.rule.Judging.stoppingCodesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.FactsBuilder;

class LinesAreCountedTest {

    private final CoverageRule rule = new LinesAreCounted();

    @Test
    void a_claim_without_lines_is_found() {
        assertThat(check(rule, aClaim().withoutLines()))
                .isEqualTo(unmet(LINES_MISSING, "lines", "The claim has no line."));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void one_to_fifty_lines_make_a_claim(int lines) {
        assertThat(check(rule, claimOf(lines))).isEqualTo(MET);
    }

    @Test
    void fifty_one_lines_are_too_many() {
        assertThat(check(rule, claimOf(51)))
                .isEqualTo(unmet(LINES_TOO_MANY, "lines", "The claim has 51 lines; 50 is the most."));
    }

    @Test
    void nothing_else_is_said_of_lines_that_are_too_many() {
        assertThat(stoppingCodesOf(decide(claimOf(51)))).containsExactly(LINES_TOO_MANY);
    }

    static Stream<Arguments> nothing_else_is_said_of_a_claim_without_lines() {
        return Stream.of(
                arguments("the plan isn't on file", aClaim(), facts().withoutPlan()),
                arguments("the plan files no massage", aClaim(), facts().withoutBenefit()),
                arguments("no license is named", aClaim().withoutLicense(), facts()),
                arguments(
                        "a certificate is on file", aClaim().license("CA", "88123"), facts().licenseKind(CERTIFICATE)),
                arguments("the member isn't on the roster", aClaim(), facts().notOnRoster()),
                arguments("coverage has ended", aClaim(), facts().covered(period("2026-01-01", "2026-01-31"))),
                arguments("the plan asks for more", aClaim(), facts().benefit(benefit -> benefit.priorAuthorization()
                        .referral()
                        .requiredModifiers("GP"))),
                arguments("no address is given", aClaim().withoutAnyAddress(), facts()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nothing_else_is_said_of_a_claim_without_lines(String where, ClaimBuilder claim, FactsBuilder facts) {
        assertThat(decide(claim.withoutLines(), facts).findings())
                .extracting(Finding::code)
                .containsExactly(LINES_MISSING);
    }

    private static ClaimBuilder claimOf(int lines) {
        var claim = aClaim().withoutLines();
        IntStream.range(0, lines).forEach(i -> claim.anotherLine(line -> line));
        return claim;
    }
}
