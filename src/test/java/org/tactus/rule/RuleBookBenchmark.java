package org.tactus.rule;

import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.since;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.tactus.claim.ClaimBuilder;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.FactsBuilder;

/** What a decision costs with rules and facts in memory, on one core: docs/architecture.md, "Benchmarks". */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(1)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class RuleBookBenchmark {

    private final Case usual = new Case(aClaim(), onRoster());
    private final Case rejected =
            new Case(aClaim().withoutOrder().diagnoses("Z73.3").line(line -> line.modifiers("GP")), onRoster());
    private final Case large = new Case(
            withTenLines(aClaim().diagnosed(
                            "M54.50",
                            "M54.2",
                            "M25.511",
                            "M25.512",
                            "M79.18",
                            "M25.611",
                            "M25.561",
                            "G89.29",
                            "S33.5XXD",
                            "M47.816",
                            "E11.9",
                            "I10")),
            onRoster().benefit(benefit -> benefit.services("97124", "97140", "97110")));

    private record Case(MassageClaim claim, Facts facts) {

        Case(ClaimBuilder claim, FactsBuilder facts) {
            this(claim.build(), facts);
        }

        private Case(MassageClaim claim, FactsBuilder facts) {
            this(claim, facts.of(claim));
        }

        Decision decide() {
            return RuleBook.current().decide(claim, facts);
        }
    }

    /** A member who is covered, with three earlier visits on file. */
    private static FactsBuilder onRoster() {
        var facts = facts().covered(since("2026-01-01"));
        for (var day : List.of("2026-10-20", "2026-10-27", "2026-11-03")) {
            facts.serviceOnFile(service -> service.on(day));
        }
        return facts;
    }

    /** One line, accepted without a finding. */
    @Benchmark
    public Decision theUsualClaim() {
        return usual.decide();
    }

    /** One line, rejected with three findings. */
    @Benchmark
    public Decision aRejectedClaim() {
        return rejected.decide();
    }

    /** Five visits of two services each, accepted. */
    @Benchmark
    public Decision tenLinesAndTwelveDiagnoses() {
        return large.decide();
    }

    private static ClaimBuilder withTenLines(ClaimBuilder claim) {
        claim.withoutLines().order(order -> order.services("97124", "97110").diagnoses("M54.50", "M25.511"));
        for (var day : List.of("2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11")) {
            claim.anotherLine(line -> line.on(day).minutes(30).units("2").pointers(1, 3, 5, 11));
            claim.anotherLine(
                    line -> line.on(day).code("97110").minutes(30).units("2").pointers(12, 2, 4, 1));
        }
        return claim;
    }
}
