package org.tactus.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The order for massage: FHIR {@code ServiceRequest}, {@code Claim.referral}.
 *
 * @param number the practice's or the orderer's own; empty where none was stated
 * @param signedOn empty where it isn't signed
 * @param validThrough the last day on which it may be carried out, where it says one
 * @param services what was ordered; empty where nothing is named
 * @param diagnoses why; empty where nothing is named
 * @param visits how many; empty where it doesn't say
 * @param memberId for whom
 */
public record PhysicianOrder(
        String number,
        Optional<Orderer> orderedBy,
        Optional<LocalDate> authoredOn,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> validThrough,
        List<ProcedureCode> services,
        List<Icd10Cm> diagnoses,
        Optional<Integer> visits,
        Optional<MemberId> memberId,
        OrderStatus status) {

    public PhysicianOrder {
        services = List.copyOf(services);
        diagnoses = List.copyOf(diagnoses);
    }

    /** The services that are named: an empty place in the list orders nothing. */
    public List<ProcedureCode> namedServices() {
        return services.stream().filter(service -> !service.value().isEmpty()).toList();
    }

    /** The diagnoses that are named: an empty place in the list is no reason. */
    public List<Icd10Cm> namedDiagnoses() {
        return diagnoses.stream()
                .filter(diagnosis -> !diagnosis.code().isEmpty())
                .toList();
    }

    /** The orderer's NPI, where both are stated. */
    public Optional<Npi> ordererNpi() {
        return orderedBy.flatMap(Orderer::npi);
    }

    /** What the visits of one order are counted by: its number, or orderer and date where it has none. */
    public String key() {
        return number.isEmpty()
                ? ordererNpi().map(Npi::value).orElse("") + "/"
                        + authoredOn.map(LocalDate::toString).orElse("")
                : number;
    }
}
