package org.tactus.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tactus.fhir.FhirValidation;

class OperationOutcomeTest {

    private static final FhirValidation VALIDATION = FhirValidation.ofR4();

    /** Also of those that hardly anybody can bring about. */
    @ParameterizedTest
    @EnumSource
    void every_kind_of_failure_is_told_validly(ProblemKind kind) {
        var problem = new Problem(
                kind,
                "Nothing was done.",
                List.of(new Violation("_count", "_count is no whole number from 0 on.")),
                Optional.empty(),
                Optional.empty());

        assertThat(VALIDATION.errorsOf((String) ProblemResponse.body(problem, "/fhir/Claim")))
                .isEmpty();
    }
}
