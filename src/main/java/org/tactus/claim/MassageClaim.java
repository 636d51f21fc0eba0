package org.tactus.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A claim for therapeutic massage, as its biller stated it.
 *
 * @param controlNumber the biller's own, unique for a billing NPI
 * @param replaces the control number of the claim that this one replaces or voids
 * @param benefitCategory the PBP category that it is filed under; empty where the biller leaves that to the plan
 * @param receivedOn where it arrived earlier than it was filed here
 * @param priorAuthorization a number, or empty
 * @param referral a number, or empty
 */
public record MassageClaim(
        String controlNumber,
        Frequency frequency,
        Optional<String> replaces,
        PlanId plan,
        Optional<String> benefitCategory,
        Optional<LocalDate> receivedOn,
        Member member,
        BillingProvider billingProvider,
        Therapist therapist,
        Optional<ServiceFacility> serviceFacility,
        Optional<OrderReference> order,
        List<Icd10Cm> diagnoses,
        Optional<String> priorAuthorization,
        Optional<String> referral,
        OpioidContext opioidContext,
        Optional<String> note,
        List<ServiceLine> lines) {

    public MassageClaim {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
    }

    /** The earliest day of service; empty where there are no lines. */
    public Optional<LocalDate> firstServiceDate() {
        LocalDate first = null;
        for (var line : lines) {
            if (first == null || line.serviceDate().isBefore(first)) {
                first = line.serviceDate();
            }
        }
        return Optional.ofNullable(first);
    }

    /** The latest day of service; empty where there are no lines. */
    public Optional<LocalDate> lastServiceDate() {
        LocalDate last = null;
        for (var line : lines) {
            if (last == null || line.serviceDate().isAfter(last)) {
                last = line.serviceDate();
            }
        }
        return Optional.ofNullable(last);
    }

    public MassageClaim withBenefitCategory(String other) {
        return with(Optional.of(other), therapist, diagnoses, priorAuthorization, referral, lines);
    }

    public MassageClaim withTherapist(Therapist other) {
        return with(benefitCategory, other, diagnoses, priorAuthorization, referral, lines);
    }

    public MassageClaim withDiagnoses(List<Icd10Cm> others) {
        return with(benefitCategory, therapist, others, priorAuthorization, referral, lines);
    }

    public MassageClaim withPriorAuthorization(String other) {
        return with(benefitCategory, therapist, diagnoses, Optional.of(other), referral, lines);
    }

    public MassageClaim withReferral(String other) {
        return with(benefitCategory, therapist, diagnoses, priorAuthorization, Optional.of(other), lines);
    }

    /** @param number of the line, 1-based */
    public MassageClaim withLine(int number, UnaryOperator<ServiceLine> change) {
        var changed = new ArrayList<>(lines);
        changed.set(number - 1, change.apply(lines.get(number - 1)));
        return with(benefitCategory, therapist, diagnoses, priorAuthorization, referral, changed);
    }

    private MassageClaim with(
            Optional<String> category,
            Therapist treating,
            List<Icd10Cm> diagnosed,
            Optional<String> authorization,
            Optional<String> referred,
            List<ServiceLine> billed) {
        return new MassageClaim(
                controlNumber,
                frequency,
                replaces,
                plan,
                category,
                receivedOn,
                member,
                billingProvider,
                treating,
                serviceFacility,
                order,
                diagnosed,
                authorization,
                referred,
                opioidContext,
                note,
                billed);
    }

    /** US dollars: all charges that were stated. */
    public BigDecimal total() {
        return lines.stream().flatMap(line -> line.charge().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The state in which the line was furnished: the member's at home, otherwise the facility's, or the billing provider's
     * where no facility is named, as on an 837P. Two letters; empty where no address says.
     */
    public String stateOfService(ServiceLine line) {
        return addressOfService(line).map(Address::state).orElse("");
    }

    /** The address behind {@link #stateOfService}. */
    public Optional<Address> addressOfService(ServiceLine line) {
        return line.isAtHome()
                ? member.address()
                : serviceFacility.map(ServiceFacility::address).orElse(billingProvider.address());
    }

    /**
     * Who the member is, to tell whether two claims are of one person: a Medicare Beneficiary Identifier is one person's across
     * plans; a plan's own id says something within that plan alone.
     */
    public String memberKey() {
        return member.id().isMbi()
                ? member.id().value()
                : plan + "/" + member.id().value();
    }

    /** The order itself; empty where there is none, or no more than its number. */
    public Optional<PhysicianOrder> statedOrder() {
        return order.filter(OrderReference.Stated.class::isInstance)
                .map(OrderReference.Stated.class::cast)
                .map(OrderReference.Stated::order);
    }
}
