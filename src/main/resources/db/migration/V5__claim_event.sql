-- V5__claim_event.sql: what became of a claim after it was filed: who released or withdrew it and why, what took its place.
create table claim_event (
    claim_id uuid        not null constraint claim_event_claim references claim (id),
    position smallint    not null constraint claim_event_position_from_1 check (position >= 1),
    kind     text        not null constraint claim_event_kind check (kind in ('released', 'withdrawn', 'replaced', 'voided')),
    at       timestamptz not null,
    by       text        not null,
    reason   text,
    -- the claim that replaced or voided it
    cause    uuid constraint claim_event_cause references claim (id),
    -- where it stands from then on
    standing text        not null,
    -- of a release: the decision as it was answered, and what it was decided by
    decision text,
    evidence text,
    constraint claim_event_pk primary key (claim_id, position)
);
