package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tactus.record.Chunk.StoredEntry;
import org.tactus.store.Store;

/** Verifies the record that this node writes. */
@ApplicationScoped
public class RecordVerifier {

    private final Store store;
    private final RecordKey key;
    private final HeadFile head;
    private final List<SealKey> keys;

    RecordVerifier(
            Store store,
            RecordKey key,
            HeadFile head,
            @ConfigProperty(name = "tactus.record.known-keys") Optional<List<String>> knownKeys) {
        this.store = store;
        this.key = key;
        this.head = head;
        this.keys = new ArrayList<>(List.of(key.publicKey()));
        knownKeys.orElse(List.of()).stream().map(RecordVerifier::keyIn).forEach(keys::add);
    }

    private static SealKey keyIn(String file) {
        try {
            return SealKey.ofPem(Files.readString(Path.of(file)));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "There is no public key in " + file + ", which tactus.record.known-keys names.", unreadable);
        }
    }

    /**
     * All of it, as it stands now; it takes the longer the more is on record.
     *
     * @param known a place of the chain that the caller has kept
     */
    public Verdict verify(Optional<Head> known) {
        var places = new ArrayList<Head>();
        head.read().ifPresent(places::add);
        known.ifPresent(places::add);
        return new Verification(store, keys, this::isVouchedFor).run(places);
    }

    /** What another node has written a moment ago is its own to vouch for. */
    private boolean isVouchedFor(StoredEntry stored) {
        return !stored.keyId().equals(key.id()) || key.vouchesFor(stored.entry().digest(), stored.mac());
    }
}
