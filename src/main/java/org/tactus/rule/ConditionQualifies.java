package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_CAUSE_ONLY;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_LINKED;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_QUALIFYING;
import static org.tactus.rule.FindingCode.DIAGNOSIS_UNSPECIFIC_PAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.Condition;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** Each line treats pain, stiffness or loss of range of motion: CMS's third condition. */
public record ConditionQualifies() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.diagnoses().isEmpty()) {
            return DiagnosesAreListed.NONE;
        }
        var conditions = conditions(claim, facts);
        if (anyQualifies(conditions)) {
            return Verdict.ofEachLine(claim, line -> linkOf(claim, line, conditions, facts));
        }
        return DiagnosesAreValid.anyIsWrong(claim.diagnoses(), claim, facts)
                ? DiagnosesAreValid.WRONG
                : verdictOn(conditions, facts);
    }

    /** In the order of the diagnoses. */
    private static List<Condition> conditions(MassageClaim claim, Facts facts) {
        var conditions = new ArrayList<Condition>(claim.diagnoses().size());
        for (var diagnosis : claim.diagnoses()) {
            conditions.add(facts.codes().diagnoses().conditionOf(diagnosis));
        }
        return conditions;
    }

    private static boolean anyQualifies(List<Condition> conditions) {
        for (var condition : conditions) {
            if (condition.qualifies()) {
                return true;
            }
        }
        return false;
    }

    private static Verdict linkOf(MassageClaim claim, ServiceLine line, List<Condition> conditions, Facts facts) {
        if (!PointersAreValid.isMet(claim, line)) {
            return PointersAreValid.WRONG;
        }
        for (var pointer : line.diagnosisPointers()) {
            if (conditions.get(pointer - 1).qualifies()) {
                return Verdict.MET;
            }
        }
        return DiagnosesAreValid.anyIsWrong(PointersAreValid.diagnosesOf(claim, line), claim, facts)
                ? DiagnosesAreValid.WRONG
                : Verdict.unmet(
                        DIAGNOSIS_NOT_LINKED,
                        "lines.diagnosisPointers",
                        "The line points to none of the claim's diagnoses of pain, stiffness or loss of range of motion.");
    }

    /** None qualifies: why not. */
    private static Verdict verdictOn(List<Condition> conditions, Facts facts) {
        if (conditions.contains(Condition.UNSPECIFIC_PAIN)) {
            return Verdict.unmet(DIAGNOSIS_UNSPECIFIC_PAIN, "diagnoses", "R52 doesn't say where the pain is.");
        }
        if (conditions.contains(Condition.CAUSE)) {
            return Verdict.unmet(Finding.of(
                            DIAGNOSIS_CAUSE_ONLY,
                            "diagnoses",
                            "The diagnoses show an injury or illness, but not the pain, stiffness or loss of motion from it.")
                    .withSeverity(severityOfCauseOnly(facts)));
        }
        return Verdict.unmet(
                DIAGNOSIS_NOT_QUALIFYING,
                "diagnoses",
                "None of the diagnoses shows pain, stiffness or loss of range of motion.");
    }

    private static Severity severityOfCauseOnly(Facts facts) {
        return switch (facts.benefit().map(Benefit::causeOnly).orElse(Benefit.CauseOnly.WARNING)) {
            case WARNING -> Severity.WARNING;
            case HOLD -> Severity.HOLD;
            case ERROR -> Severity.ERROR;
        };
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingPointers.of(claim, facts);
    }

    @Override
    public String statement() {
        return "Each line treats pain, stiffness or loss of range of motion.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.diagnoses(),
                Seen.of("what they show", conditions(claim, facts), Sight.CONDITIONS),
                sight.pointers(),
                sight.benefit("a cause alone is", Benefit::causeOnly, Benefit.CauseOnly.WARNING));
    }

    @Override
    public Set<String> switches() {
        return Set.of("causeOnly");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(DIAGNOSIS_NOT_QUALIFYING, DIAGNOSIS_NOT_LINKED, DIAGNOSIS_CAUSE_ONLY, DIAGNOSIS_UNSPECIFIC_PAIN);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: massage must \"treat or ameliorate the impact of an injury or illness (e.g.,"
                + " pain, stiffness, loss of range of motion)\" (docs/clarifications.md#qualifying-condition)";
    }
}
