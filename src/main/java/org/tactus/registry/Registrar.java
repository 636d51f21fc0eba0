package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.PlanId;
import org.tactus.fact.Plan;
import org.tactus.fact.Practitioner;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.registry.Licenses.Held;
import org.tactus.registry.OnFile.Change;
import org.tactus.registry.OnFile.Effect;
import org.tactus.registry.OnFile.Put;

/**
 * Puts things on file as JSON says them, each in one transaction; what was there before stays as a version.
 *
 * <p>A body that can't be read is a {@link org.tactus.problem.ProblemException}, malformed, with all its slips.
 */
@ApplicationScoped
public class Registrar {

    private static final String NO_ROSTER = "";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final OnFile onFile;
    private final Licenses licenses;

    Registrar(OnFile onFile, Licenses licenses) {
        this.onFile = onFile;
        this.licenses = licenses;
    }

    @Transactional
    public Put putPlan(PlanId id, int year, byte[] json, String by) {
        var plan = StrictJson.read(json, PlanBody.class, (body, violations) -> plan(id, year, body, violations));
        return put(EntryKey.plan(id, year), NO_ROSTER, PlanBody.of(plan), by);
    }

    @Transactional
    public Put putPractitioner(Npi npi, byte[] json, String by) {
        record Read(Practitioner practitioner, PractitionerBody body) {}
        var read = StrictJson.read(json, PractitionerBody.class, (body, violations) -> {
            Place.ADDRESS.check(npi, violations);
            return new Read(body.toPractitioner(npi, violations), body.normalized());
        });
        var put = put(EntryKey.practitioner(npi), NO_ROSTER, read.body(), by);
        if (put.effect() != Effect.NONE) {
            licenses.replace(List.of(new Held(read.practitioner(), put.entry().recordedAt())));
        }
        return put;
    }

    @Transactional
    public Put putOrder(String number, byte[] json, String by) {
        var order = StrictJson.read(json, OrderBody.class, (body, violations) -> order(number, body, violations));
        return put(EntryKey.order(order.number()), NO_ROSTER, OrderBody.of(order), by);
    }

    /** From its first member on, a plan's roster counts as on file. */
    @Transactional
    public Put putMember(PlanId plan, MemberId member, byte[] json, String by) {
        var stated = StrictJson.read(json, MemberBody.class, (body, violations) -> {
            Place.ADDRESS.check(plan, member, violations);
            body.toEnrollment(violations);
            return body;
        });
        return put(EntryKey.member(plan, member), plan.value(), stated, by);
    }

    private static Plan plan(PlanId id, int year, PlanBody body, Violations violations) {
        if (!id.isValid()) {
            violations.add(
                    "{plan}", "in the address is contract, PBP and, where there is one, segment, as in H1234-001-000");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            violations.add("{year}", "in the address is a calendar year");
        }
        if (id.isDrugPlan() && body.benefit() != null) {
            violations.add("benefit", "is null for a drug plan (contract S…), which has no medical benefits");
        }
        return body.toPlan(id, year, violations);
    }

    private static PhysicianOrder order(String number, OrderBody body, Violations violations) {
        if (!number.equals(Texts.stated(body.number()).orElse(number))) {
            violations.add("number", "differs from the number in the address");
        }
        return body.withNumber(number).toOrder("", violations);
    }

    private Put put(EntryKey key, String roster, Object body, String by) {
        return onFile.put(new Change(key.kind(), key.key(), roster, StrictJson.write(body), by));
    }
}
