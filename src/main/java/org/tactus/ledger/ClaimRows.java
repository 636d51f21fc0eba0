package org.tactus.ledger;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PersonName;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Words;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.rule.Decision;
import org.tactus.rule.Finding;
import org.tactus.rule.Outcome;
import org.tactus.store.Store;
import org.tactus.store.Table;

/** The rows that a filed claim leaves behind, table by table: as many statements for one claim as for ten thousand. */
@ApplicationScoped
class ClaimRows {

    /** Of the decision that is made when a claim is filed. */
    private static final int FILING = 1;

    private static final RecordedRows CLAIMS =
            RecordedTable.CLAIM.rows("outcome text", "standing text", "decisions smallint", "codes text[]");

    private static final RecordedRows DOCUMENTS = RecordedTable.CLAIM_DOCUMENT.rows();

    private static final String ADD_WORDS =
            "insert into claim_words (claim_id, outcome, words) values (?, ?, to_tsvector('simple', ?))";

    private static final Table KEYS =
            Table.of("claim_key", "key text", "claim_id uuid", "member_key text", "member_sequence integer");

    private static final RecordedRows LINES = RecordedTable.CLAIM_LINE.rows();

    private static final RecordedRows FINDINGS = RecordedTable.CLAIM_FINDING.rows();

    private static final Table TOKENS = Table.of("claim_token", "token bigint", "claim_id uuid");

    private static final RecordedRows EVENTS = RecordedTable.CLAIM_EVENT.rows();

    private static final String EVENT_COUNTS =
            "select claim_id, count(*) from claim_event where claim_id = any (?) group by claim_id";

    private static final String COLUMNS = "select " + ClaimTokens.Columns.NAMES + ", decisions from claim where id = ?";

    private static final String FOUND =
            "select distinct code, severity, carc from claim_finding where claim_id = ? and decision = ?";

    private final Store store;
    private final RecordWriter record;
    private final BilledMembers members;

    ClaimRows(Store store, RecordWriter record, BilledMembers members) {
        this.store = store;
        this.record = record;
        this.members = members;
    }

    /** All that there is of claims when they are filed. */
    void add(List<NewClaim> claims) {
        record.add(CLAIMS, claims, ClaimRows::columnsOf);
        record.add(DOCUMENTS, claims, filed ->
                new Object[] {filed.id(), filed.submission(), filed.answer(), filed.evidence()});
        store.updateEach(ADD_WORDS, claims, filed ->
                new Object[] {filed.id(), Words.of(filed.decision().outcome()), words(filed)});
        store.add(KEYS, claims, filed -> new Object[] {
            filed.key().toString(), filed.id(), filed.decision().claim().memberKey(), filed.memberSequence()
        });
        members.put(claims);
        record.add(LINES, linesOf(claims), ClaimRows::columnsOf);
        addFindings(claims.stream()
                .flatMap(filed -> findingsOf(filed.id(), FILING, filed.decision()).stream())
                .toList());
        addTokens(claims.stream()
                .flatMap(filed -> tokensOf(
                        filed.id(),
                        ClaimTokens.of(filed).numbers(filed.decision().outcome())))
                .toList());
    }

    void addEvents(List<ClaimEvent> events) {
        record.add(EVENTS, placed(events), ClaimRows::columnsOf);
        store.updateEach("update claim set standing = ? where id = ?", events, event ->
                new Object[] {Words.of(event.kind().standing()), event.claimId()});
    }

    private record PlacedEvent(int position, ClaimEvent event) {}

    /** Each behind what has become of its claim so far: nobody else is at these claims. */
    private List<PlacedEvent> placed(List<ClaimEvent> events) {
        var counts = new HashMap<UUID, Integer>();
        if (!events.isEmpty()) {
            var claims = events.stream().map(ClaimEvent::claimId).distinct().toList();
            store.query(EVENT_COUNTS, row -> Map.entry(row.id(1), row.number(2)), Store.ids(claims))
                    .forEach(claim -> counts.put(claim.getKey(), claim.getValue()));
        }
        return events.stream()
                .map(event -> new PlacedEvent(counts.merge(event.claimId(), 1, Integer::sum), event))
                .toList();
    }

    /** Of a held claim that is accepted by another decision: it leaves the lists of held claims for those of accepted ones. */
    void accept(UUID id, Decision decision, String by) {
        record OnFile(ClaimTokens.Columns columns, int decisions) {}
        var held = store.find(COLUMNS, row -> new OnFile(ClaimTokens.Columns.of(row), row.number(10)), id)
                .orElseThrow();
        var found = store.query(
                FOUND, row -> new ClaimTokens.Found(row.text(1), row.text(2), row.text(3)), id, held.decisions());
        store.update(
                "update claim set outcome = ?, decisions = ?, codes = ? where id = ?",
                Words.of(Outcome.ACCEPTED),
                held.decisions() + 1,
                texts(codes(decision)),
                id);
        store.update("update claim_words set outcome = ? where claim_id = ?", Words.of(Outcome.ACCEPTED), id);
        addFindings(findingsOf(id, held.decisions() + 1, decision));
        store.update(
                "delete from claim_token where token = any (?) and claim_id = ?",
                Store.bigNumbers(
                        ClaimTokens.of(held.columns(), decision.claim(), found).numbers(Outcome.HELD)),
                id);
        addTokens(tokensOf(
                        id,
                        ClaimTokens.of(held.columns(), decision.claim(), ClaimTokens.found(decision))
                                .releasedBy(by)
                                .numbers(Outcome.ACCEPTED))
                .toList());
    }

    private void addFindings(List<NewFinding> findings) {
        record.add(FINDINGS, findings, ClaimRows::columnsOf);
    }

    private record NewToken(long token, UUID claimId) {}

    /** In their order: those that go to one page of the index come one after the other. */
    private void addTokens(List<NewToken> tokens) {
        store.add(
                TOKENS,
                tokens.stream()
                        .sorted(Comparator.comparingLong(NewToken::token).thenComparing(NewToken::claimId))
                        .toList(),
                token -> new Object[] {token.token(), token.claimId()});
    }

    private static Stream<NewToken> tokensOf(UUID claimId, Set<Long> tokens) {
        return tokens.stream().map(token -> new NewToken(token, claimId));
    }

    private static Object[] columnsOf(NewClaim filed) {
        var claim = filed.decision().claim();
        var facts = filed.decision().facts();
        var said = ClaimTokens.Columns.of(filed);
        return new Object[] {
            filed.id(),
            claim.controlNumber(),
            said.billingNpi(),
            said.plan(),
            said.member(),
            claim.memberKey(),
            filed.memberSequence(),
            said.therapistNpi(),
            said.ordererNpi(),
            said.state(),
            said.licenseState(),
            claim.firstServiceDate(),
            claim.lastServiceDate(),
            claim.total(),
            claim.lines().stream().flatMap(line -> line.units().stream()).reduce(BigDecimal.ZERO, BigDecimal::add),
            said.frequency(),
            facts.receivedOn(),
            claim.receivedOn().isPresent(),
            filed.filedAt(),
            filed.filedBy(),
            Words.of(standing(filed)),
            said.ruleBook(),
            HexFormat.of().parseHex(filed.contentHash()),
            Words.of(filed.decision().outcome()),
            Words.of(standing(filed)),
            FILING,
            texts(codes(filed.decision()))
        };
    }

    private static Standing standing(NewClaim filed) {
        if (filed.decision().outcome() == Outcome.ACCEPTED) {
            return filed.decision().claim().frequency() == Frequency.VOID ? Standing.VOID : Standing.IN_FORCE;
        }
        return Standing.valueOf(filed.decision().outcome().name());
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().wire())
                .distinct()
                .toList();
    }

    /** What people look a claim up by. */
    private static String words(NewClaim filed) {
        var claim = filed.decision().claim();
        var order = filed.decision().facts().order().order();
        return String.join(
                " ",
                Stream.of(
                                Stream.of(
                                        claim.controlNumber(),
                                        name(claim.member().name()),
                                        name(claim.therapist().name())),
                                order.map(PhysicianOrder::number).stream(),
                                order.flatMap(PhysicianOrder::orderedBy).map(orderer -> name(orderer.name())).stream(),
                                filed.decision().findings().stream().map(Finding::message))
                        .flatMap(parts -> parts)
                        .toList());
    }

    private static String name(PersonName name) {
        return name.given() + " " + name.family();
    }

    private record NewLine(UUID claimId, int position, MassageClaim claim, ServiceLine line, String orderKey) {}

    private static List<NewLine> linesOf(List<NewClaim> claims) {
        var lines = new ArrayList<NewLine>();
        for (var filed : claims) {
            var claim = filed.decision().claim();
            var orderKey = filed.decision()
                    .facts()
                    .order()
                    .order()
                    .map(PhysicianOrder::key)
                    .orElse("");
            for (int i = 0; i < claim.lines().size(); i++) {
                lines.add(new NewLine(filed.id(), i + 1, claim, claim.lines().get(i), orderKey));
            }
        }
        return lines;
    }

    private static Object[] columnsOf(NewLine line) {
        return new Object[] {
            line.claimId(),
            line.position(),
            line.claim().memberKey(),
            line.line().serviceDate(),
            line.line().code().value(),
            line.line().minutes(),
            line.line().units(),
            line.line().charge().orElse(BigDecimal.ZERO),
            line.orderKey(),
            line.claim().priorAuthorization()
        };
    }

    /** @param number of the decision */
    private record NewFinding(UUID claimId, int number, int position, Finding finding) {}

    private static List<NewFinding> findingsOf(UUID claimId, int number, Decision decision) {
        return IntStream.range(0, decision.findings().size())
                .mapToObj(i -> new NewFinding(
                        claimId, number, i + 1, decision.findings().get(i)))
                .toList();
    }

    private static Object[] columnsOf(NewFinding row) {
        var finding = row.finding();
        return new Object[] {
            row.claimId(),
            row.number(),
            row.position(),
            finding.code().wire(),
            Words.of(finding.severity()),
            finding.code().carc(),
            finding.element(),
            finding.line() == 0 ? Optional.empty() : Optional.of(finding.line()),
            finding.message()
        };
    }

    private static Object[] columnsOf(PlacedEvent placed) {
        var event = placed.event();
        return new Object[] {
            event.claimId(),
            placed.position(),
            Words.of(event.kind()),
            event.at(),
            event.by(),
            event.reason(),
            event.cause(),
            Words.of(event.kind().standing()),
            event.decided().map(ClaimEvent.Redecision::decision),
            event.decided().map(ClaimEvent.Redecision::evidence)
        };
    }
}
