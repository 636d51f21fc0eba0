package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.json.StrictJson;
import org.tactus.store.Store;

/** Members on plans' rosters, for who knows their id. */
@ApplicationScoped
public class MembersOnFile {

    private static final String OF_ID =
            """
            select key, body
              from on_file
             where kind = 'member' and superseded_at is null and split_part(key, '/', 2) = ?
             order by key
             limit 20""";

    private final Store store;

    MembersOnFile(Store store) {
        this.store = store;
    }

    /** What a plan's roster says of a member. */
    public record OnRoster(PlanId plan, MemberId member, MemberBody body) {}

    /** On whichever rosters: the same id may stand for others with another plan. */
    public List<OnRoster> find(MemberId member) {
        return store.query(
                OF_ID,
                row -> new OnRoster(
                        new PlanId(row.text(1).substring(0, row.text(1).indexOf('/'))),
                        member,
                        StrictJson.read(row.text(2), MemberBody.class)),
                member.value());
    }
}
