package org.tactus.bulk;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tactus.claimfile.Shelf;
import org.tactus.store.Store;

/** A shelf in the database: a file's parts need no more memory however many they are, and who takes the file over finds them. */
final class DatabaseShelf implements Shelf {

    private final Store store;
    private final UUID batch;

    DatabaseShelf(Store store, UUID batch) {
        this.store = store;
        this.batch = batch;
    }

    @Override
    public void put(Map<String, String> partsByAddress) {
        store.updateEach(
                "insert into claim_file_part (batch_id, address, body) values (?, ?, ?) on conflict do nothing",
                partsByAddress.entrySet(),
                part -> new Object[] {batch, part.getKey(), part.getValue()});
    }

    @Override
    public Map<String, String> find(Collection<String> addresses) {
        return store
                .query(
                        "select address, body from claim_file_part where batch_id = ? and address = any (?)",
                        row -> Map.entry(row.text(1), row.text(2)),
                        batch,
                        Store.texts(addresses))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nobody refers to them any more. */
    void clear() {
        store.update("delete from claim_file_part where batch_id = ?", batch);
    }
}
