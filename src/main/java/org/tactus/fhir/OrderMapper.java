package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.OrderStatus;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ProcedureCode;
import org.tactus.ledger.SubjectKey;

/**
 * The order as ServiceRequest.
 *
 * @see <a href="https://hl7.org/fhir/R4/servicerequest.html">ServiceRequest</a>
 */
final class OrderMapper {

    private OrderMapper() {}

    static Subject order(PhysicianOrder order, SubjectKey patient, SubjectKey orderer, Compartment compartment) {
        return new Subject(
                compartment.key("ServiceRequest", patient.key() + "/" + order.key()),
                true,
                content(order),
                references -> order(order, references, patient, orderer, compartment));
    }

    private static String content(PhysicianOrder order) {
        return Subject.content(
                order.number(),
                order.ordererNpi().orElseThrow().value(),
                order.authoredOn().map(LocalDate::toString).orElse(""),
                order.signedOn().map(LocalDate::toString).orElse(""),
                order.validThrough().map(LocalDate::toString).orElse(""),
                order.services().stream().map(ProcedureCode::value).collect(Collectors.joining(",")),
                order.diagnoses().stream().map(Icd10Cm::code).collect(Collectors.joining(",")),
                order.visits().map(String::valueOf).orElse(""),
                order.status().name());
    }

    private static ServiceRequest order(
            PhysicianOrder order,
            References references,
            SubjectKey patient,
            SubjectKey orderer,
            Compartment compartment) {
        var request = new ServiceRequest();
        request.setMeta(Fhir.profile(Systems.US_CORE_SERVICE_REQUEST));
        if (!order.number().isEmpty()) {
            request.addIdentifier(Fhir.identifier(Systems.orderNumber(compartment.billingNpi()), order.number()));
        }
        request.setStatus(status(order.status())).setIntent(ServiceRequestIntent.ORDER);
        setServices(request, order);
        request.setSubject(references.to(patient)).setRequester(references.to(orderer));
        order.visits().ifPresent(visits -> request.setQuantity(new Quantity(visits).setUnit("visits")));
        setDates(request, order);
        order.diagnoses().forEach(diagnosis -> request.addReasonCode(concept(Systems.ICD_10_CM, diagnosis.dotted())));
        return request;
    }

    /** A request has one code; further services are details of the order. */
    private static void setServices(ServiceRequest request, PhysicianOrder order) {
        var services = order.services();
        request.setCode(
                concept(Systems.procedure(services.get(0)), services.get(0).value()));
        services.stream()
                .skip(1)
                .forEach(service -> request.addOrderDetail(concept(Systems.procedure(service), service.value())));
    }

    private static void setDates(ServiceRequest request, PhysicianOrder order) {
        order.authoredOn().ifPresent(day -> {
            request.setAuthoredOnElement(Fhir.dateTime(day));
            request.setOccurrence(Fhir.period(day, order.validThrough()));
        });
        order.signedOn().ifPresent(day -> request.addExtension(Systems.ORDER_SIGNED_ON, Fhir.date(day)));
    }

    private static ServiceRequestStatus status(OrderStatus status) {
        return switch (status) {
            case ACTIVE -> ServiceRequestStatus.ACTIVE;
            case COMPLETED -> ServiceRequestStatus.COMPLETED;
            default -> ServiceRequestStatus.UNKNOWN;
        };
    }
}
