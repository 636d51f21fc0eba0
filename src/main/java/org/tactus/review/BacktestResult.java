package org.tactus.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.DecisionBody.FindingBody;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimRecord;
import org.tactus.rule.Decision;

/** Counts what another benefit would have made of claims. */
final class BacktestResult {

    private static final int SAMPLE = 20;

    private int claims;
    private final Map<String, Flip> flips = new TreeMap<>();
    private final Map<String, CodeChange> codes = new TreeMap<>();
    private final List<Example> sample = new ArrayList<>();

    /** Claims that would have gone one way instead of the other. */
    @Schema(name = "BacktestFlip")
    record Flip(int claims, @Schema(description = "charged, US dollars") String charges) {

        static final Flip NONE = new Flip(0, "0.00");

        Flip with(BigDecimal total) {
            return new Flip(
                    claims + 1,
                    new BigDecimal(charges)
                            .add(total)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    /** On how many of the claims that flip a code would come or go. */
    @Schema(name = "BacktestCode")
    record CodeChange(int added, int removed) {

        static final CodeChange NONE = new CodeChange(0, 0);

        CodeChange plus(CodeChange other) {
            return new CodeChange(added + other.added, removed + other.removed);
        }
    }

    /** A claim that flips. */
    @Schema(name = "BacktestExample")
    record Example(
            String self,
            String controlNumber,
            @Schema(description = "outcome on file") String is,
            @Schema(description = "outcome under the other benefit") String wouldBe,
            Set<String> added,
            Set<String> removed) {}

    /** All of it, on the wire. */
    @Schema(name = "BacktestResult")
    record Body(
            @Schema(description = "decided again") int claims,
            @Schema(description = "by the way they go: accepted-to-rejected") Map<String, Flip> flips,
            @Schema(description = "by code, on the claims that flip") Map<String, CodeChange> codes,
            @Schema(description = "the first of them, twenty at most") List<Example> sample) {}

    void add(ClaimRecord record, MassageClaim claim, Decision decision) {
        claims++;
        var onFile = DecisionBody.read(record);
        var wouldBe = Words.of(decision.outcome());
        if (onFile.outcome().equals(wouldBe)) {
            return;
        }
        var then = codesOf(onFile.findings());
        var now = decision.findings().stream()
                .map(finding -> finding.code().wire())
                .collect(Collectors.toCollection(TreeSet::new));
        var added = without(now, then);
        var removed = without(then, now);
        flips.merge(
                onFile.outcome() + "-to-" + wouldBe,
                Flip.NONE.with(claim.total()),
                (flip, one) -> flip.with(claim.total()));
        added.forEach(code -> codes.merge(code, new CodeChange(1, 0), CodeChange::plus));
        removed.forEach(code -> codes.merge(code, new CodeChange(0, 1), CodeChange::plus));
        if (sample.size() < SAMPLE) {
            sample.add(new Example(
                    "/api/claims/" + record.id(),
                    record.key().controlNumber(),
                    onFile.outcome(),
                    wouldBe,
                    added,
                    removed));
        }
    }

    Body body() {
        return new Body(claims, flips, codes, sample);
    }

    private static Set<String> codesOf(List<FindingBody> findings) {
        return findings.stream().map(FindingBody::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        var left = new TreeSet<>(codes);
        left.removeAll(new HashSet<>(others));
        return left;
    }
}
