package org.tactus.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An order that every rule accepts. */
public final class OrderBuilder {

    private String number = "ORD-88121";
    private boolean namesOrderer = true;
    private Optional<String> npi = Optional.of(ClaimBuilder.ORDERER.value());
    private String credential = "MD";
    private Optional<LocalDate> authoredOn = Optional.of(LocalDate.parse("2026-10-15"));
    private Optional<LocalDate> signedOn = Optional.of(LocalDate.parse("2026-10-15"));
    private Optional<LocalDate> validThrough = Optional.empty();
    private List<String> services = List.of("97124");
    private List<String> diagnoses = List.of("M54.50");
    private Optional<Integer> visits = Optional.of(8);
    private Optional<String> memberId = Optional.of("1EG4TE5MK73");
    private OrderStatus status = OrderStatus.ACTIVE;

    public static OrderBuilder anOrder() {
        return new OrderBuilder();
    }

    public OrderBuilder number(String text) {
        number = text;
        return this;
    }

    public OrderBuilder npi(String text) {
        npi = Optional.of(text);
        return this;
    }

    public OrderBuilder withoutOrderer() {
        namesOrderer = false;
        return this;
    }

    public OrderBuilder withoutNpi() {
        npi = Optional.empty();
        return this;
    }

    public OrderBuilder credential(String text) {
        credential = text;
        return this;
    }

    /** Ordered and signed. */
    public OrderBuilder on(String day) {
        signedOn(day);
        return authoredOn(day);
    }

    public OrderBuilder authoredOn(String day) {
        authoredOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    public OrderBuilder withoutDate() {
        authoredOn = Optional.empty();
        return this;
    }

    public OrderBuilder signedOn(String day) {
        signedOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    public OrderBuilder unsigned() {
        signedOn = Optional.empty();
        return this;
    }

    public OrderBuilder validThrough(String day) {
        validThrough = Optional.of(LocalDate.parse(day));
        return this;
    }

    public OrderBuilder services(String... codes) {
        services = Arrays.asList(codes);
        return this;
    }

    public OrderBuilder diagnoses(String... codes) {
        diagnoses = Arrays.asList(codes);
        return this;
    }

    public OrderBuilder visits(int number) {
        visits = Optional.of(number);
        return this;
    }

    public OrderBuilder withoutVisits() {
        visits = Optional.empty();
        return this;
    }

    public OrderBuilder memberId(String id) {
        memberId = Optional.of(id);
        return this;
    }

    public OrderBuilder withoutMember() {
        memberId = Optional.empty();
        return this;
    }

    public OrderBuilder status(OrderStatus other) {
        status = other;
        return this;
    }

    public PhysicianOrder build() {
        return new PhysicianOrder(
                number,
                namesOrderer
                        ? Optional.of(new Orderer(npi.map(Npi::new), new PersonName("Baptiste", "Alan"), credential))
                        : Optional.empty(),
                authoredOn,
                signedOn,
                validThrough,
                services.stream().map(ProcedureCode::new).toList(),
                diagnoses.stream().map(Icd10Cm::new).toList(),
                visits,
                memberId.map(MemberId::new),
                status);
    }
}
