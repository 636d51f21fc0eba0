package org.tactus.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.registry.OrderBody;
import org.tactus.registry.OrdersOnFile;
import org.tactus.registry.Texts;
import org.tactus.rule.FindingCode;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** What is left to be done about the claims of a file: findings by what mends them and whom that depends on, the most claims first. */
@ApplicationScoped
class Worklist {

    static final int MOST_ITEMS = 500;

    private static final String FINDINGS =
            """
            select f.code, f.severity, p.party,
                   case p.party when 'orderer' then c.orderer_npi
                                when 'therapist' then c.therapist_npi
                                when 'member' then c.member_id
                                when 'plan' then c.plan
                                else '' end as id,
                   count(distinct r.position) as claims,
                   (array_agg(c.id order by r.position))[1:5],
                   (array_agg(r.control_number order by r.position))[1:5]
              from claim_file_result r
              join claim c on c.id = r.claim_id
              join claim_finding f on f.claim_id = c.id and f.decision = c.decisions
              join unnest(?, ?) p (code, party) on p.code = f.code
             where r.batch_id = ?
               and r.status in ('filed', 'on-file')
               and c.standing in ('rejected', 'held')
               and f.severity in ('error', 'hold')
             group by 1, 2, 3, 4
             order by claims desc, 1, 4
             limit ?""";

    private static final String SLIPS =
            """
            select regexp_replace(slip ->> 'element', '\\[[0-9]+\\]', '[]', 'g'), slip ->> 'message',
                   count(distinct r.position) as claims,
                   (array_agg(slip ->> 'place' order by r.position))[1:5],
                   (array_agg(r.control_number order by r.position))[1:5]
              from claim_file_result r, jsonb_array_elements(r.notes::jsonb -> 'slips') slip
             where r.batch_id = ?
               and r.status = 'unreadable'
             group by 1, 2
             order by claims desc, 1, 2
             limit ?""";

    private final Store store;
    private final OrdersOnFile orders;

    Worklist(Store store, OrdersOnFile orders) {
        this.store = store;
        this.orders = orders;
    }

    /** Something to be done. */
    @Schema(name = "WorkItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "how many of the file's claims wait for it") long claims,
            @Schema(description = "in a sentence") String sentence,
            @Schema(description = "of the finding; left out where claims can't be read") @Nullable String code,
            @Schema(description = "error or hold; left out where claims can't be read") @Nullable String severity,
            @Schema(description = "where the slip lies; left out of findings") @Nullable String element,
            @Schema(description = "what mends it") String remedy,
            @Schema(description = "whom it depends on; left out where the claim alone is to be corrected") @Nullable
                    About about,
            @Schema(description = "the first of those claims") List<First> first) {}

    /** Whom it depends on. */
    @Schema(name = "WorkItemAbout")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            @Schema(description = "orderer, therapist, member or plan") String kind,
            @Schema(description = "NPI, member id or plan; empty where the claim states none") String id,
            @Nullable String name) {}

    /** A claim that waits. */
    @Schema(name = "WorkItemClaim")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record First(@Nullable String claim, @Nullable String place, String controlNumber) {}

    /** A group of findings. */
    private record Group(
            FindingCode code,
            String severity,
            Party party,
            String id,
            long claims,
            List<UUID> ids,
            List<String> numbers) {}

    List<Item> of(UUID batch) {
        return Stream.concat(slips(batch).stream(), findings(batch).stream())
                .sorted((one, other) -> Long.compare(other.claims(), one.claims()))
                .limit(MOST_ITEMS)
                .toList();
    }

    private List<Item> findings(UUID batch) {
        var codes = Arrays.asList(FindingCode.values());
        var groups = store.query(
                FINDINGS,
                Worklist::group,
                Store.texts(codes.stream().map(FindingCode::wire).toList()),
                Store.texts(codes.stream().map(Party::of).map(Words::of).toList()),
                batch,
                MOST_ITEMS);
        var claims =
                submissions(groups.stream().map(group -> group.ids().get(0)).toList());
        var onFile = orders.find(claims.values().stream()
                .flatMap(claim -> orderNumber(claim).stream())
                .collect(Collectors.toSet()));
        return groups.stream()
                .map(group -> item(group, claims.get(group.ids().get(0)), onFile))
                .toList();
    }

    private static Optional<String> orderNumber(ClaimSubmission claim) {
        return Optional.ofNullable(claim.order()).flatMap(order -> Texts.stated(order.number()));
    }

    private static Group group(Row row) throws SQLException {
        return new Group(
                Words.constant(FindingCode.class, row.text(1)).orElseThrow(),
                row.text(2),
                Words.constant(Party.class, row.text(3)).orElseThrow(),
                row.text(4),
                row.bigNumber(5),
                row.ids(6),
                row.texts(7));
    }

    private Map<UUID, ClaimSubmission> submissions(List<UUID> claims) {
        return store
                .query(
                        "select claim_id, submission from claim_document where claim_id = any (?)",
                        row -> Map.entry(row.id(1), StrictJson.read(row.text(2), ClaimSubmission.class)),
                        Store.ids(claims))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Item item(Group group, ClaimSubmission example, Map<String, OrderBody> onFile) {
        var name = group.party().nameIn(example).or(() -> nameOnFile(group.party(), example, onFile));
        var about = group.party() == Party.BILLER
                ? null
                : new About(Words.of(group.party()), group.id(), name.orElse(null));
        return new Item(
                group.claims(),
                sentence(group.claims(), group.code().remedy(), name.or(() -> Optional.of(group.id()))),
                group.code().wire(),
                group.severity(),
                null,
                group.code().remedy(),
                about,
                IntStream.range(0, group.ids().size())
                        .mapToObj(i -> new First(
                                "/api/claims/" + group.ids().get(i),
                                null,
                                group.numbers().get(i)))
                        .toList());
    }

    /** A claim that gives its order's number alone leaves it to the order on file who ordered. */
    private static Optional<String> nameOnFile(Party party, ClaimSubmission claim, Map<String, OrderBody> onFile) {
        return party == Party.ORDERER
                ? orderNumber(claim).map(onFile::get).flatMap(Party::nameOfOrderer)
                : Optional.empty();
    }

    private static String sentence(long claims, String remedy, Optional<String> whose) {
        return claims + (claims == 1 ? " claim waits" : " claims wait")
                + whose.filter(text -> !text.isBlank())
                        .map(text -> " (" + text + ")")
                        .orElse("") + ": " + remedy;
    }

    private List<Item> slips(UUID batch) {
        return store.query(
                SLIPS,
                row -> {
                    var element = row.text(1);
                    var message = row.text(2);
                    var remedy = element.isEmpty() ? message : element + ": " + message;
                    var places = row.texts(4);
                    var numbers = row.texts(5);
                    return new Item(
                            row.bigNumber(3),
                            sentence(row.bigNumber(3), remedy, Optional.of("unreadable")),
                            null,
                            null,
                            element,
                            remedy,
                            null,
                            IntStream.range(0, places.size())
                                    .mapToObj(i -> new First(null, places.get(i), numbers.get(i)))
                                    .toList());
                },
                batch,
                MOST_ITEMS);
    }
}
