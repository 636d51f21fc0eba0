package org.tactus.registry;

import java.util.List;
import java.util.Optional;
import org.tactus.fact.LicenseFacts;
import org.tactus.fact.OrderFacts;
import org.tactus.fact.Plan;
import org.tactus.fact.Practitioner;
import org.tactus.fact.Roster;

/**
 * What is on file about one claim.
 *
 * @param versions of everything that was looked at: {@code plan:H1234-001-000/2026@3}
 */
public record OnFileFacts(
        Optional<Plan> plan,
        OrderFacts order,
        LicenseFacts license,
        Optional<Practitioner> therapist,
        Optional<Practitioner> orderer,
        Optional<Practitioner> billingProvider,
        Roster roster,
        List<String> versions,
        Registers registers) {

    public OnFileFacts {
        versions = List.copyOf(versions);
    }
}
