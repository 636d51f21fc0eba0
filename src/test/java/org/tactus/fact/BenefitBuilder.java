package org.tactus.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.claim.ProcedureCode;
import org.tactus.fact.Benefit.CauseOnly;
import org.tactus.fact.Benefit.LimitGroup;
import org.tactus.fact.Benefit.UnitRule;

/** A benefit on the usual terms. */
public final class BenefitBuilder {

    private String category = "14c18";
    private Set<String> services = Set.of("97124");
    private Optional<Integer> visitLimit = Optional.of(12);
    private Optional<BigDecimal> amountLimit = Optional.empty();
    private LimitPeriod limitPeriod = LimitPeriod.CALENDAR_YEAR;
    private boolean priorAuthorization;
    private boolean referral;
    private int orderValidityDays = 90;
    private Set<String> eligibleOrderers = Set.of("MD", "DO", "NP", "PA", "CNS");
    private Set<Credential> credentials = Set.of(Credential.LICENSE);
    private UnitRule unitRule = UnitRule.CMS_8_MINUTE;
    private CauseOnly causeOnly = CauseOnly.WARNING;
    private List<String> requiredModifiers = List.of();
    private boolean ncciEdits = true;
    private Optional<Integer> filingLimitDays = Optional.empty();
    private LimitGroup limitGroup = LimitGroup.PR;

    public static BenefitBuilder aBenefit() {
        return new BenefitBuilder();
    }

    public BenefitBuilder category(String other) {
        category = other;
        return this;
    }

    public BenefitBuilder services(String... codes) {
        services = Set.of(codes);
        return this;
    }

    public BenefitBuilder visitLimit(int number) {
        visitLimit = Optional.of(number);
        return this;
    }

    public BenefitBuilder withoutVisitLimit() {
        visitLimit = Optional.empty();
        return this;
    }

    public BenefitBuilder amountLimit(String dollars) {
        amountLimit = Optional.of(new BigDecimal(dollars));
        return this;
    }

    public BenefitBuilder limitPeriod(LimitPeriod period) {
        limitPeriod = period;
        return this;
    }

    public BenefitBuilder priorAuthorization() {
        priorAuthorization = true;
        return this;
    }

    public BenefitBuilder referral() {
        referral = true;
        return this;
    }

    public BenefitBuilder orderValidityDays(int days) {
        orderValidityDays = days;
        return this;
    }

    public BenefitBuilder eligibleOrderers(String... words) {
        eligibleOrderers = Set.of(words);
        return this;
    }

    public BenefitBuilder credentials(Credential... accepted) {
        credentials = Arrays.stream(accepted).collect(Collectors.toSet());
        return this;
    }

    public BenefitBuilder unitRule(UnitRule rule) {
        unitRule = rule;
        return this;
    }

    public BenefitBuilder causeOnly(CauseOnly other) {
        causeOnly = other;
        return this;
    }

    public BenefitBuilder requiredModifiers(String... codes) {
        requiredModifiers = List.of(codes);
        return this;
    }

    public BenefitBuilder withoutNcciEdits() {
        ncciEdits = false;
        return this;
    }

    public BenefitBuilder filingLimitDays(int days) {
        filingLimitDays = Optional.of(days);
        return this;
    }

    public BenefitBuilder limitGroup(LimitGroup group) {
        limitGroup = group;
        return this;
    }

    public Benefit build() {
        return new Benefit(
                category,
                services.stream().map(ProcedureCode::new).collect(Collectors.toSet()),
                visitLimit,
                amountLimit,
                limitPeriod,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                priorAuthorization,
                referral,
                orderValidityDays,
                eligibleOrderers,
                credentials,
                unitRule,
                causeOnly,
                requiredModifiers,
                ncciEdits,
                filingLimitDays,
                limitGroup);
    }
}
