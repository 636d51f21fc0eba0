package org.tactus.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.tactus.ledger.Horizon;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Resources;
import org.tactus.ledger.StoredResource;

/** Keeps what a plan answers as a resource like any other: whose the claim is, theirs is the answer. */
@ApplicationScoped
public class ResponseEmitter {

    private final Resources resources;
    private final Horizon horizon;
    private final Ids ids;

    ResponseEmitter(Resources resources, Horizon horizon, Ids ids) {
        this.resources = resources;
        this.horizon = horizon;
        this.ids = ids;
    }

    /** Under an id of ours, whatever id it came with. */
    @Transactional(TxType.MANDATORY)
    public StoredResource emit(ClaimResponse response, StoredResource claim) {
        var compartment = new Compartment(claim.plan(), claim.billingNpi());
        var stored = Stored.of(response, ids.next(), 1, compartment, horizon.timeOfWriting());
        resources.add(List.of(stored));
        return stored.resource();
    }
}
