package org.tactus.rule;

import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.PRACTICE;
import static org.tactus.claim.ClaimBuilder.THERAPIST;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.claim.OrderBuilder.anOrder;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.since;
import static org.tactus.fact.FactsBuilder.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.tactus.claim.ClaimBuilder;
import org.tactus.claim.ClaimBuilder.LineBuilder;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.OrderBuilder;
import org.tactus.claim.OrderStatus;
import org.tactus.fact.Benefit.CauseOnly;
import org.tactus.fact.Benefit.LimitGroup;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.BenefitBuilder;
import org.tactus.fact.Credential;
import org.tactus.fact.Facts;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.FactsBuilder.ServiceBuilder;
import org.tactus.fact.LimitPeriod;
import org.tactus.fact.Original;
import org.tactus.fact.StateLicense.Status;

/** Claims and facts that are wrong in a few ways, or in none; the same for the same seed. */
final class RandomCases {

    private static final int MOST_CHANGES = 2;
    private static final LocalDate DAY = LocalDate.parse("2026-11-10");
    private static final List<String> NPIS =
            List.of("", "1987654320", "12345", THERAPIST.value(), ORDERER.value(), PRACTICE.value(), "2123456784");
    private static final List<String> DIAGNOSES = List.of(
            "M54.50",
            "M54.5",
            "M54",
            "M25.511",
            "M25.519",
            "M25.612",
            "M24.521",
            "G89.29",
            "R52",
            "S13.4XXD",
            "S13.4",
            "S39.012A",
            "Z73.3",
            "F41.9",
            "E11.9",
            "BACK PAIN",
            "");
    private static final List<String> SERVICES =
            List.of("97124", "97124", "97140", "97110", "98941", "97010", "9712", "");
    private static final List<String> STATES = List.of("OH", "CA", "VT", "KS", "TX", "ZZ", "");
    private static final List<String> MODIFIERS = List.of("GP", "59", "XS", "76", "EY", "95", "-", "KX");

    private static final List<BiConsumer<ClaimBuilder, Random>> CHANGES_OF_CLAIM = List.of(
            (claim, random) -> claim.plan(oneOf(random, "H1234-001", "S1234-001-000", "NONE", "")),
            (claim, random) -> claim.benefitCategory(oneOf(random, "14c18", "7b", "13d")),
            (claim, random) -> claim.memberId(oneOf(random, "W12345", "1SG4TE5MK73", "")),
            (claim, random) -> claim.billingNpi(oneOf(random, NPIS)),
            (claim, random) -> claim.therapistNpi(oneOf(random, NPIS)),
            (claim, random) -> claim.taxonomy(oneOf(random, "225100000X", "")),
            (claim, random) -> claim.license(oneOf(random, STATES), "33.012345"),
            (claim, random) -> claim.withoutLicense(),
            (claim, random) -> claim.servedIn(oneOf(random, STATES)),
            (claim, random) -> claim.homeIn(oneOf(random, STATES)),
            (claim, random) -> claim.withoutOrder(),
            (claim, random) -> claim.orderOnFile("ORD-9"),
            (claim, random) -> claim.order(order -> change(order, random)),
            (claim, random) -> claim.order(order -> order.diagnoses("G89.29")),
            (claim, random) -> claim.diagnoses("M54.50", "S39.012A"),
            (claim, random) -> claim.diagnosed(oneOf(random, DIAGNOSES)),
            (claim, random) -> claim.diagnoses(some(random, DIAGNOSES, 14)),
            (claim, random) -> claim.priorAuthorization(oneOf(random, "PA-1", "PA-2")),
            (claim, random) -> claim.referral("REF-1"),
            (claim, random) -> claim.note(oneOf(random, "Spa day", "Lumbar, 60 minutes")),
            (claim, random) -> claim.replacing("EARLIER"),
            (claim, random) -> claim.voiding("EARLIER"),
            (claim, random) -> claim.withoutLines(),
            (claim, random) -> IntStream.range(0, 51).forEach(i -> claim.anotherLine(line -> line)),
            (claim, random) -> claim.line(line -> change(line, random)),
            (claim, random) -> claim.anotherLine(line -> change(line, random)));

    private static final List<BiConsumer<FactsBuilder, Random>> CHANGES_OF_FACTS = List.of(
            (facts, random) -> facts.receivedOn(day(random)),
            (facts, random) -> facts.withoutPlan(),
            (facts, random) -> facts.withoutBenefit(),
            (facts, random) -> facts.benefit(benefit -> change(benefit, random)),
            (facts, random) -> facts.orderOnFile(change(anOrder(), random).build()),
            (facts, random) -> facts.orderRevokedOnFile(),
            (facts, random) -> facts.licenseKind(oneOf(random, Credential.values())),
            (facts, random) -> facts.licenseHeldBy(ORDERER),
            (facts, random) -> facts.licenseStood(standing("2026-01-01", day(random), oneOf(random, Status.values()))),
            (facts, random) -> facts.licenseNotOnFile(),
            (facts, random) -> facts.noLicenseOfTheStateOnFile(),
            (facts, random) -> facts.excluded(oneOf(random, THERAPIST, ORDERER, PRACTICE), since(day(random))),
            (facts, random) -> facts.covered(since(day(random))),
            (facts, random) -> facts.authorized(authorization -> authorization.visits(random.nextInt(3))),
            (facts, random) -> facts.referred(since(day(random))),
            (facts, random) -> facts.notOnRoster(),
            (facts, random) -> facts.original(oneOf(random, Original.State.values())),
            (facts, random) -> facts.serviceOnFile(service -> change(service, random)));

    private RandomCases() {}

    /** A claim and what is known about it. */
    record Case(MassageClaim claim, Facts facts) {

        Decision decide() {
            return RuleBook.current().decide(claim, facts);
        }
    }

    static Case of(long seed) {
        var random = new Random(seed);
        var claim = aClaim();
        var facts = facts();
        for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
            oneOf(random, CHANGES_OF_CLAIM).accept(claim, random);
        }
        for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
            oneOf(random, CHANGES_OF_FACTS).accept(facts, random);
        }
        var built = claim.build();
        return new Case(built, facts.of(built));
    }

    private static OrderBuilder change(OrderBuilder order, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> order.on(day(random));
            case 1 -> order.signedOn(day(random));
            case 2 -> order.unsigned().withoutDate();
            case 3 -> order.validThrough(day(random));
            case 4 -> order.services(some(random, SERVICES, 2));
            case 5 -> order.diagnoses(some(random, DIAGNOSES, 2));
            case 6 -> order.visits(random.nextInt(4) - 1);
            case 7 -> order.npi(oneOf(random, NPIS));
            case 8 -> order.credential(oneOf(random, "NP", "DC", ""));
            default -> order.status(oneOf(random, OrderStatus.values()));
        };
    }

    private static LineBuilder change(LineBuilder line, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> line.on(day(random));
            case 1 -> line.placeOfService(oneOf(random, "12", "10", "99", "28", ""));
            case 2 -> line.code(oneOf(random, SERVICES));
            case 3 -> line.modifiers(some(random, MODIFIERS, 5));
            case 4 -> line.minutes(random.nextInt(140) - 5);
            case 5 -> line.units(oneOf(random, "0", "1", "2", "5", "-1", "1.5", "1000"));
            case 6 -> line.charge(oneOf(random, "0.01", "0.00", "-1.00", "1.005"));
            case 7 -> line.pointers(random.nextInt(4), random.nextInt(16) - 1);
            default -> line.withoutMinutes().withoutUnits().withoutCharge();
        };
    }

    private static BenefitBuilder change(BenefitBuilder benefit, Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> benefit.services("97124", "97140", "97110");
            case 1 -> benefit.visitLimit(random.nextInt(3));
            case 2 -> benefit.amountLimit(oneOf(random, "0.00", "100.00", "1000.00"));
            case 3 -> benefit.limitPeriod(oneOf(random, LimitPeriod.values()));
            case 4 -> benefit.priorAuthorization();
            case 5 -> benefit.referral();
            case 6 -> benefit.unitRule(UnitRule.AMA_MIDPOINT);
            case 7 -> benefit.causeOnly(oneOf(random, CauseOnly.values()));
            case 8 -> benefit.requiredModifiers("GP");
            case 9 -> benefit.withoutNcciEdits();
            default -> benefit.limitGroup(LimitGroup.CO);
        };
    }

    private static ServiceBuilder change(ServiceBuilder service, Random random) {
        service.on(oneOf(random, "2026-11-03", "2026-11-10", day(random)));
        return switch (random.nextInt(5)) {
            case 0 -> service.by(oneOf(random, NPIS));
            case 1 -> service.code(oneOf(random, SERVICES));
            case 2 -> service.minutes(random.nextInt(140), random.nextInt(9));
            case 3 -> service.authorization("PA-1");
            default -> service.held();
        };
    }

    /** Around the usual visit: by a few days, or by more than a year. */
    private static String day(Random random) {
        var around = random.nextBoolean() ? 3 : 450;
        return DAY.plusDays(random.nextInt(2 * around + 1) - around).toString();
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String[] some(Random random, List<String> values, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> oneOf(random, values))
                .toArray(String[]::new);
    }
}
