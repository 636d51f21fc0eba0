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
    record Held(Npi holder, List<LicenseNumber> licenses, Instant then) {}

    @Transactional(TxType.MANDATORY)
    void replace(List<Held> each) {
        record Holding(Held held, LicenseNumber license) {}
        var holdings = each.stream()
                .flatMap(held -> held.licenses().stream().map(license -> new Holding(held, license)))
                .toList();
        store.updateEach(
                "update license_on_file set superseded_at = ? where npi = ? and superseded_at is null", each, held ->
                        new Object[] {held.then(), held.holder().value()});
        store.updateEach(
                "insert into license_on_file (state, number_key, npi, recorded_at) values (?, ?, ?, ?)",
                holdings,
                one -> new Object[] {
                    one.license().state(),
                    one.license().key(),
                    one.held().holder().value(),
                    one.held().then()
                });
    }
}
