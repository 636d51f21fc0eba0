package org.tactus.rule;

import static org.tactus.rule.FindingCode.AUTHORIZATION_EXCEEDED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_EXPIRED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISMATCH;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISSING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Enrollment.Authorization;
import org.tactus.fact.Facts;

/**
 * Where the plan asks for prior authorization, the claim names one that covers each line.
 *
 * <p>A number is checked against the plan's roster; where the member isn't on file, it stands unverified.
 */
public record ServiceIsAuthorized() implements CoverageRule {

    private static final Verdict NOT_ASKED = Verdict.notJudged("The plan asks for no prior authorization.");

    private static final String ELEMENT = "priorAuthorization";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.benefit().isEmpty()) {
            return PlanFilesMassage.NO_BENEFIT;
        }
        if (!facts.benefit().get().priorAuthorization()) {
            return NOT_ASKED;
        }
        var number = claim.priorAuthorization();
        if (number.isEmpty()) {
            return Verdict.unmet(AUTHORIZATION_MISSING, ELEMENT, "The plan asks for prior authorization.");
        }
        return facts.roster()
                .enrollment()
                .map(enrollment -> verdictOn(number.get(), enrollment, claim, facts))
                .orElse(MemberIsEnrolled.NOT_ON_ROSTER);
    }

    private static Seen authorized(Sight sight, String label, Function<Authorization, ?> value) {
        return sight.roster(label, enrollment -> sight.claim()
                .priorAuthorization()
                .flatMap(enrollment::authorization)
                .map(value));
    }

    private static Verdict verdictOn(String number, Enrollment enrollment, MassageClaim claim, Facts facts) {
        var authorization = enrollment.authorization(number);
        if (authorization.isEmpty()) {
            return unmet(AUTHORIZATION_MISMATCH, "No authorization under that number is on file for the member.");
        }
        var visits = VisitCount.onFile(claim, facts, service -> service.authorization()
                .filter(number::equalsIgnoreCase)
                .isPresent());
        var therapist = TherapistIsIdentified.npiOf(claim, facts);
        return Verdict.ofEachLine(
                claim,
                line -> isForAnother(authorization.get(), therapist, line)
                        ? unmet(AUTHORIZATION_MISMATCH, "The authorization is for another service or therapist.")
                        : verdictOn(authorization.get(), visits, claim, line));
    }

    private static Verdict verdictOn(
            Authorization authorization, VisitCount visits, MassageClaim claim, ServiceLine line) {
        var period = authorization.period();
        if (line.serviceDate().isBefore(period.from())) {
            return unmet(
                    AUTHORIZATION_MISMATCH,
                    "The authorization begins on " + period.from() + "; the visit was on " + line.serviceDate() + ".");
        }
        if (period.endsBefore(line.serviceDate())) {
            return unmet(
                    AUTHORIZATION_EXPIRED,
                    "The authorization ended on " + period.through().orElseThrow() + "; the visit was on "
                            + line.serviceDate() + ".");
        }
        return !LinesAreCounted.isMet(claim)
                        || visits.admits(line, authorization.visits().orElse(Integer.MAX_VALUE))
                ? Verdict.MET
                : unmet(
                        AUTHORIZATION_EXCEEDED,
                        Counted.of(authorization.visits().orElseThrow(), "visit") + " authorized; the one of "
                                + line.serviceDate() + " is number " + visits.count() + ".");
    }

    private static boolean isForAnother(Authorization authorization, Optional<Npi> therapist, ServiceLine line) {
        return isOther(authorization.service(), Optional.of(line.code()).filter(ProcedureCode::isWellFormed))
                || isOther(authorization.therapist(), therapist);
    }

    private static <T> boolean isOther(Optional<T> authorized, Optional<T> stated) {
        return authorized.isPresent() && stated.isPresent() && !authorized.equals(stated);
    }

    private static Verdict unmet(FindingCode code, String message) {
        return Verdict.unmet(code, ELEMENT, message);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return facts.roster().enrollment().map(Enrollment::authorizations).orElse(List.of()).stream()
                .filter(authorization -> covers(authorization, claim, facts))
                .map(authorization -> new Correction(
                        codes(),
                        ELEMENT,
                        0,
                        authorization.number(),
                        "This authorization of the member's is on file, for the service, the therapist and each day.",
                        changed -> changed.withPriorAuthorization(authorization.number())))
                .toList();
    }

    private static boolean covers(Authorization authorization, MassageClaim claim, Facts facts) {
        var therapist = TherapistIsIdentified.npiOf(claim, facts);
        return claim.lines().stream()
                .allMatch(line -> authorization.period().contains(line.serviceDate())
                        && !isForAnother(authorization, therapist, line));
    }

    @Override
    public String statement() {
        return "Where the plan asks for prior authorization, one covers each line.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.benefit("asks for authorization", Benefit::priorAuthorization),
                Seen.of("an authorization is named", claim.priorAuthorization().isPresent(), ELEMENT),
                authorized(sight, "it holds", Authorization::period),
                authorized(sight, "for service", Authorization::service),
                authorized(sight, "for therapist", Authorization::therapist),
                authorized(sight, "visits authorized", Authorization::visits),
                sight.visits());
    }

    @Override
    public Set<String> switches() {
        return Set.of("priorAuthorization");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(AUTHORIZATION_MISSING, AUTHORIZATION_EXCEEDED, AUTHORIZATION_EXPIRED, AUTHORIZATION_MISMATCH);
    }

    @Override
    public String source() {
        return "CMS, plan benefit package 14c: authorization required (docs/clarifications.md#authorization)";
    }
}
