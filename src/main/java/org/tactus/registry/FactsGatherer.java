package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.OrderReference;
import org.tactus.claim.PhysicianOrder;

/** Looks up what is on file about claims: as many queries for one as for ten thousand. */
@ApplicationScoped
public class FactsGatherer {

    private final OnFileQueries queries;

    FactsGatherer(OnFileQueries queries) {
        this.queries = queries;
    }

    /** In the order of the claims; within the caller's transaction, so that they are of one moment. */
    @Transactional(TxType.MANDATORY)
    public List<OnFileFacts> gather(List<MassageClaim> claims) {
        var snapshot = new Snapshot();
        snapshot.addEntries(queries.entries(keysOf(claims)));
        snapshot.addEntries(queries.entries(orderersOnFile(claims, snapshot)));
        var licenses = licensesOf(claims);
        queries.holdings(licenses).forEach(snapshot::addHolding);
        queries.statesWithLicenses(licenses).forEach(snapshot::addStateWithLicenses);
        queries.plansWithRoster(plansOf(claims)).forEach(snapshot::addPlanWithRoster);
        return viewsOf(claims, snapshot);
    }

    /** The same as it was on file then. */
    @Transactional(TxType.MANDATORY)
    public List<OnFileFacts> gatherAsOf(List<MassageClaim> claims, Instant then) {
        var snapshot = new Snapshot();
        snapshot.addEntries(queries.entriesThen(keysOf(claims), then));
        snapshot.addEntries(queries.entriesThen(orderersOnFile(claims, snapshot), then));
        var licenses = licensesOf(claims);
        queries.holdingsThen(licenses, then).forEach(snapshot::addHolding);
        queries.statesWithLicensesThen(licenses, then).forEach(snapshot::addStateWithLicenses);
        queries.plansWithRosterThen(plansOf(claims), then).forEach(snapshot::addPlanWithRoster);
        return viewsOf(claims, snapshot);
    }

    /** What the decisions went by, version by version. */
    @Transactional(TxType.MANDATORY)
    public List<OnFileFacts> recall(List<Recollection> recollections) {
        var versions = recollections.stream()
                .flatMap(recollection -> recollection.versions().stream())
                .distinct()
                .map(EntryVersion::parse)
                .toList();
        var entries = queries.versions(versions).stream().collect(Collectors.toMap(Entry::reference, entry -> entry));
        var read = new HashMap<Long, Object>();
        return recollections.stream()
                .map(recollection -> new ClaimView(recollection.claim(), snapshot(recollection, entries, read)).facts())
                .toList();
    }

    private static Snapshot snapshot(Recollection recollection, Map<String, Entry> entries, Map<Long, Object> read) {
        var snapshot = new Snapshot(read);
        snapshot.addEntries(recollection.versions().stream().map(entries::get).toList());
        var registers = recollection.registers();
        recollection.claim().therapist().license().ifPresent(license -> {
            registers.licenseHolders().forEach(holder -> snapshot.addHolding(license, holder));
            if (registers.isStateOnFile()) {
                snapshot.addStateWithLicenses(license.state());
            }
        });
        if (registers.isRosterOnFile()) {
            snapshot.addPlanWithRoster(recollection.claim().plan().value());
        }
        return snapshot;
    }

    private static List<OnFileFacts> viewsOf(List<MassageClaim> claims, Snapshot snapshot) {
        return claims.stream()
                .map(claim -> new ClaimView(claim, snapshot).facts())
                .toList();
    }

    private static Set<EntryKey> keysOf(List<MassageClaim> claims) {
        var keys = new HashSet<EntryKey>();
        for (var claim : claims) {
            keys.add(EntryKey.plan(claim.plan(), ClaimView.yearOf(claim)));
            keys.add(EntryKey.member(claim.plan(), claim.member().id()));
            addPractitioner(keys, claim.therapist().npi());
            addPractitioner(keys, claim.billingProvider().npi());
            addPractitioner(keys, claim.statedOrder().flatMap(PhysicianOrder::ordererNpi));
            claim.order()
                    .map(OrderReference::number)
                    .filter(number -> !number.isEmpty())
                    .ifPresent(number -> keys.add(EntryKey.order(number)));
        }
        return keys;
    }

    /** Who ordered is known only once the order on file is. */
    private static Set<EntryKey> orderersOnFile(List<MassageClaim> claims, Snapshot snapshot) {
        var keys = new HashSet<EntryKey>();
        for (var claim : claims) {
            if (claim.statedOrder().isEmpty()) {
                addPractitioner(keys, snapshot.order(claim).flatMap(PhysicianOrder::ordererNpi));
            }
        }
        return keys;
    }

    private static void addPractitioner(Collection<EntryKey> keys, Optional<Npi> npi) {
        npi.filter(Npi::isValid).ifPresent(valid -> keys.add(EntryKey.practitioner(valid)));
    }

    private static Set<LicenseNumber> licensesOf(List<MassageClaim> claims) {
        var licenses = new HashSet<LicenseNumber>();
        claims.forEach(claim -> claim.therapist().license().ifPresent(licenses::add));
        return licenses;
    }

    private static Set<String> plansOf(List<MassageClaim> claims) {
        var plans = new HashSet<String>();
        claims.forEach(claim -> plans.add(claim.plan().value()));
        return plans;
    }
}
