package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_INVALID_ON_DATE;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_BILLABLE;
import static org.tactus.rule.FindingCode.DIAGNOSIS_RELEASE_NOT_LOADED;
import static org.tactus.rule.FindingCode.DIAGNOSIS_SEVENTH_CHARACTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.CodeStatus;
import org.tactus.fact.Facts;

/** Each diagnosis is a billable ICD-10-CM code on each day of service, as far as its family is known. */
public record DiagnosesAreValid() implements CoverageRule {

    static final Verdict WRONG = Verdict.notJudged("A diagnosis is wrong: what it means can't be told.");

    private static final Verdict FAMILY_NOT_KNOWN =
            Verdict.notJudged("The codes of a diagnosis's family aren't at hand.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.diagnoses().isEmpty()) {
            return DiagnosesAreListed.NONE;
        }
        var days = daysOfService(claim);
        if (days.isEmpty()) {
            return LinesAreCounted.NO_LINES;
        }
        var verdict = Verdict.MET;
        for (int i = 0; i < claim.diagnoses().size(); i++) {
            if (DiagnosesAreListed.isFirst(claim, i)) {
                verdict = verdict.and(verdictOn(i, claim.diagnoses().get(i), days, facts));
            }
        }
        return verdict;
    }

    /** Whether one of these diagnoses of the claim is known to be wrong, so that what it means can't be told. */
    static boolean anyIsWrong(List<Icd10Cm> diagnoses, MassageClaim claim, Facts facts) {
        var days = daysOfService(claim);
        return diagnoses.stream().anyMatch(diagnosis -> days.stream()
                .anyMatch(day ->
                        facts.codes().diagnoses().statusOn(day, diagnosis).isWrong()));
    }

    static List<LocalDate> daysOfService(MassageClaim claim) {
        if (claim.lines().size() == 1) {
            return List.of(claim.lines().get(0).serviceDate());
        }
        var days = new TreeSet<LocalDate>();
        for (var line : claim.lines()) {
            days.add(line.serviceDate());
        }
        return List.copyOf(days);
    }

    /** Of the first day on which it isn't right. */
    private static Verdict verdictOn(int index, Icd10Cm diagnosis, List<LocalDate> days, Facts facts) {
        for (var day : days) {
            var status = facts.codes().diagnoses().statusOn(day, diagnosis);
            if (status != CodeStatus.BILLABLE) {
                return verdictOn("diagnoses[" + index + "]", diagnosis, day, status);
            }
        }
        return Verdict.MET;
    }

    private static Verdict verdictOn(String element, Icd10Cm diagnosis, LocalDate day, CodeStatus status) {
        var code = diagnosis.dotted();
        return switch (status) {
            case BILLABLE -> Verdict.MET;
            case NOT_JUDGED -> FAMILY_NOT_KNOWN;
            case HEADER ->
                Verdict.unmet(
                        DIAGNOSIS_NOT_BILLABLE,
                        element,
                        code + " is a header on " + day + ": it needs more characters.");
            case SEVENTH_CHARACTER ->
                Verdict.unmet(
                        DIAGNOSIS_SEVENTH_CHARACTER,
                        element,
                        code + " lacks its seventh character, or has a wrong one.");
            case INVALID ->
                Verdict.unmet(
                        DIAGNOSIS_INVALID_ON_DATE, element, "\"" + code + "\" is no diagnosis code on " + day + ".");
            case NO_RELEASE ->
                Verdict.unmet(
                        DIAGNOSIS_RELEASE_NOT_LOADED,
                        element,
                        "The ICD-10-CM release of " + day + " isn't loaded: whether " + code
                                + " was a code can't be told.");
        };
    }

    @Override
    public String statement() {
        return "Each diagnosis is a billable ICD-10-CM code on each day of service.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.diagnoses(), sight.visits(), sight.diagnosisCodes("codes of"));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(
                DIAGNOSIS_INVALID_ON_DATE,
                DIAGNOSIS_NOT_BILLABLE,
                DIAGNOSIS_SEVENTH_CHARACTER,
                DIAGNOSIS_RELEASE_NOT_LOADED);
    }

    @Override
    public String source() {
        return "45 CFR 162.1002(c) and ICD-10-CM Official Guidelines I.B.2: the code set in force on the day of service, to the"
                + " highest level of detail (docs/clarifications.md#icd-10-cm)";
    }
}
