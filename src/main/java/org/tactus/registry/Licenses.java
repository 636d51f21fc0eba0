package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;
import org.tactus.store.Store;

/** Which license is whose, and when it was: an index over the versions of practitioners. */
@ApplicationScoped
class Licenses {

    private final Store store;

    Licenses(Store store) {
        this.store = store;
    }

    /** From then on these are the practitioner's, and no others. */
    @Transactional(TxType.MANDATORY)
    void replace(Npi holder, List<LicenseNumber> licenses, Instant then) {
        store.update(
                "update license_on_file set superseded_at = ? where npi = ? and superseded_at is null",
                then,
                holder.value());
        store.updateEach(
                "insert into license_on_file (state, number_key, npi, recorded_at) values (?, ?, ?, ?)",
                licenses,
                license -> new Object[] {license.state(), license.key(), holder.value(), then});
    }
}
