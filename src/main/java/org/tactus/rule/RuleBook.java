package org.tactus.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** All coverage rules, in the order in which their findings are told. */
public final class RuleBook {

    /** Changes with every rule that may decide otherwise than before. */
    public static final String VERSION = "2026.4";

    private static final List<CoverageRule> RULES = List.of(
            // what it corrects
            new OriginalIsInForce(),
            // for whom, under which plan
            new PlanIsOnFile(),
            new PlanFilesMassage(),
            new BenefitCategoryIsMassage(),
            new MemberIsIdentified(),
            new MemberIsEnrolled(),
            new BillingProviderIsIdentified(),
            // the order
            new OrderIsGiven(),
            new OrderIsComplete(),
            new OrderIsSigned(),
            new OrderPrecedesService(),
            new OrderIsInForce(),
            new OrderHasVisitsLeft(),
            new OrderNamesTheService(),
            new OrderNamesTheMember(),
            new OrderNamesTheDiagnosis(),
            new OrdererIsIdentified(),
            new OrdererMayOrder(),
            new OrdererIsNotTheTherapist(),
            // the license
            new TherapistIsIdentified(),
            new TherapistIsMassageTherapist(),
            new ServiceStateIsKnown(),
            new LicenseIsStated(),
            new StateLicensesTherapists(),
            new LicenseIsOfTheState(),
            new LicenseIsOnFile(),
            new LicenseIsInForce(),
            new LicenseIsAccepted(),
            new ProvidersAreNotExcluded(),
            // the condition
            new DiagnosesAreListed(),
            new DiagnosesAreValid(),
            new DiagnosesAgree(),
            new SideIsSpecified(),
            new PointersAreValid(),
            new ConditionQualifies(),
            new NotForComfort(),
            new NoteIsNotOfComfort(),
            // the service
            new LinesAreCounted(),
            new LinesLieInOneYear(),
            new ServiceIsValid(),
            new ServiceIsInBenefit(),
            new PlaceOfServiceFits(),
            new ModifiersAreValid(),
            new ModifiersAreComplete(),
            new UnitsAreWhole(),
            new MinutesBearUnits(),
            new UnitsAreLikely(),
            new ServicesAreSeparable(),
            new ChargeIsPayable(),
            new ServiceHasHappened(),
            new FiledInTime(),
            new ServiceIsNotOnFile(),
            // the benefit's limits
            new VisitsAreLeft(),
            new AmountIsLeft(),
            new ServiceIsAuthorized(),
            new MemberIsReferred());

    private static final List<CoverageRule> RULES_FOR_VOIDS =
            RULES.stream().filter(CoverageRule::judgesVoids).toList();

    private static final Map<FindingCode, CoverageRule> RULE_OF_CODE = ruleOfCode();

    private RuleBook() {}

    /** In the order in which their findings are told. */
    public static List<CoverageRule> rules() {
        return RULES;
    }

    /** Runs every rule, so that one answer tells the whole story. */
    public static Decision decide(MassageClaim claim, Facts facts) {
        var findings = new ArrayList<Finding>();
        for (var rule : claim.frequency() == Frequency.VOID ? RULES_FOR_VOIDS : RULES) {
            findings.addAll(rule.check(claim, facts).findings());
        }
        return Decided.of(claim, facts, findings);
    }

    /** Whose rule stands behind the code: {@link CoverageRule#source()}. */
    public static String sourceOf(FindingCode code) {
        return RULE_OF_CODE.get(code).source();
    }

    private static Map<FindingCode, CoverageRule> ruleOfCode() {
        var rules = new EnumMap<FindingCode, CoverageRule>(FindingCode.class);
        for (var rule : RULES) {
            rule.codes().forEach(code -> rules.put(code, rule));
        }
        return rules;
    }
}
