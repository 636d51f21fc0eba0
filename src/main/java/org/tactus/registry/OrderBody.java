package org.tactus.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.OrderReference;
import org.tactus.claim.OrderStatus;
import org.tactus.claim.Orderer;
import org.tactus.claim.PersonName;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.Words;
import org.tactus.json.Violations;

/** An order on the wire: on file, or within a submission. */
@Schema(name = "Order")
public record OrderBody(
        @Schema(maxLength = 50) @Nullable String number,
        @Nullable OrdererBody orderedBy,
        @Nullable LocalDate authoredOn,
        @Nullable LocalDate signedOn,
        @Schema(description = "the last day on which it holds, where the order says one") @Nullable
                LocalDate validThrough,
        @Nullable List<@Nullable String> services,
        @Nullable List<@Nullable String> diagnoses,
        @Nullable BigDecimal visits,
        @Nullable String memberId,
        @Schema(
                        description =
                                "draft, active, on-hold, revoked, completed, entered-in-error or unknown; left out: active")
                @Nullable
                String status) {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_ID = 60;
    private static final BigDecimal MOST_VISITS = new BigDecimal(9_999);

    /** Who ordered, on the wire. */
    @Schema(name = "Orderer")
    public record OrdererBody(
            @Nullable String npi,
            @Nullable String familyName,
            @Nullable String givenName,
            @Schema(description = "MD, DO, NP, PA, CNS …") @Nullable String credential) {

        Orderer toOrderer(String field, Violations violations) {
            return new Orderer(
                    Texts.stated(npi).map(text -> new Npi(violations.atMost(LONGEST_ID, field + ".npi", text))),
                    new PersonName(Texts.orEmpty(familyName), Texts.orEmpty(givenName)),
                    Texts.orEmpty(credential));
        }

        static OrdererBody of(Orderer orderer) {
            return new OrdererBody(
                    orderer.npi().map(Npi::value).orElse(null),
                    orderer.name().family(),
                    orderer.name().given(),
                    orderer.credential());
        }
    }

    /** As a claim refers to it: a number and nothing else stands for the order on file. */
    public OrderReference toReference(String field, Violations violations) {
        return Texts.stated(number).isPresent() && saysNoMore()
                ? new OrderReference.OnFile(
                        violations.atMost(LONGEST_NUMBER, at(field, "number"), Texts.orEmpty(number)))
                : new OrderReference.Stated(toOrder(field, violations));
    }

    /** The order as stated. */
    public PhysicianOrder toOrder(String field, Violations violations) {
        return new PhysicianOrder(
                violations.atMost(LONGEST_NUMBER, at(field, "number"), Texts.orEmpty(number)),
                Optional.ofNullable(orderedBy).map(orderer -> orderer.toOrderer(at(field, "orderedBy"), violations)),
                Optional.ofNullable(authoredOn),
                Optional.ofNullable(signedOn),
                Optional.ofNullable(validThrough),
                Texts.allStated(services).map(ProcedureCode::new).toList(),
                Texts.allStated(diagnoses).map(Icd10Cm::new).toList(),
                visits(field, violations),
                Texts.stated(memberId)
                        .map(text -> new MemberId(violations.atMost(LONGEST_ID, at(field, "memberId"), text))),
                violations.word(at(field, "status"), status, OrderStatus.class).orElse(OrderStatus.ACTIVE));
    }

    public static OrderBody of(PhysicianOrder order) {
        return new OrderBody(
                order.number(),
                order.orderedBy().map(OrdererBody::of).orElse(null),
                order.authoredOn().orElse(null),
                order.signedOn().orElse(null),
                order.validThrough().orElse(null),
                order.services().stream().map(ProcedureCode::value).toList(),
                order.diagnoses().stream().map(Icd10Cm::dotted).toList(),
                order.visits().map(BigDecimal::valueOf).orElse(null),
                order.memberId().map(MemberId::value).orElse(null),
                Words.of(order.status()));
    }

    public static OrderBody ofNumber(String number) {
        return new OrderBody(number, null, null, null, null, null, null, null, null, null);
    }

    private static String at(String field, String component) {
        return field.isEmpty() ? component : field + "." + component;
    }

    OrderBody withNumber(String other) {
        return new OrderBody(
                other, orderedBy, authoredOn, signedOn, validThrough, services, diagnoses, visits, memberId, status);
    }

    private boolean saysNoMore() {
        return orderedBy == null
                && authoredOn == null
                && signedOn == null
                && validThrough == null
                && services == null
                && diagnoses == null
                && visits == null
                && memberId == null
                && status == null;
    }

    private Optional<Integer> visits(String field, Violations violations) {
        if (visits == null) {
            return Optional.empty();
        }
        if (visits.stripTrailingZeros().scale() > 0 || visits.abs().compareTo(MOST_VISITS) > 0) {
            violations.add(at(field, "visits"), "is no whole number of visits");
            return Optional.empty();
        }
        return Optional.of(visits.intValue());
    }
}
