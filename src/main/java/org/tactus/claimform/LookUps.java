package org.tactus.claimform;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tactus.access.Caller;
import org.tactus.casefile.CaseFile;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.ClaimSubmission.SubmittedLine;
import org.tactus.casefile.ClaimSubmission.SubmittedMember;
import org.tactus.casefile.Filing;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.MemberId;
import org.tactus.codeset.DiagnosisFinder;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.ledger.BilledMembers;
import org.tactus.registry.MembersOnFile;
import org.tactus.registry.OrderBody;
import org.tactus.registry.OrdersOnFile;
import org.tactus.registry.Texts;
import org.tactus.release.Releases;
import org.tactus.rule.Allowance;

/**
 * What is looked up to fill in a claim.
 *
 * <p>A biller finds by words whom they have billed. Of anybody else they learn something only by what stands on a card or a paper
 * before them: the member id, or the order's number.
 */
@ApplicationScoped
class LookUps {

    static final int MOST = 10;

    private final BilledMembers billed;
    private final MembersOnFile members;
    private final OrdersOnFile orders;
    private final CaseFiles cases;
    private final Releases releases;
    private final Clock clock;

    LookUps(
            BilledMembers billed,
            MembersOnFile members,
            OrdersOnFile orders,
            CaseFiles cases,
            Releases releases,
            Clock clock) {
        this.billed = billed;
        this.members = members;
        this.orders = orders;
        this.cases = cases;
        this.releases = releases;
        this.clock = clock;
    }

    /** @param isOnRoster by their plan's roster; otherwise by a claim of the biller's own */
    record FoundMember(String plan, SubmittedMember member, boolean isOnRoster) {

        /** {@code H1234-001-000/1EG4TE5MK73}. */
        String key() {
            return plan + "/" + new MemberId(Texts.orEmpty(member.id())).value();
        }
    }

    /** @param left empty where the order doesn't stand */
    record FoundOrder(OrderBody order, Optional<Allowance.OfOrder> left) {}

    /** @param asked words of a member that the caller has billed, or the id of any member of a roster */
    List<FoundMember> members(Caller caller, String asked) {
        var found = new ArrayList<FoundMember>();
        members.find(new MemberId(asked)).stream()
                .map(member -> new FoundMember(
                        member.plan().value(),
                        new SubmittedMember(
                                member.member().value(),
                                member.body().familyName(),
                                member.body().givenName(),
                                member.body().birthDate(),
                                member.body().gender(),
                                member.body().address()),
                        true))
                .forEach(found::add);
        var onRoster = found.stream().map(FoundMember::key).toList();
        billed.find(caller.billingNpis(), asked, MOST).stream()
                .map(submission -> StrictJson.read(submission, ClaimSubmission.class))
                .map(claim -> new FoundMember(Texts.orEmpty(claim.plan()), claim.member(), false))
                .filter(member -> !onRoster.contains(member.key()))
                .forEach(found::add);
        return found.stream().limit(MOST).toList();
    }

    /**
     * Orders on file of the claim's member, and the one of that number.
     *
     * @param claim as far as it is written
     * @param number whole; may be empty
     */
    @Transactional
    List<FoundOrder> orders(Caller caller, ClaimSubmission claim, String number) {
        var found = Stream.concat(
                        byNumber(number).stream(),
                        memberOf(claim).map(member -> orders.ofMember(member, MOST)).orElse(List.of()).stream())
                .collect(toMap(
                        order -> Texts.orEmpty(order.number()),
                        order -> order,
                        (one, same) -> one,
                        LinkedHashMap::new));
        var numbers = List.copyOf(found.keySet());
        var opened =
                open(caller, numbers.stream().map(one -> withOrder(claim, one)).toList());
        var answer = new ArrayList<FoundOrder>();
        for (int i = 0; i < numbers.size(); i++) {
            var one = opened.get(i);
            answer.add(new FoundOrder(found.get(numbers.get(i)), Allowance.ofOrder(one.claim(), one.facts())));
        }
        return answer;
    }

    /**
     * What a member has left of plans' benefits in the period that the day lies in, in the order of the plans; empty for a plan that has
     * no massage benefit that year.
     */
    @Transactional
    List<Optional<Allowance.OfBenefit>> left(Caller caller, List<String> plans, String member, LocalDate day) {
        return open(caller, plans.stream().map(plan -> visit(plan, member, day)).toList()).stream()
                .map(opened -> Allowance.ofBenefit(opened.claim(), opened.facts(), day))
                .toList();
    }

    /** @param day of service */
    List<DiagnosisFinder.Found> diagnoses(String asked, LocalDate day) {
        return DiagnosisFinder.find(releases.current().diagnoses(), asked, day, MOST);
    }

    /** The caller's last claim, for what stays the same from claim to claim. */
    Optional<ClaimSubmission> lastClaim(Caller caller) {
        return billed.latest(caller.billingNpis()).stream()
                .findFirst()
                .map(submission -> StrictJson.read(submission, ClaimSubmission.class));
    }

    private List<OrderBody> byNumber(String number) {
        var stated = Texts.stated(number);
        return stated.isEmpty()
                ? List.of()
                : List.copyOf(orders.find(stated.stream().toList()).values());
    }

    private static Optional<MemberId> memberOf(ClaimSubmission claim) {
        return Optional.ofNullable(claim.member())
                .flatMap(member -> Texts.stated(member.id()))
                .map(MemberId::new);
    }

    private List<CaseFile> open(Caller caller, List<ClaimSubmission> claims) {
        // of others' claims a number is all that is told: whose claim this would be makes no difference to it
        var owner = caller.billingNpis().stream().sorted().findFirst().orElse("");
        return cases.open(
                claims.stream()
                        .map(claim -> new Filing(meant(claim), owner, caller.name()))
                        .toList(),
                Map.of());
    }

    /** As far as it can be read; what is missing is nobody's slip yet. */
    private MassageClaim meant(ClaimSubmission claim) {
        return claim.toClaim(clock, new Violations());
    }

    /** As much of a claim as limits are counted by. */
    private static ClaimSubmission visit(String plan, String member, LocalDate day) {
        return new ClaimSubmission(
                null,
                null,
                null,
                plan,
                null,
                null,
                new SubmittedMember(member, null, null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new SubmittedLine(day, null, null, null, null, null, null, null)));
    }

    private static ClaimSubmission withOrder(ClaimSubmission claim, String number) {
        return new ClaimSubmission(
                claim.controlNumber(),
                claim.frequency(),
                claim.replaces(),
                claim.plan(),
                claim.benefitCategory(),
                claim.receivedOn(),
                claim.member(),
                claim.billingProvider(),
                claim.therapist(),
                claim.serviceFacility(),
                OrderBody.ofNumber(number),
                claim.diagnoses(),
                claim.priorAuthorization(),
                claim.referral(),
                claim.opioidContext(),
                claim.note(),
                claim.lines());
    }
}
