package org.tactus.fact;

import static org.tactus.claim.ClaimBuilder.THERAPIST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.codeset.CodeSets;
import org.tactus.fact.Enrollment.Authorization;
import org.tactus.fact.Enrollment.Referral;
import org.tactus.fact.StateLicense.Source;
import org.tactus.fact.StateLicense.Standing;
import org.tactus.fact.StateLicense.Status;

/** Facts under which every rule accepts {@code aClaim()}; a test changes only what it is about. */
public final class FactsBuilder {

    private LocalDate receivedOn = LocalDate.parse("2026-11-20");
    private Optional<Benefit> benefit = Optional.of(BenefitBuilder.aBenefit().build());
    private boolean planIsOnFile = true;
    private Optional<PhysicianOrder> orderOnFile = Optional.empty();
    private boolean isRevokedOnFile;
    private Credential kind = Credential.LICENSE;
    private Npi holder = THERAPIST;
    private List<Standing> standings = List.of(standing("2025-01-01", "2027-12-31", Status.ACTIVE));
    private boolean licenseIsOnFile = true;
    private boolean stateIsOnFile = true;
    private Optional<LicenseNumber> licenseInstead = Optional.empty();
    private final Map<Npi, List<Period>> practitioners = new HashMap<>(Map.of(THERAPIST, List.of()));
    private Roster roster = Roster.NONE;
    private Optional<Original> original = Optional.empty();
    private final List<ServiceOnFile> services = new ArrayList<>();

    public static FactsBuilder facts() {
        return new FactsBuilder();
    }

    public static Period period(String from, String through) {
        return new Period(LocalDate.parse(from), Optional.of(LocalDate.parse(through)));
    }

    public static Period since(String from) {
        return new Period(LocalDate.parse(from), Optional.empty());
    }

    public static Standing standing(String from, String through, Status status) {
        return new Standing(period(from, through), status);
    }

    public FactsBuilder receivedOn(String day) {
        receivedOn = LocalDate.parse(day);
        return this;
    }

    public FactsBuilder benefit(UnaryOperator<BenefitBuilder> change) {
        benefit = Optional.of(change.apply(BenefitBuilder.aBenefit()).build());
        return this;
    }

    public FactsBuilder withoutBenefit() {
        benefit = Optional.empty();
        return this;
    }

    public FactsBuilder withoutPlan() {
        planIsOnFile = false;
        return this;
    }

    public FactsBuilder orderOnFile(PhysicianOrder order) {
        orderOnFile = Optional.of(order);
        return this;
    }

    public FactsBuilder orderRevokedOnFile() {
        isRevokedOnFile = true;
        return this;
    }

    public FactsBuilder licenseKind(Credential other) {
        kind = other;
        return this;
    }

    public FactsBuilder licenseHeldBy(Npi other) {
        holder = other;
        return this;
    }

    public FactsBuilder licenseStood(Standing... others) {
        standings = Arrays.asList(others);
        return this;
    }

    /** Of the license's state others are on file. */
    public FactsBuilder licenseNotOnFile() {
        licenseIsOnFile = false;
        return this;
    }

    public FactsBuilder noLicenseOfTheStateOnFile() {
        licenseIsOnFile = false;
        stateIsOnFile = false;
        return this;
    }

    /** Taken from the file, where the claim names none. */
    public FactsBuilder licenseOnFile(String state, String number) {
        licenseInstead = Optional.of(new LicenseNumber(state, number));
        return this;
    }

    public FactsBuilder therapistExcluded(Period... periods) {
        return excluded(THERAPIST, periods);
    }

    public FactsBuilder excluded(Npi npi, Period... periods) {
        practitioners.put(npi, Arrays.asList(periods));
        return this;
    }

    /** Beside the therapist, who is. */
    public FactsBuilder personOnFile(Npi npi) {
        return excluded(npi);
    }

    public FactsBuilder enrolled(Enrollment enrollment) {
        roster = new Roster(true, Optional.of(enrollment));
        return this;
    }

    public FactsBuilder covered(Period... periods) {
        return enrolled(new Enrollment(Arrays.asList(periods), List.of(), List.of()));
    }

    /** On the roster, covered all year, and authorized under {@code PA-1}. */
    public FactsBuilder authorized(UnaryOperator<AuthorizationBuilder> change) {
        var authorization = change.apply(new AuthorizationBuilder()).build();
        return enrolled(new Enrollment(List.of(period("2026-01-01", "2026-12-31")), List.of(authorization), List.of()));
    }

    /** On the roster, covered all year, and referred under {@code REF-1}. */
    public FactsBuilder referred(Period days) {
        var referral = new Referral("REF-1", days);
        return enrolled(new Enrollment(List.of(period("2026-01-01", "2026-12-31")), List.of(), List.of(referral)));
    }

    public FactsBuilder notOnRoster() {
        roster = new Roster(true, Optional.empty());
        return this;
    }

    public FactsBuilder original(Original.State state) {
        original = Optional.of(new Original("EARLIER", state));
        return this;
    }

    public FactsBuilder serviceOnFile(UnaryOperator<ServiceBuilder> change) {
        services.add(change.apply(new ServiceBuilder()).build());
        return this;
    }

    /** Facts of that claim. */
    public Facts of(MassageClaim claim) {
        var order = claim.statedOrder().or(() -> orderOnFile);
        return new Facts(
                receivedOn,
                claim.firstServiceDate()
                        .filter(day -> planIsOnFile)
                        .map(day -> new Plan(
                                claim.plan(),
                                day.getYear(),
                                "Buckeye Choice",
                                new Plan.Payer("Buckeye Advantage", "BUCK1"),
                                benefit)),
                new OrderFacts(order, isRevokedOnFile),
                license(claim),
                practitioner(claim.therapist().npi()),
                practitioner(order.flatMap(PhysicianOrder::ordererNpi)),
                practitioner(claim.billingProvider().npi()),
                roster,
                original,
                services,
                CodeSets.builtIn());
    }

    private Optional<Practitioner> practitioner(Optional<Npi> npi) {
        return npi.filter(practitioners::containsKey)
                .map(known -> new Practitioner(
                        known,
                        List.of(),
                        practitioners.get(known).stream()
                                .map(period -> new Practitioner.Exclusion(period, "LEIE"))
                                .toList()));
    }

    private LicenseFacts license(MassageClaim claim) {
        var number = claim.therapist().license().or(() -> licenseInstead);
        return new LicenseFacts(
                number,
                number.filter(any -> licenseIsOnFile)
                        .map(known -> new StateLicense(known, holder, kind, Source.PRIMARY, standings)),
                stateIsOnFile);
    }

    /** An authorization for any service of any therapist, over the days of the usual claim. */
    public static final class AuthorizationBuilder {

        private Optional<ProcedureCode> service = Optional.empty();
        private Optional<Npi> therapist = Optional.empty();
        private Period period = period("2026-10-01", "2026-12-31");
        private Optional<Integer> visits = Optional.empty();

        public AuthorizationBuilder service(String procedure) {
            service = Optional.of(new ProcedureCode(procedure));
            return this;
        }

        public AuthorizationBuilder therapist(Npi npi) {
            therapist = Optional.of(npi);
            return this;
        }

        public AuthorizationBuilder over(Period days) {
            period = days;
            return this;
        }

        public AuthorizationBuilder visits(int number) {
            visits = Optional.of(number);
            return this;
        }

        Authorization build() {
            return new Authorization("PA-1", service, therapist, period, visits);
        }
    }

    /** A service on file: of another day, so that it is in nobody's way. */
    public static final class ServiceBuilder {

        private Optional<String> controlNumber = Optional.of("EARLIER");
        private String plan = "H1234-001-000";
        private LocalDate day = LocalDate.parse("2026-11-03");
        private String therapist = THERAPIST.value();
        private String code = "97124";
        private Optional<Integer> minutes = Optional.of(60);
        private int units = 4;
        private String charge = "120.00";
        private String orderKey = "ORD-88121";
        private Optional<String> authorization = Optional.empty();
        private boolean isHeld;

        public ServiceBuilder ofAnotherBiller() {
            controlNumber = Optional.empty();
            return this;
        }

        public ServiceBuilder plan(String id) {
            plan = id;
            return this;
        }

        public ServiceBuilder on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        public ServiceBuilder by(String npi) {
            therapist = npi;
            return this;
        }

        public ServiceBuilder code(String procedure) {
            code = procedure;
            return this;
        }

        public ServiceBuilder minutes(int number, int billed) {
            minutes = Optional.of(number);
            units = billed;
            return this;
        }

        public ServiceBuilder withoutMinutes() {
            minutes = Optional.empty();
            return this;
        }

        public ServiceBuilder charge(String dollars) {
            charge = dollars;
            return this;
        }

        public ServiceBuilder order(String key) {
            orderKey = key;
            return this;
        }

        public ServiceBuilder authorization(String number) {
            authorization = Optional.of(number);
            return this;
        }

        public ServiceBuilder held() {
            isHeld = true;
            return this;
        }

        ServiceOnFile build() {
            return new ServiceOnFile(
                    controlNumber,
                    new PlanId(plan),
                    day,
                    therapist,
                    new ProcedureCode(code),
                    minutes.map(BigDecimal::valueOf),
                    Optional.of(BigDecimal.valueOf(units)),
                    new BigDecimal(charge),
                    orderKey,
                    authorization,
                    isHeld);
        }
    }
}
