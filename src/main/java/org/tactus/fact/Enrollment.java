package org.tactus.fact;

import java.util.List;
import java.util.Optional;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;

/** What a plan's roster says of a member. */
public record Enrollment(List<Period> coverage, List<Authorization> authorizations, List<Referral> referrals) {

    public Enrollment {
        coverage = List.copyOf(coverage);
        authorizations = List.copyOf(authorizations);
        referrals = List.copyOf(referrals);
    }

    /**
     * A prior authorization.
     *
     * @param service empty where it is for any
     * @param therapist empty where it is for any
     * @param visits how many; empty where it sets no number
     */
    public record Authorization(
            String number,
            Optional<ProcedureCode> service,
            Optional<Npi> therapist,
            Period period,
            Optional<Integer> visits) {}

    /** A referral. */
    public record Referral(String number, Period period) {}

    public Optional<Authorization> authorization(String number) {
        return authorizations.stream()
                .filter(authorization -> authorization.number().equalsIgnoreCase(number.strip()))
                .findFirst();
    }

    public Optional<Referral> referral(String number) {
        return referrals.stream()
                .filter(referral -> referral.number().equalsIgnoreCase(number.strip()))
                .findFirst();
    }
}
