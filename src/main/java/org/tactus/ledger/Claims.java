package org.tactus.ledger;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.Words;
import org.tactus.rule.Decision;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** The claims that were filed: as many statements for one as for ten thousand. */
@ApplicationScoped
public class Claims {

    private static final String FIND =
            """
            select c.id, c.billing_npi, c.control_number, encode(c.content_hash, 'hex'), c.standing, c.filed_standing, d.decision
              from claim_key k
              -- one by one by its key, as below
             cross join lateral (select * from claim where id = k.claim_id offset 0) c
             cross join lateral (select decision from claim_document where claim_id = k.claim_id offset 0) d
             where k.key = any (?)""";

    private static final String SERVICE =
            """
            select l.member_key, c.member_sequence, c.billing_npi, c.control_number, c.plan, l.service_date, c.therapist_npi,
                   l.code, l.minutes, l.units, l.charge, l.order_key, l.authorization_number, %s
              from claim_line l
              -- one by one by its key: a plan that was made while there were few claims reads them all, and is kept
             cross join lateral (select * from claim where id = l.claim_id offset 0) c
             where l.member_key = any (?)
               and %s
             order by c.member_sequence, l.position""";

    private static final String SERVICES = SERVICE.formatted("c.standing", "c.standing in ('in-force', 'held')");

    private static final String SERVICES_EVER = SERVICE.formatted("c.standing", "true");

    private static final String SERVICES_THEN = SERVICE.formatted(
            """
            coalesce((select e.standing from claim_event e where e.claim_id = c.id and e.at <= ? order by e.position desc limit 1),
                     c.filed_standing)""",
            "c.filed_at <= ?");

    private static final String LAST_SEQUENCES =
            "select member_key, max(member_sequence) from claim_key where member_key = any (?) group by member_key";

    private static final String RECORDS =
            """
            select c.id, c.billing_npi, c.control_number, c.standing, c.decisions, d.submission,
                   coalesce(e.decision, d.decision), coalesce(e.evidence, d.evidence), c.filed_at, coalesce(e.at, c.filed_at),
                   c.filed_by, c.plan, c.member_sequence
              from claim c
              join claim_document d on d.claim_id = c.id
              left join claim_event e on e.claim_id = c.id and e.kind = 'released'
             where c.id = any (?)""";

    /** As of a moment: whoever was released later was still held. */
    private static final String RECORDS_THEN = RECORDS.replace(
                    "c.decisions", "case when e.claim_id is null then 1 else 2 end")
            .replace("e.kind = 'released'", "e.kind = 'released' and e.at < ?");

    private static final String ACCEPTED_ON =
            """
            select id
              from (select id, billing_npi, member_key, member_sequence
                      from claim
                     where billing_npi = any (?) and plan = ? and filed_at >= ? and filed_at < ?
                       and filed_standing in ('in-force', 'void')
                     union all
                    select c.id, c.billing_npi, c.member_key, c.member_sequence
                      from claim_event e
                      join claim c on c.id = e.claim_id
                     where e.kind = 'released' and e.at >= ? and e.at < ?
                       and c.billing_npi = any (?) and c.plan = ?) accepted
             order by billing_npi, member_key, member_sequence""";

    private static final String ACCEPTED_DAYS =
            """
            select plan, (accepted_at at time zone 'UTC')::date as day, count(*)
              from (select plan, filed_at as accepted_at
                      from claim
                     where billing_npi = any (?) and filed_at >= ?
                       and filed_standing in ('in-force', 'void')
                     union all
                    select c.plan, e.at
                      from claim_event e
                      join claim c on c.id = e.claim_id
                     where e.kind = 'released' and e.at >= ? and c.billing_npi = any (?)) accepted
             group by plan, day
             order by day desc, plan""";

    private final Store store;
    private final ClaimRows rows;

    Claims(Store store, ClaimRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** Those of the claims that are on file. */
    public Map<ClaimKey, ClaimOnFile> find(Collection<ClaimKey> keys) {
        var found = new HashMap<ClaimKey, ClaimOnFile>();
        store.query(
                        FIND,
                        Claims::claimOnFile,
                        texts(keys.stream().map(ClaimKey::toString).toList()))
                .forEach(claim -> found.put(claim.key(), claim));
        return found;
    }

    /** The members' services of claims in force or held, in the order in which they were decided. */
    public List<FiledService> services(Collection<String> memberKeys) {
        return store.query(SERVICES, Claims::filedService, texts(memberKeys));
    }

    /** All that was ever filed for the members, wherever it stands by now. */
    public List<FiledService> servicesEver(Collection<String> memberKeys) {
        return store.query(SERVICES_EVER, Claims::filedService, texts(memberKeys));
    }

    /** What was filed for the members by then, as it stood then: in force or held. */
    public List<FiledService> servicesThen(Collection<String> memberKeys, Instant then) {
        return store.query(SERVICES_THEN, Claims::filedService, then, texts(memberKeys), then).stream()
                .filter(service -> service.standing() == Standing.IN_FORCE || service.isHeld())
                .toList();
    }

    /** How many claims of the members have been decided; a member without any is left out. */
    public Map<String, Integer> lastSequences(Collection<String> memberKeys) {
        var last = new HashMap<String, Integer>();
        store.query(LAST_SEQUENCES, row -> Map.entry(row.text(1), row.number(2)), texts(memberKeys))
                .forEach(member -> last.put(member.getKey(), member.getValue()));
        return last;
    }

    /** Files them, with all that is told of them and that they are found by. */
    @Transactional(TxType.MANDATORY)
    public void add(List<NewClaim> claims) {
        rows.add(claims);
    }

    /** Puts on record what became of claims, and where they stand from now on. */
    @Transactional(TxType.MANDATORY)
    public void addEvents(List<ClaimEvent> events) {
        rows.addEvents(events);
    }

    /** A held claim is accepted by now: what is told of it from now on is the decision that says so. */
    @Transactional(TxType.MANDATORY)
    public void accept(UUID id, Decision decision, String by) {
        rows.accept(id, decision, by);
    }

    /** The claims of a plan whose first day of service lies between the days: each member's together, in the order of decision. */
    public List<UUID> ofPlan(PlanId plan, LocalDate from, LocalDate through) {
        return store.query(
                """
                select id from claim where plan = ? and first_service_date between ? and ? order by member_key, member_sequence""",
                row -> row.id(1),
                plan.value(),
                from,
                through);
    }

    /**
     * The billing providers' claims for a plan that were accepted on that day in UTC, filed so or released, whatever became of them:
     * each provider's together, in them each member's, in the order of decision.
     */
    public List<UUID> acceptedOn(LocalDate day, PlanId plan, Collection<String> billingNpis) {
        var from = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        var until = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var npis = texts(billingNpis);
        return store.query(
                ACCEPTED_ON, row -> row.id(1), npis, plan.value(), from, until, from, until, npis, plan.value());
    }

    /**
     * How many of a plan's claims were accepted on a day.
     *
     * @param day in UTC
     */
    public record AcceptedDay(String plan, LocalDate day, long claims) {}

    /** Days on which the billing providers' claims were accepted, of which {@link #acceptedOn} tells which; the last first. */
    public List<AcceptedDay> acceptedDays(LocalDate since, Collection<String> billingNpis) {
        var from = since.atStartOfDay().toInstant(ZoneOffset.UTC);
        var npis = texts(billingNpis);
        return store.query(
                ACCEPTED_DAYS,
                row -> new AcceptedDay(row.text(1), row.day(2), row.bigNumber(3)),
                npis,
                from,
                from,
                npis);
    }

    /** Those of the claims that are on file, as they were decided last. */
    public List<ClaimRecord> records(Collection<UUID> ids) {
        return store.query(RECORDS, Claims::record, Store.ids(ids));
    }

    /** Those of the claims that are on file, as they had been decided last before the moment; where they stand, as it is now. */
    public List<ClaimRecord> recordsThen(Collection<UUID> ids, Instant then) {
        return store.query(RECORDS_THEN, Claims::record, then, Store.ids(ids));
    }

    /** The claim as it was decided last; empty where there is none in the scope. */
    public Optional<ClaimRecord> record(UUID id, Scope scope) {
        return store.find(RECORDS, Claims::record, Store.ids(List.of(id)))
                .filter(claim -> scope.contains(claim.plan(), claim.key().billingNpi()));
    }

    private static ClaimOnFile claimOnFile(Row row) throws SQLException {
        return new ClaimOnFile(
                row.id(1),
                new ClaimKey(row.text(2), row.text(3)),
                row.text(4),
                standing(row, 5),
                standing(row, 6),
                row.text(7));
    }

    private static ClaimRecord record(Row row) throws SQLException {
        return new ClaimRecord(
                row.id(1),
                new ClaimKey(row.text(2), row.text(3)),
                row.text(12),
                row.number(13),
                standing(row, 4),
                row.number(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.instant(9),
                row.instant(10),
                row.text(11));
    }

    private static Standing standing(Row row, int column) throws SQLException {
        return Words.constant(Standing.class, row.text(column)).orElseThrow();
    }

    private static FiledService filedService(Row row) throws SQLException {
        return new FiledService(
                row.text(1),
                row.number(2),
                new ClaimKey(row.text(3), row.text(4)),
                new PlanId(row.text(5)),
                row.day(6),
                row.text(7),
                new ProcedureCode(row.text(8)),
                row.maybeDecimal(9),
                row.maybeDecimal(10),
                row.decimal(11),
                row.text(12),
                row.maybeText(13),
                standing(row, 14));
    }
}
