package org.tactus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tactus.access.Caller;
import org.tactus.access.Passwords;
import org.tactus.access.Role;
import org.tactus.access.User;
import org.tactus.access.Users;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;
import org.tactus.intake.BulkIntake;
import org.tactus.intake.Submissions;
import org.tactus.registry.Registrar;

/**
 * Fills an empty store with the demo.
 *
 * <p>Users are made last: a load that was cut short is begun again, and what it had filed already is told by its control numbers.
 */
@ApplicationScoped
public class Demo {

    private static final String BY = "demo";
    private static final int DAYS_SINCE_ORDER = 7;
    private static final String PLAN_OF_PLAN_USER = DemoPlan.BUCKEYE.id();

    private final boolean isOn;
    private final Optional<String> password;
    private final Users users;
    private final Registrar registrar;
    private final Submissions submissions;
    private final BulkIntake intake;
    private final Clock clock;

    Demo(
            @ConfigProperty(name = "tactus.demo", defaultValue = "false") boolean isOn,
            @ConfigProperty(name = "tactus.demo.password") Optional<String> password,
            Users users,
            Registrar registrar,
            Submissions submissions,
            BulkIntake intake,
            Clock clock) {
        this.isOn = isOn;
        this.password = password;
        this.users = users;
        this.registrar = registrar;
        this.submissions = submissions;
        this.intake = intake;
        this.clock = clock;
    }

    /** What became of the demo when tactus started. */
    public enum Opened {
        /** It isn't asked for. */
        OFF,
        /** The store holds something else. */
        REFUSED,
        /** It was there already. */
        THERE,
        /** It was loaded. */
        LOADED
    }

    /** Loads the demo into an empty store; its users get the password that is set, or else a new one. */
    public Opened open(String usersPassword) {
        if (!isOn) {
            return Opened.OFF;
        }
        var isNew = users.isEmpty();
        if (!isNew
                && users.find("admin")
                        .filter(user -> user.changedBy().equals(BY))
                        .isEmpty()) {
            return Opened.REFUSED;
        }
        if (isNew) {
            putOnFile();
            fileClaims();
        }
        putUsers(usersPassword);
        return isNew ? Opened.LOADED : Opened.THERE;
    }

    /** {@code tactus.demo.password}, or a random one. */
    public String choosePassword() {
        return password.orElseGet(Passwords::random);
    }

    private void putOnFile() {
        for (var plan : DemoPlan.values()) {
            for (int year = 2025; year <= 2027; year++) {
                registrar.putPlan(new PlanId(plan.id()), year, bytes(plan.json()), BY);
            }
        }
        for (var therapist : DemoTherapist.values()) {
            registrar.putPractitioner(new Npi(therapist.npi()), bytes(therapist.json()), BY);
        }
        IntStream.range(0, DemoVisits.MEMBERS).mapToObj(DemoMember::new).forEach(this::putMember);
    }

    private void putMember(DemoMember member) {
        var json =
                """
                {"familyName": "%s", "givenName": "%s", "birthDate": "%s", "gender": "%s",
                 "address": {"line": "%s", "city": "Dayton", "state": "OH", "postalCode": "45402"},
                 "coverage": [{"from": "2025-01-01", "through": "%s"}],
                 "authorizations": [{"number": "%s", "service": "97124", "from": "2025-11-01", "through": "2026-12-31", "visits": 14}],
                 "referrals": []}"""
                        .formatted(
                                member.familyName(),
                                member.givenName(),
                                member.birthDate(),
                                member.isWoman() ? "female" : "male",
                                member.street(),
                                member.coveredThrough(),
                                member.authorization());
        registrar.putMember(new PlanId(member.plan().id()), new MemberId(member.id()), bytes(json), BY);
        var orderedOn = LocalDate.now(clock).minusDays(DAYS_SINCE_ORDER);
        registrar.putOrder(DemoVisits.latestOrderNumber(member), bytes(DemoVisits.latestOrder(member, orderedOn)), BY);
    }

    private void fileClaims() {
        var biller = new Caller(BY, Set.of(Role.BILLING), Set.of(DemoVisits.PRACTICE_NPI), Set.of());
        intake.file(DemoVisits.claims().stream()
                .map(json -> submissions.read(json, biller))
                .toList());
    }

    private void putUsers(String usersPassword) {
        putUser("registrar", Role.REGISTRAR, Set.of(), Set.of(), usersPassword);
        putUser("billing", Role.BILLING, Set.of(DemoVisits.PRACTICE_NPI), Set.of(), usersPassword);
        putUser("auditor", Role.AUDITOR, Set.of(), Set.of(), usersPassword);
        putUser("plan", Role.PLAN, Set.of(), Set.of(PLAN_OF_PLAN_USER), usersPassword);
        putUser("admin", Role.ADMIN, Set.of(), Set.of(), usersPassword);
    }

    private void putUser(String name, String role, Set<String> npis, Set<String> plans, String usersPassword) {
        users.put(
                new User(name, new TreeSet<>(Set.of(role)), new TreeSet<>(npis), new TreeSet<>(plans), BY),
                Optional.of(usersPassword));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
