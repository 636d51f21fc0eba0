package org.tactus.rule;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/**
 * One condition of coverage, named as the sentence that should be true.
 *
 * <p>A rule sees a claim and its facts, and nothing else. Where a value that it needs is missing or wrong, it stays silent: the
 * rule whose value that is has said so.
 */
public sealed interface CoverageRule
        permits AmountIsLeft,
                BenefitCategoryIsMassage,
                BillingProviderIsIdentified,
                ChargeIsPayable,
                ConditionQualifies,
                DiagnosesAgree,
                DiagnosesAreListed,
                DiagnosesAreValid,
                FiledInTime,
                LicenseIsAccepted,
                LicenseIsInForce,
                LicenseIsOfTheState,
                LicenseIsOnFile,
                LicenseIsStated,
                LinesAreCounted,
                LinesLieInOneYear,
                MemberIsEnrolled,
                MemberIsIdentified,
                MemberIsReferred,
                MinutesBearUnits,
                ModifiersAreComplete,
                ModifiersAreValid,
                NotForComfort,
                NoteIsNotOfComfort,
                OrderHasVisitsLeft,
                OrderIsComplete,
                OrderIsGiven,
                OrderIsInForce,
                OrderIsSigned,
                OrderNamesTheDiagnosis,
                OrderNamesTheMember,
                OrderNamesTheService,
                OrderPrecedesService,
                OrdererIsIdentified,
                OrdererIsNotTheTherapist,
                OrdererMayOrder,
                OriginalIsInForce,
                PlaceOfServiceFits,
                PlanFilesMassage,
                PlanIsOnFile,
                PointersAreValid,
                ProvidersAreNotExcluded,
                ServiceHasHappened,
                ServiceIsAuthorized,
                ServiceIsInBenefit,
                ServiceIsNotOnFile,
                ServiceIsValid,
                ServiceStateIsKnown,
                ServicesAreSeparable,
                SideIsSpecified,
                StateLicensesTherapists,
                TherapistIsIdentified,
                TherapistIsMassageTherapist,
                UnitsAreLikely,
                UnitsAreWhole,
                VisitsAreLeft {

    /** What the claim lacks under this rule; {@link Verdict#MET} where it lacks nothing or the rule can't tell. */
    Verdict check(MassageClaim claim, Facts facts);

    /** The reasons that it gives; no other rule gives them. */
    Set<FindingCode> codes();

    /** Whose rule it is: authority, document, place in it; and our reading, where the source leaves something open. */
    String source();

    /** A void takes a claim back: what that claim says isn't judged again. */
    default boolean judgesVoids() {
        return false;
    }
}
