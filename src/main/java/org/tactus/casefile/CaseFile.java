package org.tactus.casefile;

import java.util.List;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.ledger.FiledService;

/**
 * A claim with all that it is decided by.
 *
 * @param services the member's other services that its facts hold, and those of the claim that it corrects
 */
public record CaseFile(Filing filing, Facts facts, Evidence evidence, List<FiledService> services) {

    public CaseFile {
        services = List.copyOf(services);
    }

    public MassageClaim claim() {
        return filing.claim();
    }
}
