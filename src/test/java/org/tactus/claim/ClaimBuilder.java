package org.tactus.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A claim that every rule accepts; a test changes only what it is about. */
public final class ClaimBuilder {

    public static final Npi THERAPIST = new Npi("1987654328");
    public static final Npi ORDERER = new Npi("1456789019");
    public static final Npi PRACTICE = new Npi("1234567893");

    private static final Address DAYTON = new Address("200 River Rd", "Dayton", "OH", "45402");

    private String controlNumber = "TEST-1";
    private Frequency frequency = Frequency.ORIGINAL;
    private Optional<String> replaces = Optional.empty();
    private String plan = "H1234-001-000";
    private Optional<String> benefitCategory = Optional.of("14c18");
    private Optional<LocalDate> receivedOn = Optional.of(LocalDate.parse("2026-11-20"));
    private String memberId = "1EG4TE5MK73";
    private Optional<Address> home = Optional.of(new Address("14 Elm St", "Dayton", "OH", "45402"));
    private Optional<Npi> billingNpi = Optional.of(PRACTICE);
    private String billingName = "Riverside Massage Therapy";
    private Optional<Address> billingAddress = Optional.of(DAYTON);
    private Optional<Npi> therapist = Optional.of(THERAPIST);
    private String taxonomy = "225700000X";
    private Optional<LicenseNumber> license = Optional.of(new LicenseNumber("OH", "33.012345"));
    private Optional<ServiceFacility> facility =
            Optional.of(new ServiceFacility("Riverside Massage Therapy", Optional.of(DAYTON)));
    private Optional<OrderReference> order =
            Optional.of(new OrderReference.Stated(OrderBuilder.anOrder().build()));
    private List<String> diagnoses = List.of("M54.50");
    private Optional<String> priorAuthorization = Optional.empty();
    private Optional<String> referral = Optional.empty();
    private Optional<String> note = Optional.empty();
    private final List<LineBuilder> lines = new ArrayList<>(List.of(LineBuilder.aLine()));

    public static ClaimBuilder aClaim() {
        return new ClaimBuilder();
    }

    public ClaimBuilder controlNumber(String number) {
        controlNumber = number;
        return this;
    }

    public ClaimBuilder replacing(String number) {
        frequency = Frequency.REPLACEMENT;
        replaces = Optional.of(number);
        return this;
    }

    public ClaimBuilder voiding(String number) {
        frequency = Frequency.VOID;
        replaces = Optional.of(number);
        return this;
    }

    public ClaimBuilder replacingNothing() {
        frequency = Frequency.REPLACEMENT;
        replaces = Optional.empty();
        return this;
    }

    public ClaimBuilder plan(String id) {
        plan = id;
        return this;
    }

    public ClaimBuilder benefitCategory(String category) {
        benefitCategory = Optional.of(category);
        return this;
    }

    public ClaimBuilder withoutBenefitCategory() {
        benefitCategory = Optional.empty();
        return this;
    }

    public ClaimBuilder receivedOn(String day) {
        receivedOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    public ClaimBuilder receivedToday() {
        receivedOn = Optional.empty();
        return this;
    }

    public ClaimBuilder memberId(String id) {
        memberId = id;
        return this;
    }

    public ClaimBuilder homeIn(String state) {
        home = Optional.of(new Address("1 Main St", "Anywhere", state, "00000"));
        return this;
    }

    public ClaimBuilder billingNpi(String npi) {
        billingNpi = Optional.of(npi).filter(text -> !text.isEmpty()).map(Npi::new);
        return this;
    }

    public ClaimBuilder billingName(String name) {
        billingName = name;
        return this;
    }

    public ClaimBuilder therapistNpi(String npi) {
        therapist = Optional.of(npi).filter(text -> !text.isEmpty()).map(Npi::new);
        return this;
    }

    public ClaimBuilder taxonomy(String code) {
        taxonomy = code;
        return this;
    }

    public ClaimBuilder license(String state, String number) {
        license = Optional.of(new LicenseNumber(state, number));
        return this;
    }

    public ClaimBuilder withoutLicense() {
        license = Optional.empty();
        return this;
    }

    /** Where the massage took place, unless at home. */
    public ClaimBuilder servedIn(String state) {
        facility = Optional.of(
                new ServiceFacility("Elsewhere", Optional.of(new Address("1 Main St", "Anywhere", state, "00000"))));
        return this;
    }

    /** At a facility that is named, and nobody says where it is. */
    public ClaimBuilder servedAtUnknownAddress() {
        facility = Optional.of(new ServiceFacility("Elsewhere", Optional.empty()));
        return this;
    }

    public ClaimBuilder servedAtBillingAddress() {
        facility = Optional.empty();
        return this;
    }

    public ClaimBuilder withoutAnyAddress() {
        facility = Optional.empty();
        billingAddress = Optional.empty();
        home = Optional.empty();
        return this;
    }

    public ClaimBuilder order(UnaryOperator<OrderBuilder> change) {
        order = Optional.of(
                new OrderReference.Stated(change.apply(OrderBuilder.anOrder()).build()));
        return this;
    }

    public ClaimBuilder orderOnFile(String number) {
        order = Optional.of(new OrderReference.OnFile(number));
        return this;
    }

    public ClaimBuilder withoutOrder() {
        order = Optional.empty();
        return this;
    }

    /** On claim and order. */
    public ClaimBuilder diagnosed(String... codes) {
        diagnoses = Arrays.asList(codes);
        return order(ordered -> ordered.diagnoses(codes));
    }

    public ClaimBuilder diagnoses(String... codes) {
        diagnoses = Arrays.asList(codes);
        return this;
    }

    public ClaimBuilder priorAuthorization(String number) {
        priorAuthorization = Optional.of(number);
        return this;
    }

    public ClaimBuilder referral(String number) {
        referral = Optional.of(number);
        return this;
    }

    public ClaimBuilder note(String text) {
        note = Optional.of(text);
        return this;
    }

    /** The only line. */
    public ClaimBuilder line(UnaryOperator<LineBuilder> change) {
        lines.clear();
        return anotherLine(change);
    }

    public ClaimBuilder anotherLine(UnaryOperator<LineBuilder> change) {
        lines.add(change.apply(LineBuilder.aLine()));
        return this;
    }

    public ClaimBuilder withoutLines() {
        lines.clear();
        return this;
    }

    public MassageClaim build() {
        return new MassageClaim(
                controlNumber,
                frequency,
                replaces,
                new PlanId(plan),
                benefitCategory,
                receivedOn,
                new Member(
                        new MemberId(memberId),
                        new PersonName("Okafor", "Ruth"),
                        LocalDate.parse("1951-04-09"),
                        Gender.FEMALE,
                        home),
                new BillingProvider(billingNpi, "31-1234567", billingName, billingAddress),
                new Therapist(therapist, new PersonName("Lindqvist", "Maja"), taxonomy, license),
                facility,
                order,
                diagnoses.stream().map(Icd10Cm::new).toList(),
                priorAuthorization,
                referral,
                OpioidContext.AVOIDING,
                note,
                lines.stream().map(LineBuilder::build).toList());
    }

    /** A line that every rule accepts. */
    public static final class LineBuilder {

        private LocalDate serviceDate = LocalDate.parse("2026-11-10");
        private String placeOfService = "11";
        private String code = "97124";
        private List<String> modifiers = List.of();
        private Optional<BigDecimal> minutes = Optional.of(new BigDecimal(60));
        private Optional<BigDecimal> units = Optional.of(new BigDecimal(4));
        private Optional<BigDecimal> charge = Optional.of(new BigDecimal("120.00"));
        private List<Integer> pointers = List.of(1);

        static LineBuilder aLine() {
            return new LineBuilder();
        }

        public LineBuilder on(String day) {
            serviceDate = LocalDate.parse(day);
            return this;
        }

        public LineBuilder placeOfService(String place) {
            placeOfService = place;
            return this;
        }

        public LineBuilder code(String procedure) {
            code = procedure;
            return this;
        }

        public LineBuilder modifiers(String... codes) {
            modifiers = Arrays.asList(codes);
            return this;
        }

        public LineBuilder minutes(int number) {
            return minutes(String.valueOf(number));
        }

        public LineBuilder minutes(String number) {
            minutes = Optional.of(new BigDecimal(number));
            return this;
        }

        public LineBuilder withoutMinutes() {
            minutes = Optional.empty();
            return this;
        }

        public LineBuilder units(String number) {
            units = Optional.of(new BigDecimal(number));
            return this;
        }

        public LineBuilder withoutUnits() {
            units = Optional.empty();
            return this;
        }

        public LineBuilder charge(String dollars) {
            charge = Optional.of(new BigDecimal(dollars));
            return this;
        }

        public LineBuilder withoutCharge() {
            charge = Optional.empty();
            return this;
        }

        public LineBuilder pointers(Integer... numbers) {
            pointers = Arrays.asList(numbers);
            return this;
        }

        ServiceLine build() {
            return new ServiceLine(
                    serviceDate, placeOfService, new ProcedureCode(code), modifiers, minutes, units, charge, pointers);
        }
    }
}
