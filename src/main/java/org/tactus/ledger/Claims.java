package org.tactus.ledger;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tactus.claim.Frequency;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.PersonName;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Words;
import org.tactus.rule.Finding;
import org.tactus.rule.Outcome;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** The claims that were filed: as many statements for one as for ten thousand. */
@ApplicationScoped
public class Claims {

    private static final String FIND =
            """
            select id, billing_npi, control_number, encode(content_hash, 'hex'), standing, decision
              from claim
             where billing_npi || '/' || control_number = any (?)""";

    private static final String SERVICES =
            """
            select l.member_key, c.billing_npi, c.control_number, c.plan, l.service_date, c.therapist_npi, l.code, l.minutes,
                   l.units, l.charge, l.order_key, l.authorization_number, c.standing = 'held'
              from claim_line l
              join claim c on c.id = l.claim_id
             where l.member_key = any (?)
               and l.service_date between ? and ?
               and c.standing in ('in-force', 'held')
             order by c.id, l.position""";

    private static final String ADD_CLAIM =
            """
            insert into claim (id, control_number, billing_npi, plan, member_id, member_key, therapist_npi, orderer_npi, state,
                               first_service_date, last_service_date, total, frequency, received_on, received_on_stated,
                               filed_at, filed_by, outcome, standing, rule_book, fact_versions, content_hash, submission,
                               decision, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?,
                    to_tsvector('simple', ?))""";

    private static final String ADD_LINE =
            """
            insert into claim_line (claim_id, position, member_key, service_date, code, minutes, units, charge, order_key,
                                    authorization_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_FINDING =
            """
            insert into claim_finding (claim_id, position, code, severity, carc, element, line, message)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Store store;

    Claims(Store store) {
        this.store = store;
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

    /** The members' services between the days, both inside, of claims in force or held, in the order in which they were filed. */
    public List<FiledService> services(Collection<String> memberKeys, LocalDate from, LocalDate through) {
        return store.query(SERVICES, Claims::filedService, texts(memberKeys), from, through);
    }

    /** Files them, with their lines and findings. */
    @Transactional(TxType.MANDATORY)
    public void add(List<NewClaim> claims) {
        store.updateEach(ADD_CLAIM, claims, Claims::columnsOf);
        store.updateEach(ADD_LINE, linesOf(claims), Claims::columnsOf);
        store.updateEach(ADD_FINDING, findingsOf(claims), Claims::columnsOf);
    }

    /** An accepted claim that another one took the place of, or took back. */
    public record Superseded(UUID id, Standing standing) {}

    @Transactional(TxType.MANDATORY)
    public void supersede(List<Superseded> claims) {
        store.updateEach("update claim set standing = ? where id = ? and standing = 'in-force'", claims, claim ->
                new Object[] {Words.of(claim.standing()), claim.id()});
    }

    /** The decision as it was answered; empty where there is none in the scope. */
    public Optional<String> decision(UUID id, Scope scope) {
        record Found(String plan, String billingNpi, String decision) {}
        return store.find(
                        "select plan, billing_npi, decision from claim where id = ?",
                        row -> new Found(row.text(1), row.text(2), row.text(3)),
                        id)
                .filter(found -> scope.contains(found.plan(), found.billingNpi()))
                .map(Found::decision);
    }

    private static ClaimOnFile claimOnFile(Row row) throws SQLException {
        return new ClaimOnFile(
                row.id(1),
                new ClaimKey(row.text(2), row.text(3)),
                row.text(4),
                Words.constant(Standing.class, row.text(5)).orElseThrow(),
                row.text(6));
    }

    private static FiledService filedService(Row row) throws SQLException {
        return new FiledService(
                row.text(1),
                new ClaimKey(row.text(2), row.text(3)),
                new PlanId(row.text(4)),
                row.day(5),
                row.text(6),
                new ProcedureCode(row.text(7)),
                row.maybeDecimal(8),
                row.maybeDecimal(9),
                row.decimal(10),
                row.text(11),
                row.maybeText(12),
                row.flag(13));
    }

    private static Object[] columnsOf(NewClaim filed) {
        var claim = filed.decision().claim();
        var facts = filed.decision().facts();
        return new Object[] {
            filed.id(),
            claim.controlNumber(),
            filed.key().billingNpi(),
            claim.plan().value(),
            claim.member().id().value(),
            claim.memberKey(),
            text(claim.therapist().npi()),
            text(facts.order().order().flatMap(PhysicianOrder::ordererNpi)),
            claim.lines().stream().findFirst().map(claim::stateOfService).orElse(""),
            claim.firstServiceDate(),
            claim.lastServiceDate(),
            claim.total(),
            Words.of(claim.frequency()),
            facts.receivedOn(),
            claim.receivedOn().isPresent(),
            filed.filedAt(),
            filed.filedBy(),
            Words.of(filed.decision().outcome()),
            Words.of(standing(filed)),
            filed.ruleBook(),
            texts(filed.factVersions()),
            filed.contentHash(),
            filed.submission(),
            filed.answer(),
            words(filed)
        };
    }

    private static Standing standing(NewClaim filed) {
        if (filed.decision().outcome() == Outcome.ACCEPTED) {
            return filed.decision().claim().frequency() == Frequency.VOID ? Standing.VOID : Standing.IN_FORCE;
        }
        return Standing.valueOf(filed.decision().outcome().name());
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

    private record NewFinding(UUID claimId, int position, Finding finding) {}

    private static List<NewFinding> findingsOf(List<NewClaim> claims) {
        var findings = new ArrayList<NewFinding>();
        for (var filed : claims) {
            for (int i = 0; i < filed.decision().findings().size(); i++) {
                findings.add(new NewFinding(
                        filed.id(), i + 1, filed.decision().findings().get(i)));
            }
        }
        return findings;
    }

    private static Object[] columnsOf(NewFinding row) {
        var finding = row.finding();
        return new Object[] {
            row.claimId(),
            row.position(),
            finding.code().wire(),
            Words.of(finding.severity()),
            finding.code().carc(),
            finding.element(),
            finding.line() == 0 ? Optional.empty() : Optional.of(finding.line()),
            finding.message()
        };
    }

    private static String text(Optional<Npi> npi) {
        return npi.map(Npi::value).orElse("");
    }
}
