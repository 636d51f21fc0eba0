package org.tactus.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/**
 * An edition of the coverage rules, in the order in which their findings are told.
 *
 * <p>What an edition has decided it decides again, for as long as there are claims that it decided: a rule that is to judge otherwise
 * is a new rule in a new edition, and the old one stays where it was.
 */
public final class RuleBook {

    private static final RuleBook EDITION_2026_4 = new RuleBook(
            "2026.4",
            LocalDate.of(2026, 11, 1),
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

    /** The earliest first. */
    private static final List<RuleBook> EDITIONS = List.of(EDITION_2026_4);

    private final String version;
    private final LocalDate inForceFrom;
    private final List<CoverageRule> rules;
    private final List<CoverageRule> rulesForVoids;
    private final Map<FindingCode, CoverageRule> ruleOfCode = new EnumMap<>(FindingCode.class);

    private RuleBook(String version, LocalDate inForceFrom, CoverageRule... rules) {
        this.version = version;
        this.inForceFrom = inForceFrom;
        this.rules = List.of(rules);
        this.rulesForVoids =
                this.rules.stream().filter(CoverageRule::judgesVoids).toList();
        this.rules.forEach(rule -> rule.codes().forEach(code -> ruleOfCode.put(code, rule)));
    }

    /** The latest edition, which decides whatever is filed. */
    public static RuleBook current() {
        return EDITIONS.get(EDITIONS.size() - 1);
    }

    /** The edition that decided what was filed on that day; the earliest, for a day before all of them. */
    public static RuleBook inForceOn(LocalDate day) {
        return EDITIONS.stream()
                .filter(edition -> !edition.inForceFrom.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(EDITIONS.get(0));
    }

    /** The edition of that version; empty where there is none. */
    public static Optional<RuleBook> of(String version) {
        return EDITIONS.stream()
                .filter(edition -> edition.version.equals(version))
                .findFirst();
    }

    /** All editions, the earliest first. */
    public static List<RuleBook> editions() {
        return EDITIONS;
    }

    /** Changes with every rule that may decide otherwise than before: {@code 2026.4}. */
    public String version() {
        return version;
    }

    /** The first day on which it decided what was filed. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** In the order in which their findings are told. */
    public List<CoverageRule> rules() {
        return rules;
    }

    /** Runs every rule, so that one answer tells the whole story. */
    public Decision decide(MassageClaim claim, Facts facts) {
        return decide(claim, facts, Set.of());
    }

    /**
     * The same where a person has looked at the claim.
     *
     * @param released holds that are not to stop it; they are told all the same
     */
    public Decision decide(MassageClaim claim, Facts facts, Set<FindingCode> released) {
        List<Finding> findings = List.of();
        for (var rule : rulesFor(claim)) {
            var found = rule.check(claim, facts).findings();
            if (!found.isEmpty()) {
                findings = findings.isEmpty() ? new ArrayList<>() : findings;
                findings.addAll(found);
            }
        }
        return Decided.of(this, claim, facts, findings, released);
    }

    /** Says of every rule that looks at the claim what it saw and what it concludes. */
    public Explanation explain(MassageClaim claim, Facts facts) {
        return new Explanation(
                this,
                rulesFor(claim).stream()
                        .map(rule -> new Explanation.Step(rule, rule.saw(claim, facts), rule.check(claim, facts)))
                        .toList());
    }

    /** What could be changed of a claim that doesn't pass, in the order of the rules; each change once. */
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        var all = new ArrayList<Correction>();
        for (var rule : rulesFor(claim)) {
            if (!rule.check(claim, facts).findings().isEmpty()) {
                rule.corrections(claim, facts).stream()
                        .filter(correction -> all.stream().noneMatch(correction::isSameAs))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** Whose rule stands behind the code: {@link CoverageRule#source()}. */
    public String sourceOf(FindingCode code) {
        return ruleOfCode.get(code).source();
    }

    private List<CoverageRule> rulesFor(MassageClaim claim) {
        return claim.frequency() == Frequency.VOID ? rulesForVoids : rules;
    }
}
