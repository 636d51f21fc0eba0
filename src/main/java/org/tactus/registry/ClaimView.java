package org.tactus.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.OrderReference;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Credential;
import org.tactus.fact.LicenseFacts;
import org.tactus.fact.OrderFacts;
import org.tactus.fact.Practitioner;
import org.tactus.fact.Roster;
import org.tactus.fact.StateLicense;
import org.tactus.fact.StateLicense.Source;
import org.tactus.fact.StateLicense.Status;

/** One claim's view of what is on file. */
record ClaimView(MassageClaim claim, Snapshot snapshot) {

    /** The plan year that a claim is judged by: of its first day of service, or, without any, of no matter which. */
    static int yearOf(MassageClaim claim) {
        return claim.firstServiceDate().map(LocalDate::getYear).orElse(0);
    }

    OnFileFacts facts() {
        var order = order();
        return new OnFileFacts(
                snapshot.plan(claim.plan(), yearOf(claim)),
                order,
                license(),
                snapshot.practitioner(claim.therapist().npi()),
                snapshot.practitioner(order.order().flatMap(PhysicianOrder::ordererNpi)),
                snapshot.practitioner(claim.billingProvider().npi()),
                new Roster(
                        snapshot.hasRoster(claim.plan()),
                        snapshot.enrollment(claim.plan(), claim.member().id())),
                versions(order),
                registers());
    }

    private Registers registers() {
        var license = claim.therapist().license();
        return new Registers(
                license.map(snapshot::holdersOf).map(List::copyOf).orElse(List.of()),
                license.map(LicenseNumber::state)
                        .filter(snapshot::hasLicensesOf)
                        .isPresent(),
                snapshot.hasRoster(claim.plan()));
    }

    private OrderFacts order() {
        var onFile = snapshot.order(claim);
        var stated = claim.statedOrder();
        return stated.isEmpty()
                ? new OrderFacts(onFile, false)
                : new OrderFacts(
                        stated,
                        onFile.filter(order -> isTakenBack(order, stated.get())).isPresent());
    }

    /** Numbers are given by practices, and may meet by chance: it is the same order only of the same orderer for the same member. */
    private boolean isTakenBack(PhysicianOrder onFile, PhysicianOrder stated) {
        return !onFile.status().standsAsOrder()
                && onFile.ordererNpi().equals(stated.ordererNpi())
                && memberOf(onFile).equals(memberOf(stated));
    }

    /** An order that names no member is taken to be for the claim's: docs/clarifications.md#order-content. */
    private MemberId memberOf(PhysicianOrder order) {
        return order.memberId().orElse(claim.member().id());
    }

    private LicenseFacts license() {
        var own = snapshot.practitioner(claim.therapist().npi())
                .map(Practitioner::licenses)
                .orElse(List.of());
        var stated = claim.therapist().license();
        if (stated.isEmpty()) {
            return bestOf(own)
                    .map(license -> new LicenseFacts(Optional.of(license.number()), Optional.of(license), true))
                    .orElse(LicenseFacts.NONE);
        }
        var number = stated.get();
        var onFile = own.stream()
                .filter(license -> license.number().isSameAs(number))
                .findFirst()
                .or(() -> somebodyElses(number));
        return new LicenseFacts(stated, onFile, snapshot.hasLicensesOf(number.state()));
    }

    /** The one that fits the claim best: of the state of service first, then one in force. */
    private Optional<StateLicense> bestOf(List<StateLicense> licenses) {
        if (claim.lines().isEmpty()) {
            return licenses.stream().findFirst();
        }
        var line = claim.lines().get(0);
        var state = claim.stateOfService(line);
        Comparator<StateLicense> byState =
                Comparator.comparing(license -> !license.number().state().equals(state));
        Comparator<StateLicense> byStanding = Comparator.comparing(
                license -> license.statusOn(line.serviceDate()).orElse(Status.EXPIRED) != Status.ACTIVE);
        return licenses.stream().min(byState.thenComparing(byStanding));
    }

    /** That it is another's is all that matters of it. */
    private Optional<StateLicense> somebodyElses(LicenseNumber number) {
        return snapshot.holdersOf(number).stream()
                .findFirst()
                .map(holder ->
                        new StateLicense(number, new Npi(holder), Credential.LICENSE, Source.SELF_ASSERTED, List.of()));
    }

    private List<String> versions(OrderFacts order) {
        var keys = new ArrayList<EntryKey>();
        keys.add(EntryKey.plan(claim.plan(), yearOf(claim)));
        keys.add(EntryKey.member(claim.plan(), claim.member().id()));
        claim.order().map(OrderReference::number).map(EntryKey::order).ifPresent(keys::add);
        for (Optional<Npi> npi : List.of(
                claim.therapist().npi(),
                order.order().flatMap(PhysicianOrder::ordererNpi),
                claim.billingProvider().npi())) {
            npi.map(EntryKey::practitioner).ifPresent(keys::add);
        }
        return keys.stream()
                .distinct()
                .flatMap(key -> snapshot.entry(key).stream())
                .map(Entry::reference)
                .toList();
    }
}
