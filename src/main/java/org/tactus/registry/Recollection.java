package org.tactus.registry;

import java.util.List;
import org.tactus.claim.MassageClaim;

/**
 * A claim with what was on file about it when it was decided.
 *
 * @param versions of the entries that were looked at: {@code plan:H1234-001-000/2026@3}
 */
public record Recollection(MassageClaim claim, List<String> versions, Registers registers) {

    public Recollection {
        versions = List.copyOf(versions);
    }
}
