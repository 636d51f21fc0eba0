package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tactus.claim.MemberId;
import org.tactus.json.StrictJson;
import org.tactus.store.Store;

/** What orders on file say, for those who have claims that give an order's number alone. */
@ApplicationScoped
public class OrdersOnFile {

    private static final String OF_MEMBER =
            """
            select body
              from on_file
             where kind = 'order' and superseded_at is null and body::jsonb ->> 'memberId' = ?
             order by id desc
             limit ?""";

    private final OnFileQueries queries;
    private final Store store;

    OrdersOnFile(OnFileQueries queries, Store store) {
        this.queries = queries;
        this.store = store;
    }

    /** Orders that name the member, those last put on file first. */
    public List<OrderBody> ofMember(MemberId member, int most) {
        return store.query(OF_MEMBER, row -> StrictJson.read(row.text(1), OrderBody.class), member.value(), most);
    }

    /** The versions that count, by number; a number without any is left out. */
    public Map<String, OrderBody> find(Collection<String> numbers) {
        return queries.entries(numbers.stream().map(EntryKey::order).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Entry::key, entry -> StrictJson.read(entry.body(), OrderBody.class)));
    }
}
