package org.tactus.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A member's course of treatment: who takes part in it, and the claim for a visit of it that has nothing wrong of its own. */
final class Course {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final Chance chance;
    final OnFile onFile;
    PlanMaker.Made plan;
    int year;
    String memberId;
    TherapistMaker.Made therapist;
    Claim.BillingProvider billingProvider;
    List<String> diagnoses;
    Claim.Order order;
    boolean isOrderOnFile;
    String authorization;
    String referral;
    LocalDate start;

    /** Days on which something of it begins or ends. */
    final List<LocalDate> boundaries = new ArrayList<>();

    Course(Chance chance, OnFile onFile) {
        this.chance = chance;
        this.onFile = onFile;
    }

    /** The benefit that counts, the usual one where there is none. */
    Benefit benefit() {
        var benefit = plan.benefits().get(year);
        return benefit == null ? new Benefit() : benefit;
    }

    Claim claim(LocalDate day) {
        var claim = new Claim();
        claim.controlNumber = "G-" + chance.serial();
        claim.frequency = chance.of("original", null);
        claim.plan = plan.id().endsWith("-000") && chance.in(30) ? plan.id().substring(0, 9) : plan.id();
        claim.benefitCategory = chance.in(70) ? benefit().category : null;
        claim.receivedOn = receivedOn(day);
        claim.member = member();
        claim.billingProvider = Json.copy(billingProvider, Claim.BillingProvider.class);
        claim.billingProvider.address = Claim.Address.in(therapist.state());
        claim.therapist = therapist();
        if (chance.in(60)) {
            claim.serviceFacility = new Claim.Facility();
            claim.serviceFacility.name = "Made-up Massage";
            claim.serviceFacility.address = Claim.Address.in(therapist.state());
        }
        claim.order = order();
        claim.diagnoses = new ArrayList<>(diagnoses);
        claim.priorAuthorization = authorization;
        claim.referral = referral;
        claim.lines.add(line(day));
        return claim;
    }

    private LocalDate receivedOn(LocalDate day) {
        var limit = benefit().filingLimitDays;
        if (year == 2026 && limit == null && chance.in(60)) {
            return null;
        }
        var received = day.plusDays(chance.from(0, limit == null ? 60 : Math.min(limit, 60)));
        return received.isAfter(TODAY) ? TODAY : received;
    }

    private Claim.Member member() {
        var member = new Claim.Member();
        member.id = memberId;
        member.familyName = "Okafor";
        member.givenName = "Ruth";
        member.birthDate = LocalDate.of(1951, 4, 9);
        member.address = Claim.Address.in(therapist.state());
        return member;
    }

    private Claim.Therapist therapist() {
        var claimed = new Claim.Therapist();
        claimed.npi = therapist.npi();
        claimed.familyName = therapist.familyName();
        claimed.givenName = "Maja";
        claimed.taxonomy = "225700000X";
        if (chance.in(75)) {
            claimed.license = Claim.License.of(therapist.state(), therapist.number());
        }
        return claimed;
    }

    private Claim.Order order() {
        if (isOrderOnFile && chance.in(50)) {
            var number = new Claim.Order();
            number.number = order.number;
            return number;
        }
        return Json.copy(order, Claim.Order.class);
    }

    Claim.Line line(LocalDate day) {
        var line = new Claim.Line();
        line.serviceDate = day;
        line.placeOfService = chance.in(85) ? "11" : chance.of("12", "13", "49");
        line.code = benefit().services.contains("97124")
                ? "97124"
                : benefit().services.get(0);
        line.modifiers.addAll(benefit().requiredModifiers);
        int minutes = chance.in(60) ? 60 : chance.from(8, 67);
        line.minutes = BigDecimal.valueOf(minutes);
        line.units = BigDecimal.valueOf((minutes + 7) / 15);
        line.charge = new BigDecimal("120.00");
        line.diagnosisPointers.add(1);
        return line;
    }
}
