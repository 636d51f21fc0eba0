package org.tactus.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.registry.OrderBody;
import org.tactus.rule.FindingCode;

/** On whom it depends that a finding goes away: whom billing staff call. */
enum Party {
    ORDERER("order-", "orderer-"),
    THERAPIST("license-", "therapist-", "provider-excluded"),
    MEMBER("member-", "coverage-", "visit-limit-", "amount-limit-", "referral-"),
    PLAN("plan-", "authorization-", "service-not-in-benefit", "benefit-"),
    /** The claim itself is to be corrected. */
    BILLER();

    private final List<String> beginnings;

    Party(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    static Party of(FindingCode code) {
        return Arrays.stream(values())
                .filter(party -> party.beginnings.stream().anyMatch(code.wire()::startsWith))
                .findFirst()
                .orElse(BILLER);
    }

    /** Their name, as a claim states it; empty where it doesn't. */
    Optional<String> nameIn(ClaimSubmission claim) {
        return switch (this) {
            case ORDERER -> Optional.ofNullable(claim.order()).flatMap(Party::nameOfOrderer);
            case THERAPIST ->
                Optional.ofNullable(claim.therapist())
                        .map(therapist -> name(therapist.givenName(), therapist.familyName()));
            case MEMBER ->
                Optional.ofNullable(claim.member()).map(member -> name(member.givenName(), member.familyName()));
            case PLAN, BILLER -> Optional.empty();
        };
    }

    /** Who ordered; empty where the order doesn't say. */
    static Optional<String> nameOfOrderer(OrderBody order) {
        return Optional.ofNullable(order.orderedBy()).map(orderer -> name(orderer.givenName(), orderer.familyName()));
    }

    private static String name(@Nullable String given, @Nullable String family) {
        return (given == null ? "" : given + " ") + (family == null ? "" : family);
    }
}
