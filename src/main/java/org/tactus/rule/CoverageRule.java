package org.tactus.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/**
 * One condition of coverage, named as the sentence that should be true.
 *
 * <p>A rule sees a claim and its facts, and nothing else. Where a value that it needs is missing or wrong, it doesn't judge, and says
 * so: the rule whose value that is has found it.
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

    /** Whether the claim meets it, and if not, why. */
    Verdict check(MassageClaim claim, Facts facts);

    /**
     * What could be changed where it isn't met, by what the claim itself or what is on file bears out; most rules know nothing. Asked
     * only where it isn't met.
     */
    default List<Correction> corrections(MassageClaim claim, Facts facts) {
        return List.of();
    }

    /** What it looks at when it judges that claim, in a few lines; nothing that identifies a person. */
    List<Seen> saw(MassageClaim claim, Facts facts);

    /** As it stands in answers: {@code order-is-in-force}. */
    default String name() {
        return Names.wire(getClass().getSimpleName());
    }

    /** The sentence that should be true, for people who file claims. */
    String statement();

    /** The reasons that it gives; no other rule gives them. */
    Set<FindingCode> codes();

    /** Whose rule it is: authority, document, place in it; and our reading, where the source leaves something open. */
    String source();

    /** The fields of a plan's benefit that it obeys; most rules leave a plan no choice. */
    default Set<String> switches() {
        return Set.of();
    }

    /** A void takes a claim back: what that claim says isn't judged again. */
    default boolean judgesVoids() {
        return false;
    }

    /** Names of classes as words of the wire. */
    final class Names {

        private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

        private Names() {}

        private static String wire(String name) {
            return BETWEEN_WORDS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    }
}
