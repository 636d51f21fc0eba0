package org.tactus.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes courses of treatment and their claims: most nearly right, originals and what corrects, repeats or takes them back. */
final class CourseMaker {

    private final Chance chance;
    private final OnFile onFile;
    private final List<PlanMaker.Made> plans;
    private final List<TherapistMaker.Made> therapists;
    private final List<Claim.BillingProvider> billers = new ArrayList<>();
    private final Set<String> billingNpis = new TreeSet<>();
    private final List<String> orderers;
    private final String excludedOrderer;

    CourseMaker(Chance chance, OnFile onFile) {
        this.chance = chance;
        this.onFile = onFile;
        this.plans = new PlanMaker(chance, onFile).plans();
        this.therapists = new TherapistMaker(chance, onFile).therapists();
        this.orderers = IntStream.range(0, 12).mapToObj(any -> chance.npi()).toList();
        this.excludedOrderer = chance.npi();
        onFile.practitioners.put(excludedOrderer, excluded(null));
        for (int number = 0; number < 5; number++) {
            billers.add(biller(chance.npi(), "Made-up Massage"));
        }
        onFile.practitioners.put(billers.get(4).npi, excluded(LocalDate.of(2026, 8, 31)));
    }

    private static OnFile.Practitioner excluded(LocalDate through) {
        var practitioner = new OnFile.Practitioner();
        practitioner.familyName = "Excluded";
        practitioner.exclusions.add(OnFile.Days.of(LocalDate.of(2026, 6, 1), through));
        return practitioner;
    }

    private Claim.BillingProvider biller(String npi, String name) {
        var biller = new Claim.BillingProvider();
        biller.npi = npi;
        biller.taxId = "31-1234567";
        biller.name = name;
        billingNpis.add(npi);
        return biller;
    }

    /** On whose behalf the claims are filed. */
    Set<String> billingNpis() {
        return billingNpis;
    }

    /** The claims of one course, in the order in which they are filed. */
    List<Claim> claims() {
        var course = course();
        var claims = new ArrayList<Claim>();
        var day = course.start;
        int number = chance.from(3, 11);
        for (int visit = 0; visit < number; visit++) {
            var claim = claim(course, day, claims);
            claim.whenHeld = chance.of("release", "release", "release", "withdraw", null);
            claims.add(claim);
            day = day.plusDays(chance.in(10) ? 0 : chance.from(1, 9));
            if (day.isAfter(Course.TODAY)) {
                day = Course.TODAY;
            }
        }
        return claims;
    }

    private Claim claim(Course course, LocalDate day, List<Claim> earlier) {
        if (earlier.isEmpty() || chance.in(75)) {
            return withSlips(course, onBoundary(course, course.claim(day)));
        }
        var other = chance.in(70) ? earlier.get(earlier.size() - 1) : chance.of(earlier);
        var claim = Json.copy(other, Claim.class);
        claim.controlNumber = "G-" + chance.serial();
        claim.frequency = "original";
        claim.replaces = null;
        switch (chance.from(1, 4)) {
            case 1 -> {
                claim.slips.add("the same again");
                if (chance.in(30)) {
                    claim.lines.forEach(line -> line.modifiers.add("76"));
                    claim.slips.add("done a second time");
                }
                return chance.in(50) ? claim : withSlips(course, claim);
            }
            case 2 -> {
                claim.frequency = "void";
                claim.replaces = other.controlNumber;
                claim.slips.add("a void");
                return chance.in(70) ? claim : withSlips(course, claim);
            }
            case 3 -> {
                claim.frequency = "replacement";
                claim.replaces = other.controlNumber;
                claim.slips.add("a replacement that changes little");
                return withSlips(course, claim);
            }
            default -> {
                claim = course.claim(day);
                claim.frequency = "replacement";
                claim.replaces = other.controlNumber;
                claim.slips.add("a replacement by another visit");
                return withSlips(course, claim);
            }
        }
    }

    private Claim onBoundary(Course course, Claim claim) {
        if (!course.boundaries.isEmpty() && chance.in(20)) {
            var day = chance.around(chance.of(course.boundaries));
            if (!day.isAfter(Course.TODAY) && day.getYear() == course.year) {
                claim.lines.get(0).serviceDate = day;
                if (claim.receivedOn != null && claim.receivedOn.isBefore(day)) {
                    claim.receivedOn = day;
                }
                if (!claim.order.isNumberAlone()) {
                    claim.order.authoredOn = day.minusDays(chance.from(0, 9));
                    claim.order.signedOn = claim.order.authoredOn;
                }
                claim.slips.add("on the day around which something begins or ends");
            }
        }
        return claim;
    }

    private Claim withSlips(Course course, Claim claim) {
        int slips = chance.in(50) ? 0 : chance.in(60) ? 1 : chance.in(65) ? 2 : 3;
        for (int i = 0; i < slips; i++) {
            Slip.any(chance).on(course, claim);
        }
        return claim;
    }

    private Course course() {
        var course = new Course(chance, onFile);
        course.plan = chance.of(plans);
        course.year = chance.in(80)
                ? 2026
                : chance.of(List.copyOf(course.plan.benefits().keySet()));
        course.start = start(course.year);
        course.memberId = memberId();
        course.therapist = chance.of(therapists);
        course.boundaries.addAll(course.therapist.boundaries());
        course.billingProvider = chance.in(12)
                ? biller(
                        course.therapist.npi(),
                        chance.in(70) ? course.therapist.familyName() + " Massage Therapy" : "Made-up Massage")
                : chance.of(billers.subList(0, chance.in(20) ? 5 : 4));
        course.diagnoses = diagnoses(course.start);
        course.order = order(course);
        course.isOrderOnFile = chance.in(35);
        if (course.isOrderOnFile) {
            putOrder(course);
        }
        if (course.plan.hasRoster() && chance.in(96)) {
            putOnRoster(course);
        } else {
            course.authorization = course.benefit().priorAuthorization ? "PA-ANY" : null;
            course.referral = course.benefit().referral ? "REF-ANY" : null;
        }
        return course;
    }

    private LocalDate start(int year) {
        return LocalDate.of(year, 1, 1).plusDays(chance.from(0, year == 2026 ? 290 : 340));
    }

    private String memberId() {
        return chance.in(75)
                ? chance.mbi()
                : chance.of("A%06d", "OWN%07d", "OWN-%09d").formatted(chance.serial());
    }

    private List<String> diagnoses(LocalDate day) {
        var inForce = Icd.CODES.stream()
                .filter(code -> code.isInForceOn(day) && code.isInForceOn(day.plusDays(90)))
                .map(Icd.Code::code)
                .toList();
        var codes = new ArrayList<String>();
        codes.add(chance.in(80) ? chance.of("M54.2", "M54.6", "M25.511", "M79.10", "G89.29") : chance.of(inForce));
        if (chance.in(10)) {
            codes.add(chance.of(inForce));
        }
        return codes;
    }

    private Claim.Order order(Course course) {
        var order = new Claim.Order();
        order.number = chance.in(85) ? "G-ORD-" + chance.serial() : null;
        order.orderedBy = new Claim.Orderer();
        order.orderedBy.npi = chance.in(3) ? excludedOrderer : chance.of(orderers);
        order.orderedBy.familyName = "Baptiste";
        order.orderedBy.givenName = "Alan";
        order.orderedBy.credential = chance.in(85) ? "MD" : chance.of("DO", "NP", "PA", "CNS", "PA-C", "FNP", "CRNP");
        order.authoredOn = course.start.minusDays(chance.from(0, 25));
        order.signedOn = order.authoredOn.plusDays(chance.in(80) ? 0 : chance.from(1, 14));
        order.validThrough = chance.in(88) ? null : course.start.plusDays(chance.from(10, 60));
        order.services = new ArrayList<>(course.benefit().services);
        order.diagnoses = new ArrayList<>(course.diagnoses);
        order.visits = chance.in(75) ? 20 : chance.from(1, 4);
        order.memberId = chance.in(90) ? course.memberId : null;
        order.status = chance.of("active", "active", null, "completed", "unknown");
        return order;
    }

    /** On file as it is stated, or taken back, or another's. */
    private void putOrder(Course course) {
        if (course.order.number == null) {
            course.isOrderOnFile = false;
            return;
        }
        var onFileOrder = Json.copy(course.order, Claim.Order.class);
        if (chance.in(12)) {
            onFileOrder.status = chance.of("revoked", "entered-in-error", "on-hold", "draft");
        }
        if (chance.in(6)) {
            onFileOrder.memberId = chance.mbi();
        }
        if (chance.in(6)) {
            onFileOrder.orderedBy.npi = chance.of(orderers);
        }
        onFile.orders.put(onFileOrder.number, onFileOrder);
    }

    private void putOnRoster(Course course) {
        var member = new OnFile.RosterMember();
        member.familyName = "Okafor";
        coverage(course, member);
        if (course.benefit().priorAuthorization || chance.in(5)) {
            course.authorization = "PA-" + chance.serial();
            member.authorizations.add(authorization(course));
        }
        if (course.benefit().referral || chance.in(5)) {
            course.referral = "REF-" + chance.serial();
            member.referrals.add(referral(course));
        }
        onFile.roster.put(course.plan.id() + "/" + Spelling.memberId(course.memberId), member);
    }

    private void coverage(Course course, OnFile.RosterMember member) {
        var from = course.start.plusDays(chance.from(-20, 15));
        var through = from.plusDays(chance.from(5, 60));
        switch (chance.from(1, 15)) {
            case 1 -> member.coverage.add(bounded(course, from, null));
            case 2 -> member.coverage.add(bounded(course, from, through));
            case 3 -> {
                member.coverage.add(OnFile.Days.of(LocalDate.of(2018, 1, 1), from));
                member.coverage.add(bounded(course, through, null));
            }
            default -> member.coverage.add(OnFile.Days.of(LocalDate.of(2018, 1, 1), null));
        }
    }

    private static OnFile.Days bounded(Course course, LocalDate from, LocalDate through) {
        course.boundaries.add(from);
        if (through != null) {
            course.boundaries.add(through);
        }
        return OnFile.Days.of(from, through);
    }

    private OnFile.Authorization authorization(Course course) {
        var authorization = new OnFile.Authorization();
        authorization.number = course.authorization;
        authorization.service = chance.in(30) ? "97124" : null;
        authorization.therapist = chance.in(30) ? course.therapist.npi() : null;
        authorization.from = course.start.minusDays(chance.from(0, 10));
        authorization.through = chance.in(50) ? null : course.start.plusDays(chance.from(10, 60));
        authorization.visits = chance.in(40) ? null : chance.from(1, 8);
        course.boundaries.add(authorization.from);
        if (authorization.through != null) {
            course.boundaries.add(authorization.through);
        }
        return authorization;
    }

    private OnFile.Referral referral(Course course) {
        var referral = new OnFile.Referral();
        referral.number = course.referral;
        referral.from = course.start.minusDays(chance.from(0, 10));
        referral.through = chance.in(60) ? null : course.start.plusDays(chance.from(10, 70));
        course.boundaries.add(referral.from);
        if (referral.through != null) {
            course.boundaries.add(referral.through);
        }
        return referral;
    }
}
