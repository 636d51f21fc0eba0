package org.tactus.fhir;

import java.util.ArrayList;
import java.util.List;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.rule.Accepted;

/**
 * All that an accepted claim refers to.
 *
 * @param conditions in the order of the claim's diagnoses
 */
record ClaimSubjects(
        Compartment compartment,
        Subject patient,
        Subject coverage,
        Subject payer,
        Subject billingProvider,
        Subject therapist,
        Subject role,
        Subject orderer,
        Subject order,
        Subject place,
        List<Subject> conditions) {

    static ClaimSubjects of(Accepted accepted) {
        MassageClaim claim = accepted.claim();
        PhysicianOrder ordered = accepted.facts().order().order().orElseThrow();
        var plan = accepted.facts().plan().orElseThrow();
        var compartment = Compartment.of(accepted);
        var patient = MemberMapper.patient(claim.member(), claim.plan(), compartment);
        var payer = OrganizationMapper.payer(plan.payer(), compartment);
        var billingProvider = OrganizationMapper.billingProvider(claim.billingProvider(), compartment);
        var therapist =
                PractitionerMapper.therapist(claim.therapist(), accepted.facts().license(), compartment);
        var orderer = PractitionerMapper.orderer(ordered.orderedBy().orElseThrow(), compartment);
        var place = PlaceMapper.place(claim, billingProvider.key(), compartment);
        return new ClaimSubjects(
                compartment,
                patient,
                MemberMapper.coverage(claim.member(), plan, patient.key(), payer.key(), compartment),
                payer,
                billingProvider,
                therapist,
                PractitionerMapper.role(
                        claim.therapist(), therapist.key(), billingProvider.key(), place.key(), compartment),
                orderer,
                OrderMapper.order(ordered, patient.key(), orderer.key(), compartment),
                place,
                claim.diagnoses().stream()
                        .map(diagnosis -> ConditionMapper.condition(diagnosis, patient.key(), compartment))
                        .toList());
    }

    /** In the order in which a bundle holds them. */
    List<Subject> all() {
        var all = new ArrayList<>(
                List.of(patient, coverage, payer, billingProvider, therapist, role, orderer, order, place));
        all.addAll(conditions);
        return all;
    }
}
