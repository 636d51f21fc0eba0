package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.tactus.json.StrictJson;

/** What orders on file say, for those who have claims that give an order's number alone. */
@ApplicationScoped
public class OrdersOnFile {

    private final OnFileQueries queries;

    OrdersOnFile(OnFileQueries queries) {
        this.queries = queries;
    }

    /** The versions that count, by number; a number without any is left out. */
    public Map<String, OrderBody> find(Collection<String> numbers) {
        return queries.entries(numbers.stream().map(EntryKey::order).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Entry::key, entry -> StrictJson.read(entry.body(), OrderBody.class)));
    }
}
