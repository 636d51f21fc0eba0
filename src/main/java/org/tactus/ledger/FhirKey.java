package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.tactus.store.Store;

/** A secret of 256 bits that all nodes on one database share; made by whichever needs it first. */
@ApplicationScoped
public class FhirKey {

    private static final int BYTES = 32;

    private final Store store;
    private volatile byte[] known = {};

    FhirKey(Store store) {
        this.store = store;
    }

    public byte[] bytes() {
        if (known.length == 0) {
            known = readOrMake();
        }
        return known.clone();
    }

    private byte[] readOrMake() {
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        store.update("insert into fhir_key (key) values (?) on conflict do nothing", made);
        return store.find("select key from fhir_key", row -> row.bytes(1)).orElseThrow();
    }
}
