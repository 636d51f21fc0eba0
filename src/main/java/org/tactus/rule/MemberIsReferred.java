package org.tactus.rule;

import static org.tactus.rule.FindingCode.REFERRAL_MISSING;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Benefit;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Enrollment.Referral;
import org.tactus.fact.Facts;

/** Where the plan asks for a referral, the claim names one that is in force on each day of service. */
public record MemberIsReferred() implements CoverageRule {

    private static final Verdict NOT_ASKED = Verdict.notJudged("The plan asks for no referral.");

    private static final String ELEMENT = "referral";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.benefit().isEmpty()) {
            return PlanFilesMassage.NO_BENEFIT;
        }
        if (!facts.benefit().get().referral()) {
            return NOT_ASKED;
        }
        var number = claim.referral();
        if (number.isEmpty()) {
            return unmet("The plan asks for a referral.");
        }
        return facts.roster()
                .enrollment()
                .map(enrollment -> verdictOn(number.get(), enrollment, claim))
                .orElse(MemberIsEnrolled.NOT_ON_ROSTER);
    }

    private static Verdict verdictOn(String number, Enrollment enrollment, MassageClaim claim) {
        var referral = enrollment.referral(number);
        if (referral.isEmpty()) {
            return unmet("No referral under that number is on file for the member.");
        }
        return Verdict.ofEachLine(
                claim,
                line -> referral.get().period().contains(line.serviceDate())
                        ? Verdict.MET
                        : unmet("The referral wasn't in force on " + line.serviceDate() + "."));
    }

    private static Verdict unmet(String message) {
        return Verdict.unmet(REFERRAL_MISSING, ELEMENT, message);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return facts.roster().enrollment().map(Enrollment::referrals).orElse(List.of()).stream()
                .filter(referral -> claim.lines().stream()
                        .allMatch(line -> referral.period().contains(line.serviceDate())))
                .limit(1)
                .map(referral -> new Correction(
                        codes(),
                        ELEMENT,
                        0,
                        referral.number(),
                        "This referral of the member's is on file, and in force on each day of service.",
                        changed -> changed.withReferral(referral.number())))
                .toList();
    }

    @Override
    public String statement() {
        return "Where the plan asks for a referral, one is in force on each day of service.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.benefit("asks for a referral", Benefit::referral),
                Seen.of("a referral is named", claim.referral().isPresent(), ELEMENT),
                sight.visits(),
                sight.roster("that referral holds", enrollment -> claim.referral()
                        .flatMap(enrollment::referral)
                        .map(Referral::period)));
    }

    @Override
    public Set<String> switches() {
        return Set.of("referral");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(REFERRAL_MISSING);
    }

    @Override
    public String source() {
        return "CMS, plan benefit package 14c: referral required (docs/clarifications.md#authorization)";
    }
}
