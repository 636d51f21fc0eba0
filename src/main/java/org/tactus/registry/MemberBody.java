package org.tactus.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Gender;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Enrollment.Authorization;
import org.tactus.fact.Enrollment.Referral;
import org.tactus.json.Violations;

/** A member of a plan's roster on the wire. */
@Schema(name = "RosterMember")
public record MemberBody(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Schema(description = "female, male, other or unknown") @Nullable String gender,
        @Nullable AddressBody address,
        @Nullable List<@Nullable PeriodBody> coverage,
        @Nullable List<@Nullable AuthorizationBody> authorizations,
        @Nullable List<@Nullable ReferralBody> referrals) {

    private static final BigDecimal MOST_VISITS = new BigDecimal(9_999);

    /** A prior authorization on the wire. */
    @Schema(name = "Authorization")
    public record AuthorizationBody(
            @Nullable String number,
            @Schema(description = "left out: any") @Nullable String service,
            @Schema(description = "NPI; left out: any") @Nullable String therapist,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            @Schema(description = "left out: no number is set", implementation = Integer.class) @Nullable
                    BigDecimal visits) {

        Authorization toAuthorization(String field, Violations violations) {
            if (visits != null && (visits.signum() < 0 || visits.compareTo(MOST_VISITS) > 0)) {
                violations.add(field + ".visits", "is no number of visits");
            }
            return new Authorization(
                    violations.requiredText(field + ".number", number),
                    Texts.stated(service).map(ProcedureCode::new),
                    Texts.stated(therapist).map(Npi::new),
                    PeriodBody.toPeriod(from, through, field, violations),
                    Optional.ofNullable(visits).map(BigDecimal::intValue));
        }
    }

    /** A referral on the wire. */
    @Schema(name = "Referral")
    public record ReferralBody(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate through) {

        Referral toReferral(String field, Violations violations) {
            return new Referral(
                    violations.requiredText(field + ".number", number),
                    PeriodBody.toPeriod(from, through, field, violations));
        }
    }

    /** With the authorizations and referrals on file: a roster says nothing of them. */
    MemberBody mergedInto(Optional<MemberBody> onFile) {
        return new MemberBody(
                familyName,
                givenName,
                birthDate,
                gender,
                address,
                coverage,
                onFile.map(MemberBody::authorizations).orElse(authorizations),
                onFile.map(MemberBody::referrals).orElse(referrals));
    }

    Enrollment toEnrollment(Violations violations) {
        violations.requiredText("familyName", familyName);
        violations.word("gender", gender, Gender.class);
        violations.required("coverage", coverage, List.of());
        return new Enrollment(
                violations.each("coverage", coverage, (body, place) -> body.toPeriod(place, violations)),
                violations.each(
                        "authorizations", authorizations, (body, place) -> body.toAuthorization(place, violations)),
                violations.each("referrals", referrals, (body, place) -> body.toReferral(place, violations)));
    }
}
