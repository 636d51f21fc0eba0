package org.tactus.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.OrderReference;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.PlanId;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Plan;
import org.tactus.fact.Practitioner;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/** What is, or was, on file at one moment, as far as some claims ask for it; each entry is read once. */
final class Snapshot {

    private final Map<EntryKey, Entry> entries = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Set<String> statesWithLicenses = new HashSet<>();
    private final Set<String> plansWithRoster = new HashSet<>();
    private final Map<Long, Object> read;

    Snapshot() {
        this(new HashMap<>());
    }

    /** @param read what has been read already, by the entry's id; more snapshots may share it */
    Snapshot(Map<Long, Object> read) {
        this.read = read;
    }

    void addEntries(List<Entry> found) {
        found.forEach(entry -> entries.put(new EntryKey(entry.kind(), entry.key()), entry));
    }

    void addHolding(LicenseNumber license, String holder) {
        holders.computeIfAbsent(keyOf(license), any -> new TreeSet<>()).add(holder);
    }

    void addHolding(OnFileQueries.Holding holding) {
        holders.computeIfAbsent(holding.license(), any -> new TreeSet<>()).add(holding.holder());
    }

    void addStateWithLicenses(String state) {
        statesWithLicenses.add(state);
    }

    void addPlanWithRoster(String plan) {
        plansWithRoster.add(plan);
    }

    Optional<Entry> entry(EntryKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    Optional<Plan> plan(PlanId id, int year) {
        return read(EntryKey.plan(id, year), Plan.class, body -> StrictJson.read(body, PlanBody.class)
                .toPlan(id, year, new Violations()));
    }

    Optional<Practitioner> practitioner(Optional<Npi> npi) {
        return npi.flatMap(known -> read(
                EntryKey.practitioner(known), Practitioner.class, body -> StrictJson.read(body, PractitionerBody.class)
                        .toPractitioner(known, new Violations())));
    }

    Optional<Enrollment> enrollment(PlanId plan, MemberId member) {
        return read(EntryKey.member(plan, member), Enrollment.class, body -> StrictJson.read(body, MemberBody.class)
                .toEnrollment(new Violations()));
    }

    /** The order on file under the number that the claim gives. */
    Optional<PhysicianOrder> order(MassageClaim claim) {
        return claim.order()
                .map(OrderReference::number)
                .flatMap(number -> read(
                        EntryKey.order(number), PhysicianOrder.class, body -> StrictJson.read(body, OrderBody.class)
                                .toOrder("", new Violations())));
    }

    boolean hasRoster(PlanId plan) {
        return plansWithRoster.contains(plan.value());
    }

    boolean hasLicensesOf(String state) {
        return statesWithLicenses.contains(state);
    }

    /** NPIs of those whose the license is, in order; more than one where the file contradicts itself. */
    Set<String> holdersOf(LicenseNumber license) {
        return holders.getOrDefault(keyOf(license), Set.of());
    }

    /** Under what a license is looked up: {@code OH/33012345}. */
    static String keyOf(LicenseNumber license) {
        return license.state() + "/" + license.key();
    }

    private interface Reader<T> {
        T read(String body);
    }

    private <T> Optional<T> read(EntryKey key, Class<T> type, Reader<T> reader) {
        return entry(key).map(entry -> type.cast(read.computeIfAbsent(entry.id(), any -> reader.read(entry.body()))));
    }
}
