package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;
import org.tactus.store.Store;

/** Which license is whose: an index over the practitioners that count. */
@ApplicationScoped
class Licenses {

    private final Store store;

    Licenses(Store store) {
        this.store = store;
    }

    /** From now on these are the practitioner's, and no others. */
    @Transactional(TxType.MANDATORY)
    void replace(Npi holder, List<LicenseNumber> licenses) {
        store.update("delete from license_on_file where npi = ?", holder.value());
        store.updateEach(
                "insert into license_on_file (state, number_key, npi) values (?, ?, ?) on conflict do nothing",
                licenses,
                license -> new Object[] {license.state(), license.key(), holder.value()});
    }
}
