package org.tactus.rule;

import static org.tactus.rule.FindingCode.REFERRAL_MISSING;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Benefit;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Facts;

/** Where the plan asks for a referral, the claim names one that is in force on each day of service. */
public record MemberIsReferred() implements CoverageRule {

    private static final String ELEMENT = "referral";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.benefit().filter(Benefit::referral).isEmpty()) {
            return Verdict.MET;
        }
        var number = claim.referral();
        if (number.isEmpty()) {
            return unmet("The plan asks for a referral.");
        }
        return facts.roster()
                .enrollment()
                .map(enrollment -> verdictOn(number.get(), enrollment, claim))
                .orElse(Verdict.MET);
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
    public Set<FindingCode> codes() {
        return Set.of(REFERRAL_MISSING);
    }

    @Override
    public String source() {
        return "CMS, plan benefit package 14c: referral required (docs/clarifications.md#authorization)";
    }
}
