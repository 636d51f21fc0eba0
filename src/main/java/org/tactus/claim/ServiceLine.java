package org.tactus.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One billed service: FHIR {@code Claim.item}, 837P {@code SV1}.
 *
 * @param placeOfService CMS place of service code, two digits where it is right; empty where none was stated
 * @param modifiers in capitals, in the order stated
 * @param minutes hands-on time; empty where it wasn't stated
 * @param units 15-minute units for a timed code; empty where none were stated
 * @param charge US dollars for the whole line; empty where none was stated
 * @param diagnosisPointers 1-based, into the claim's diagnoses
 */
public record ServiceLine(
        LocalDate serviceDate,
        String placeOfService,
        ProcedureCode code,
        List<String> modifiers,
        Optional<BigDecimal> minutes,
        Optional<BigDecimal> units,
        Optional<BigDecimal> charge,
        List<Integer> diagnosisPointers) {

    private static final String HOME = "12";

    public ServiceLine {
        modifiers = List.copyOf(modifiers);
        diagnosisPointers = List.copyOf(diagnosisPointers);
    }

    public ServiceLine withModifiers(List<String> others) {
        return new ServiceLine(serviceDate, placeOfService, code, others, minutes, units, charge, diagnosisPointers);
    }

    public ServiceLine withUnits(int number) {
        return new ServiceLine(
                serviceDate,
                placeOfService,
                code,
                modifiers,
                minutes,
                Optional.of(BigDecimal.valueOf(number)),
                charge,
                diagnosisPointers);
    }

    public ServiceLine withDiagnosisPointers(List<Integer> others) {
        return new ServiceLine(serviceDate, placeOfService, code, modifiers, minutes, units, charge, others);
    }

    /** Furnished in the member's home. */
    public boolean isAtHome() {
        return placeOfService.equals(HOME);
    }
}
