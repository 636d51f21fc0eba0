package org.tactus.record;

import java.util.List;
import java.util.Optional;
import org.tactus.record.Verdict.Kind;
import org.tactus.record.Verdict.Slip;
import org.tactus.store.Store;

/** What isn't on record itself, but follows from what is: where it says something else, somebody has changed it. */
final class Derivations {

    /**
     * What must follow.
     *
     * @param sql finds the rows where it doesn't: a key each
     */
    private record Derivation(String table, String sql, String explanation) {}

    private static final List<Derivation> ALL = List.of(
            new Derivation(
                    "claim",
                    """
                    select 'id=' || c.id
                      from claim c
                      left join (select distinct on (claim_id) claim_id, standing
                                   from claim_event order by claim_id, position desc) last on last.claim_id = c.id
                     where c.standing <> coalesce(last.standing, c.filed_standing)
                     limit 100""",
                    "Where the claim stands doesn't follow from what became of it."),
            new Derivation(
                    "claim",
                    """
                    select 'id=' || c.id
                      from claim c
                      left join claim_event released on released.claim_id = c.id and released.kind = 'released'
                     where (c.outcome, c.decisions) is distinct from (
                           case when released.claim_id is not null or c.filed_standing in ('in-force', 'void') then 'accepted'
                                else c.filed_standing end,
                           case when released.claim_id is null then 1 else 2 end)
                     limit 100""",
                    "The claim's outcome doesn't follow from its decisions."),
            new Derivation(
                    "claim",
                    """
                    select 'id=' || c.id
                      from claim c
                      left join (select claim_id, decision, array_agg(code order by position) as codes
                                   from (select claim_id, decision, code, min(position) as position
                                           from claim_finding group by claim_id, decision, code) once
                                  group by claim_id, decision) f on f.claim_id = c.id and f.decision = c.decisions
                     where c.codes <> coalesce(f.codes, '{}')
                     limit 100""",
                    "The claim's codes aren't those of its findings."),
            new Derivation(
                    "claim_key",
                    """
                    select 'key=' || c.billing_npi || '/' || c.control_number
                      from claim c
                      left join claim_key k on k.key = c.billing_npi || '/' || c.control_number
                     where (k.claim_id, k.member_key, k.member_sequence)
                           is distinct from (c.id, c.member_key, c.member_sequence)
                     limit 100""",
                    "The claim isn't the one that is found by its control number."),
            new Derivation(
                    "on_file",
                    """
                    select 'kind=' || kind || ', key=' || key || ', version=' || version
                      from (select kind, key, version, superseded_at, body, recorded_at,
                                   lead(recorded_at) over (partition by kind, key order by version) as next_at
                              from on_file) v
                     where superseded_at is distinct from case when body = 'null' then recorded_at else next_at end
                     limit 100""",
                    "Until when the version counted doesn't follow from the one after it."),
            new Derivation(
                    "fhir_resource",
                    """
                    select 'type=' || r.type || ', id=' || r.id || ', version=' || r.version
                      from fhir_resource r
                     where r.superseded_at is not null
                       and not exists (select from fhir_resource n
                                        where (n.plan, n.type, n.id, n.version) = (r.plan, r.type, r.id, r.version + 1)
                                          and n.last_updated = r.superseded_at)
                     limit 100""",
                    "Until when the version counted doesn't follow from the one after it."),
            new Derivation(
                    "fhir_resource",
                    """
                    select 'type=' || r.type || ', id=' || r.id || ', version=' || r.version
                      from fhir_resource n
                      join fhir_resource r on (r.plan, r.type, r.id, r.version) = (n.plan, n.type, n.id, n.version - 1)
                     where n.version > 1 and r.superseded_at is distinct from n.last_updated
                     limit 100""",
                    "The version counts on, though there is one after it."));

    private Derivations() {}

    /** One for each that must follow: each looks at whole tables. */
    static List<Runnable> checks(Store store, SlipList slips) {
        return ALL.stream()
                .<Runnable>map(derivation -> () -> check(derivation, store, slips))
                .toList();
    }

    private static void check(Derivation derivation, Store store, SlipList slips) {
        store.query(derivation.sql(), row -> row.text(1))
                .forEach(key -> slips.add(new Slip(
                        Kind.CONTRADICTS,
                        Optional.of(derivation.table()),
                        0,
                        Optional.of(key),
                        derivation.explanation())));
    }
}
