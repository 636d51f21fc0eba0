package org.tactus.fhir;

import static org.tactus.fhir.Fhir.concept;

import java.time.Instant;
import java.util.UUID;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.tactus.rule.Accepted;

/**
 * Says how a version of a Claim came to be: who billed, which rule book accepted it, and what was found on it that didn't stop it.
 *
 * @see <a href="https://hl7.org/fhir/R4/provenance.html">Provenance</a>
 */
final class ProvenanceMapper {

    private static final String TACTUS = "tactus";

    private ProvenanceMapper() {}

    /** Of a claim's first version. */
    static Provenance ofAcceptance(UUID claim, Instant recorded, Reference billingProvider, Accepted accepted) {
        var provenance = provenance(claim, 1, recorded, billingProvider, "CREATE");
        var version = accepted.ruleBook().version();
        addEntity(provenance, Systems.RULE_BOOK, version, "Rule book " + version);
        accepted.findings()
                .forEach(finding ->
                        addEntity(provenance, Systems.FINDING, finding.code().wire(), finding.message()));
        return provenance;
    }

    /** Of the version with which a claim was cancelled. */
    static Provenance ofCancellation(UUID claim, int version, Instant recorded, Reference billingProvider) {
        return provenance(claim, version, recorded, billingProvider, "UPDATE");
    }

    private static Provenance provenance(
            UUID claim, int version, Instant recorded, Reference billingProvider, String activity) {
        var provenance = new Provenance();
        provenance.setMeta(Fhir.profile(Systems.US_CORE_PROVENANCE));
        provenance
                .addTarget(new Reference("Claim/" + claim + "/_history/" + version))
                .setRecordedElement(new InstantType(FhirInstant.of(recorded)))
                .setActivity(concept(Systems.DATA_OPERATION, activity));
        provenance
                .addAgent()
                .setType(concept(Systems.PROVENANCE_AGENT, "author"))
                .setWho(billingProvider);
        provenance
                .addAgent()
                .setType(concept(Systems.PROVENANCE_AGENT, "assembler"))
                .setWho(new Reference().setDisplay(TACTUS));
        return provenance;
    }

    private static void addEntity(Provenance provenance, String system, String value, String display) {
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference()
                        .setIdentifier(Fhir.identifier(system, value))
                        .setDisplay(display));
    }
}
