package org.tactus.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;
import org.tactus.registry.OrderBody;
import org.tactus.registry.OrderBody.OrdererBody;

/** A ServiceRequest as the order: the reverse of {@link OrderMapper}. */
final class OrderReader {

    private static final Set<ServiceRequestIntent> NO_ORDERS = Set.of(
            ServiceRequestIntent.PROPOSAL,
            ServiceRequestIntent.PLAN,
            ServiceRequestIntent.OPTION,
            ServiceRequestIntent.NULL);
    private static final Set<String> VISITS =
            Set.of("visits", "visit", "sessions", "session", "{visits}", "{visit}", "1");

    private final ClaimSource source;
    private final PartyReader parties;

    OrderReader(ClaimSource source, PartyReader parties) {
        this.source = source;
        this.parties = parties;
    }

    /**
     * @param patient whom the claim is of, and that person's id: an order of the same Patient is of the same id
     * @param orderer as the claim's care team has it, where the order doesn't say
     */
    @Nullable
    OrderBody order(
            Reference reference,
            String path,
            Reference patient,
            @Nullable String memberId,
            Supplier<Optional<OrdererBody>> orderer) {
        if (!reference.hasReference() && reference.getIdentifier().hasValue()) {
            return OrderBody.ofNumber(reference.getIdentifier().getValue());
        }
        var found = source.follow(reference, path);
        var request = found.flatMap(resource -> resource.as(ServiceRequest.class));
        if (found.isPresent() && request.isEmpty()) {
            source.slip(path, "refers to a resource that is no ServiceRequest");
        }
        if (request.isEmpty()) {
            return orderer.get()
                    .map(known -> new OrderBody(null, known, null, null, null, null, null, null, null, null))
                    .orElse(null);
        }
        return order(request.get(), found.orElseThrow().path(), patient, memberId, orderer);
    }

    private OrderBody order(
            ServiceRequest request,
            String path,
            Reference patient,
            @Nullable String memberId,
            Supplier<Optional<OrdererBody>> orderer) {
        if (NO_ORDERS.contains(Optional.ofNullable(request.getIntent()).orElse(ServiceRequestIntent.NULL))) {
            source.slip(path + ".intent", "isn't that of an order");
        }
        return new OrderBody(
                number(request, path),
                request.hasRequester()
                        ? parties.orderer(request.getRequester(), path + ".requester")
                        : orderer.get().orElse(null),
                source.day(request.getAuthoredOnElement(), path + ".authoredOn", "order.authoredOn"),
                signedOn(request, path),
                validThrough(request, path),
                services(request),
                diagnoses(request, path),
                visits(request, path),
                isOf(patient, request.getSubject()) ? memberId : subjectId(request, path),
                request.hasStatus() ? request.getStatus().toCode() : null);
    }

    /** Ours, or the only one. */
    private @Nullable String number(ServiceRequest request, String path) {
        var identifiers = request.getIdentifier();
        var own = identifiers.stream()
                .filter(identifier ->
                        identifier.hasSystem() && identifier.getSystem().startsWith(Systems.ORDER_NUMBERS))
                .findFirst();
        if (own.isEmpty() && identifiers.size() > 1) {
            source.slip(path + ".identifier", "has several; which of them is the order's number isn't to be told");
        }
        return own.or(() -> identifiers.stream().findFirst())
                .map(Identifier::getValue)
                .orElse(null);
    }

    private @Nullable LocalDate signedOn(ServiceRequest request, String path) {
        var signed = request.getExtensionByUrl(Systems.ORDER_SIGNED_ON);
        return signed != null && signed.getValue() instanceof DateType day
                ? source.day(day, path + ".extension", "order.signedOn")
                : null;
    }

    private @Nullable LocalDate validThrough(ServiceRequest request, String path) {
        if (request.getOccurrence() instanceof Period period) {
            return source.day(period.getEndElement(), path + ".occurrence.end", "order.validThrough");
        }
        return request.getOccurrence() instanceof Timing timing
                        && timing.getRepeat().getBounds() instanceof Period period
                ? source.day(period.getEndElement(), path + ".occurrence.repeat.bounds.end", "order.validThrough")
                : null;
    }

    private static @Nullable List<@Nullable String> services(ServiceRequest request) {
        return listed(Stream.concat(Stream.of(request.getCode()), request.getOrderDetail().stream())
                .flatMap(concept -> ClaimSource.code(concept, OthersSystems.PROCEDURES).stream()));
    }

    private @Nullable List<@Nullable String> diagnoses(ServiceRequest request, String path) {
        var reasons = new ArrayList<CodeableConcept>(request.getReasonCode());
        for (int i = 0; i < request.getReasonReference().size(); i++) {
            source.follow(request.getReasonReference().get(i), path + ".reasonReference[" + i + "]")
                    .flatMap(found -> found.as(Condition.class))
                    .map(Condition::getCode)
                    .ifPresent(reasons::add);
        }
        return listed(reasons.stream().flatMap(reason -> ClaimSource.code(reason, OthersSystems.ICD_10_CM).stream()));
    }

    private static @Nullable List<@Nullable String> listed(Stream<String> codes) {
        var list = new ArrayList<@Nullable String>(codes.toList());
        return list.isEmpty() ? null : list;
    }

    private @Nullable BigDecimal visits(ServiceRequest request, String path) {
        if (request.getQuantity() instanceof Quantity quantity && quantity.hasValue()) {
            var unit = Optional.ofNullable(quantity.getCode()).or(() -> Optional.ofNullable(quantity.getUnit()));
            if (unit.isPresent() && !VISITS.contains(unit.get())) {
                source.slip(path + ".quantity", "isn't counted in visits");
                return null;
            }
            return quantity.getValue();
        }
        return request.getOccurrence() instanceof Timing timing
                        && timing.getRepeat().hasCount()
                ? BigDecimal.valueOf(timing.getRepeat().getCount())
                : null;
    }

    private static boolean isOf(Reference patient, Reference subject) {
        return subject.hasReference() && subject.getReference().equals(patient.getReference());
    }

    private @Nullable String subjectId(ServiceRequest request, String path) {
        return source.follow(request.getSubject(), path + ".subject")
                .flatMap(found -> found.as(Patient.class))
                .map(patient -> parties.memberId(patient, Optional.empty()))
                .orElse(null);
    }
}
