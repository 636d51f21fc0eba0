package org.tactus.export;

import java.util.ArrayList;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.tactus.exchange.Asked;
import org.tactus.exchange.Asked.Parameter;
import org.tactus.fhir.FhirJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Parameters of an export that come as a resource. */
final class ExportParameters {

    private ExportParameters() {}

    /** @throws org.tactus.problem.ProblemException malformed, where it is no Parameters resource */
    static Asked read(String json) {
        var all = new ArrayList<Parameter>();
        for (var parameter : parameters(json).getParameter()) {
            if (parameter.getValue() instanceof PrimitiveType<?> value) {
                all.add(new Parameter(parameter.getName(), value.getValueAsString()));
            } else if (parameter.getValue() instanceof Reference reference) {
                all.add(new Parameter(parameter.getName(), String.valueOf(reference.getReference())));
            }
        }
        return new Asked(all);
    }

    private static Parameters parameters(String json) {
        try {
            if (FhirJson.read(json) instanceof Parameters parameters) {
                return parameters;
            }
        } catch (RuntimeException unreadable) {
            // answered below
        }
        throw Problem.of(ProblemKind.MALFORMED, "The body is a Parameters resource, as FHIR R4 has it.")
                .asException();
    }
}
