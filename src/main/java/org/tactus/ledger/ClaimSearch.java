package org.tactus.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tactus.ledger.ClaimSummary.FiledFinding;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Finds claims on file, the newest first, a page at a time. */
@ApplicationScoped
public class ClaimSearch {

    private static final String PAGE =
            """
            select c.id, c.billing_npi, c.control_number, c.frequency, c.outcome, c.standing, c.filed_at, c.received_on, c.plan,
                   c.therapist_npi, c.orderer_npi, c.state, c.first_service_date, c.last_service_date, c.total
              from claim c
             where %s
             order by c.id desc
             limit ?""";

    private static final String FINDINGS =
            """
            select f.claim_id, f.code, f.severity, f.carc, f.element, f.line, f.message
              from claim c
              join claim_finding f on f.claim_id = c.id and f.decision = c.decisions
             where c.id = any (?)
             order by f.claim_id, f.position""";

    private final Store store;

    ClaimSearch(Store store) {
        this.store = store;
    }

    public List<ClaimSummary> page(ClaimQuery query) {
        var conditions = new Conditions(query);
        var claims = store.query(
                PAGE.formatted(conditions.sql()), ClaimSearch::summary, conditions.parametersAnd(query.count()));
        var findings = findingsOf(claims.stream().map(ClaimSummary::id).toList());
        return claims.stream()
                .map(claim -> withFindings(claim, findings.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    /** What a query asks, as SQL: only what it names takes part, so that each has a plan of its own. */
    private static final class Conditions {

        private final List<String> sql = new ArrayList<>(List.of("true"));
        private final List<Object> parameters = new ArrayList<>();

        Conditions(ClaimQuery query) {
            addScope(query.scope());
            if (!query.outcomes().isEmpty()) {
                add(
                        "c.outcome = any (?)",
                        Store.texts(query.outcomes().stream()
                                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                                .toList()));
            }
            query.member().ifPresent(member -> add("c.member_id = ?", member));
            query.plan().ifPresent(plan -> add("c.plan = ?", plan));
            query.npi()
                    .ifPresent(npi ->
                            add("(c.billing_npi = ? or c.therapist_npi = ? or c.orderer_npi = ?)", npi, npi, npi));
            query.state().ifPresent(state -> add("c.state = ?", state));
            query.from().ifPresent(day -> add("c.filed_at >= ?", startOf(day)));
            query.through().ifPresent(day -> add("c.filed_at < ?", startOf(day.plusDays(1))));
            query.code().ifPresent(code -> addFinding("code", code));
            query.carc().ifPresent(carc -> addFinding("carc", carc));
            query.words()
                    .map(Conditions::prefixes)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> add(
                            "exists (select from claim_document d where d.claim_id = c.id and d.words @@ to_tsquery('simple', ?))",
                            words));
            query.before().ifPresent(id -> add("c.id < ?", id));
        }

        private void addScope(Scope scope) {
            if (scope.isAll()) {
                return;
            }
            if (scope.plans().isEmpty()) {
                add("c.billing_npi = any (?)", Store.texts(scope.billingNpis()));
            } else {
                add(
                        "(c.plan = any (?) or c.billing_npi = any (?))",
                        Store.texts(scope.plans()),
                        Store.texts(scope.billingNpis()));
            }
        }

        private void addFinding(String column, String value) {
            add(
                    "exists (select from claim_finding f where f.claim_id = c.id and f.decision = c.decisions and f."
                            + column + " = ?)",
                    value);
        }

        private void add(String condition, Object... values) {
            sql.add(condition);
            parameters.addAll(Arrays.asList(values));
        }

        String sql() {
            return String.join("\n   and ", sql);
        }

        Object[] parametersAnd(Object last) {
            parameters.add(last);
            return parameters.toArray();
        }

        /** Every word, or the beginning of one: {@code 'oka':* & 'riv-2026':*}; a backslash parts words, as blanks do. */
        private static String prefixes(String words) {
            return Arrays.stream(words.strip().split("[\\s\\\\]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> "'" + word.replace("'", "''") + "':*")
                    .collect(Collectors.joining(" & "));
        }

        private static Object startOf(LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    private Map<UUID, List<FiledFinding>> findingsOf(List<UUID> claims) {
        record Found(UUID claim, FiledFinding finding) {}
        return store
                .query(
                        FINDINGS,
                        row -> new Found(
                                row.id(1),
                                new FiledFinding(
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.text(5),
                                        row.maybeNumber(6),
                                        row.text(7))),
                        Store.ids(claims))
                .stream()
                .collect(groupingBy(Found::claim, mapping(Found::finding, toList())));
    }

    private static ClaimSummary summary(Row row) throws SQLException {
        return new ClaimSummary(
                row.id(1),
                new ClaimKey(row.text(2), row.text(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.instant(7),
                row.day(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12),
                row.maybeDay(13),
                row.maybeDay(14),
                row.decimal(15),
                List.of());
    }

    private static ClaimSummary withFindings(ClaimSummary claim, List<FiledFinding> findings) {
        return new ClaimSummary(
                claim.id(),
                claim.key(),
                claim.frequency(),
                claim.outcome(),
                claim.standing(),
                claim.decidedAt(),
                claim.receivedOn(),
                claim.plan(),
                claim.therapistNpi(),
                claim.ordererNpi(),
                claim.state(),
                claim.firstServiceDate(),
                claim.lastServiceDate(),
                claim.total(),
                findings);
    }
}
