-- V3__claim.sql: every claim that was filed, with what was sent and what was decided, whichever way it went.
create table claim (
    id                 uuid        not null constraint claim_pk primary key,
    control_number     text        not null,
    -- whose claim it is; where the stated billing NPI isn't one, that of the biller who filed it
    billing_npi        text        not null,
    plan               text        not null,
    member_id          text        not null,
    -- who the member is across plans, where that can be told
    member_key         text        not null,
    -- which of the member's claims it is, in the order in which they were decided
    member_sequence    integer     not null,
    therapist_npi      text        not null,
    orderer_npi        text        not null,
    state              text        not null,
    first_service_date date,
    last_service_date  date,
    total              numeric     not null,
    frequency          text        not null,
    received_on        date        not null,
    -- whether the biller said so, or it is the day on which it was filed
    received_on_stated boolean     not null,
    filed_at           timestamptz not null,
    filed_by           text        not null,
    outcome            text        not null constraint claim_outcome check (outcome in ('accepted', 'held', 'rejected')),
    standing           text        not null constraint claim_standing
        check (standing in ('in-force', 'held', 'rejected', 'withdrawn', 'replaced', 'voided', 'void')),
    -- where it stood when it was filed; what came since is in claim_event
    filed_standing     text        not null,
    rule_book          text        not null,
    -- what it was decided by, so that it can be decided again: versions on file, code sets, services of the member
    evidence           text        not null,
    -- of the canonical submission: the same again is told from another
    content_hash       bytea       not null,
    submission         text        not null,
    decision           text        not null,
    words              tsvector    not null
);
-- A control number is unique for a billing NPI.
create unique index claim_control_number_once on claim ((billing_npi || '/' || control_number));
create unique index claim_member_sequence_once on claim (member_key, member_sequence);
create index claim_by_outcome on claim (outcome, id desc);
create index claim_by_billing_npi on claim (billing_npi, id desc);
create index claim_by_plan on claim (plan, id desc);
create index claim_by_member on claim (member_id, id desc);
create index claim_by_therapist on claim (therapist_npi, id desc);
create index claim_by_orderer on claim (orderer_npi, id desc);
create index claim_by_state on claim (state, id desc);
create index claim_by_words on claim using gin (words);

-- What the limits and duplicates of later claims are counted by.
create table claim_line (
    claim_id      uuid     not null constraint claim_line_claim references claim (id),
    position      smallint not null constraint claim_line_position_from_1 check (position >= 1),
    member_key    text     not null,
    service_date  date     not null,
    code          text     not null,
    minutes       numeric,
    units         numeric,
    charge        numeric  not null,
    order_key     text     not null,
    authorization_number text,
    constraint claim_line_pk primary key (claim_id, position)
);
create index claim_line_by_member on claim_line (member_key, service_date);

-- Why a claim was turned away, or what was found on it beside; one row per finding, in rule order, so that auditors count by code
-- without opening JSON.
create table claim_finding (
    claim_id uuid     not null constraint claim_finding_claim references claim (id),
    position smallint not null constraint claim_finding_position_from_1 check (position >= 1),
    code     text     not null,
    severity text     not null,
    carc     text     not null,
    element  text     not null,
    line     smallint,
    message  text     not null,
    constraint claim_finding_pk primary key (claim_id, position)
);
create index claim_finding_by_code on claim_finding (code, claim_id desc);
create index claim_finding_by_carc on claim_finding (carc, claim_id desc);
