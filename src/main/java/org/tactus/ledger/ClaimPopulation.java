package org.tactus.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tactus.rule.Outcome;

/**
 * Claims by how they were decided, when they were filed or released, before a moment: what becomes of them later, and what is filed
 * later, doesn't change which they are.
 *
 * @param from first day of that decision, in UTC
 * @param through last such day
 * @param npi of who bills, treated or ordered
 * @param billing NPI whose claim it is
 * @param state of service
 * @param code of a finding of that decision
 * @param by what it is parted by
 */
public record ClaimPopulation(
        Outcome outcome,
        LocalDate from,
        LocalDate through,
        Optional<String> plan,
        Optional<String> npi,
        Optional<String> billing,
        Optional<String> state,
        Optional<String> code,
        Parting by,
        Instant asOf) {

    /** What a population is parted by, each claim into one stratum. */
    public enum Parting {
        /** One stratum, {@code all}. */
        NONE("'all'"),
        PLAN("p.plan"),
        /** The billing NPI whose claim it is. */
        NPI("p.billing_npi"),
        /** Of service. */
        STATE("p.state"),
        /** Of the decision, in UTC: {@code 2026-11}. */
        MONTH("to_char(p.decided_at at time zone 'UTC', 'YYYY-MM')"),
        /** Of the first finding of its gravest ones; {@code none} where it has none. */
        CODE(
                """
                coalesce((select f.code
                            from claim_finding f
                           where f.claim_id = p.id and f.decision = p.decision
                           order by array_position(array['error', 'hold', 'warning', 'information'], f.severity), f.position
                           limit 1), 'none')""");

        private final String sql;

        Parting(String sql) {
            this.sql = sql;
        }

        /** An expression over a row {@code p} of the population. */
        String sql() {
            return sql;
        }
    }
}
