-- V16__claim_years.sql: claims by year, in tables that are no wider than what is asked of them. Ids of claims are UUIDs of version 7,
-- which begin with the millisecond of filing, so that a year, or a day, is a range of ids. What lies outside of the years that have a
-- partition is in the default one.

-- What a claim refers to by a file of claims may go before the file does.
alter table claim_file_result drop constraint claim_file_result_claim_id_fkey;

alter table claim_line drop constraint claim_line_claim, drop constraint claim_line_pk;
alter table claim_finding drop constraint claim_finding_claim, drop constraint claim_finding_pk;
alter table claim_event drop constraint claim_event_claim, drop constraint claim_event_cause, drop constraint claim_event_pk;
alter table claim drop constraint claim_pk;
drop index claim_control_number_once, claim_member_sequence_once, claim_by_outcome, claim_by_billing_npi, claim_by_plan,
    claim_by_member, claim_by_therapist, claim_by_orderer, claim_by_state, claim_by_words, claim_accepted_by_day,
    claim_line_by_member, claim_finding_by_code, claim_finding_by_carc, claim_event_released_by_day;
alter table claim rename to claim_before;
alter table claim_line rename to claim_line_before;
alter table claim_finding rename to claim_finding_before;
alter table claim_event rename to claim_event_before;

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
    -- of service
    state              text        not null,
    -- of the therapist's license
    license_state      text        not null,
    first_service_date date,
    last_service_date  date,
    total              numeric     not null,
    -- all that its lines state
    units              numeric     not null,
    frequency          text        not null,
    received_on        date        not null,
    -- whether the biller said so, or it is the day on which it was filed
    received_on_stated boolean     not null,
    -- the millisecond of the id
    filed_at           timestamptz not null,
    filed_by           text        not null,
    outcome            text        not null constraint claim_outcome check (outcome in ('accepted', 'held', 'rejected')),
    standing           text        not null constraint claim_standing
        check (standing in ('in-force', 'held', 'rejected', 'withdrawn', 'replaced', 'voided', 'void')),
    -- where it stood when it was filed; what came since is in claim_event
    filed_standing     text        not null,
    -- how often it was decided: once when it was filed, and once more when it was released
    decisions          smallint    not null constraint claim_decisions_from_1 check (decisions >= 1),
    -- of the findings of its last decision, each once, in rule order
    codes              text[]      not null,
    -- that decided it when it was filed
    rule_book          text        not null,
    -- of the canonical submission: the same again is told from another
    content_hash       bytea       not null,
    -- What is summed up, as numbers: they are read and grouped several times as fast as texts. Equal texts have equal numbers.
    -- 0 accepted, 1 held, 2 rejected; of originals 8 more where it was accepted when it was filed, else 4
    kind               smallint    not null generated always as (
        case outcome when 'accepted' then 0 when 'held' then 1 else 2 end
            + case when frequency <> 'original' then 0 when filed_standing = 'in-force' then 8 else 4 end) stored,
    cents              bigint      not null generated always as ((least(greatest(total, -1e13), 1e13) * 100)::bigint) stored,
    plan_no            bigint      not null generated always as (hashtextextended(plan, 0)) stored,
    billing_no         bigint      not null generated always as (hashtextextended(billing_npi, 0)) stored,
    therapist_no       bigint      not null generated always as (hashtextextended(therapist_npi, 0)) stored,
    orderer_no         bigint      not null generated always as (hashtextextended(orderer_npi, 0)) stored,
    state_no           bigint      not null generated always as (hashtextextended(state, 0)) stored,
    codes_no           bigint      not null generated always as (hash_array_extended(codes, 0)) stored
) partition by range (id);

-- The texts of a claim.
create table claim_document (
    claim_id   uuid not null constraint claim_document_pk primary key,
    submission text not null,
    -- as it was answered when it was filed
    decision   text not null,
    -- what it was decided by, so that it can be decided again: versions on file, code sets, services of the member
    evidence   text not null
) partition by range (claim_id);

-- The words by which people look for a claim; apart from its texts, since many claims are looked through at a time.
create table claim_words (
    claim_id uuid     not null constraint claim_words_pk primary key,
    -- the claim's, so that words of claims with another are never looked at
    outcome  text     not null,
    words    tsvector not null
) partition by range (claim_id);

-- What the limits and duplicates of later claims are counted by.
create table claim_line (
    claim_id      uuid     not null,
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
) partition by range (claim_id);

-- Why a claim was turned away, or what was found on it beside; one row per finding of each of its decisions, in rule order.
create table claim_finding (
    claim_id uuid     not null,
    -- which of the claim's decisions found it: 1 of the filing, 2 of the release
    decision smallint not null constraint claim_finding_decision_from_1 check (decision >= 1),
    position smallint not null constraint claim_finding_position_from_1 check (position >= 1),
    code     text     not null,
    severity text     not null,
    carc     text     not null,
    element  text     not null,
    line     smallint,
    message  text     not null,
    constraint claim_finding_pk primary key (claim_id, decision, position)
) partition by range (claim_id);

create table claim_event (
    claim_id uuid        not null,
    position smallint    not null constraint claim_event_position_from_1 check (position >= 1),
    kind     text        not null constraint claim_event_kind check (kind in ('released', 'withdrawn', 'replaced', 'voided')),
    at       timestamptz not null,
    by       text        not null,
    reason   text,
    -- the claim that replaced or voided it
    cause    uuid,
    -- where it stands from then on
    standing text        not null,
    -- of a release: the decision as it was answered, and what it was decided by
    decision text,
    evidence text,
    constraint claim_event_pk primary key (claim_id, position)
) partition by range (claim_id);

-- By what claims are looked for: a list of claims, by their ids, for each thing that can be said of one. A token is the first 64 bits
-- of the SHA-256 of, say, 'rejected plan=H1234-001-000'.
create table claim_token (
    token    bigint not null,
    claim_id uuid   not null,
    constraint claim_token_pk primary key (token, claim_id)
) partition by range (claim_id);

-- What has to be there once over all years: a control number of a billing NPI, and the member's first, second … claim.
create table claim_key (
    -- billing NPI/control number
    key             text    not null constraint claim_key_pk primary key,
    claim_id        uuid    not null,
    member_key      text    not null,
    member_sequence integer not null,
    constraint claim_key_member_sequence_once unique (member_key, member_sequence)
);

-- Before there are partitions, which take it over.
do $$
begin
    alter table claim_document
        alter column submission set compression lz4,
        alter column decision set compression lz4,
        alter column evidence set compression lz4;
exception when feature_not_supported then
    raise notice 'this server has no lz4: its own compression is used';
end
$$;

create function pg_temp.first_id(year integer) returns uuid language sql as $$
    select (lpad(to_hex((extract(epoch from make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0')
            || repeat('0', 20))::uuid
$$;

do $$
declare
    parent     text;
    this_year  integer := extract(year from now() at time zone 'UTC');
    first_year integer := least(this_year, (select extract(year from min(filed_at) at time zone 'UTC') from claim_before));
begin
    foreach parent in array array['claim', 'claim_document', 'claim_words', 'claim_line', 'claim_finding', 'claim_event', 'claim_token'] loop
        execute format('create table %I partition of %I default', parent || '_other', parent);
        for year in first_year .. this_year + 1 loop
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                parent || '_' || year, parent, pg_temp.first_id(year), pg_temp.first_id(year + 1));
        end loop;
    end loop;
end
$$;

insert into claim (id, control_number, billing_npi, plan, member_id, member_key, member_sequence, therapist_npi, orderer_npi, state,
                   license_state, first_service_date, last_service_date, total, units, frequency, received_on, received_on_stated,
                   filed_at, filed_by, outcome, standing, filed_standing, decisions, codes, rule_book, content_hash)
select c.id, c.control_number, c.billing_npi, c.plan, c.member_id, c.member_key, c.member_sequence, c.therapist_npi, c.orderer_npi,
       c.state, upper(coalesce(c.submission::jsonb #>> '{therapist,license,state}', '')), c.first_service_date, c.last_service_date,
       c.total, coalesce(l.units, 0), c.frequency, c.received_on, c.received_on_stated, c.filed_at, c.filed_by, c.outcome, c.standing,
       c.filed_standing, case when r.claim_id is null then 1 else 2 end, coalesce(f.codes, '{}'), c.rule_book, c.content_hash
  from claim_before c
  left join (select claim_id, sum(units) as units from claim_line_before group by 1) l on l.claim_id = c.id
  left join (select claim_id, array_agg(code order by position) as codes
               from (select claim_id, code, min(position) as position from claim_finding_before group by 1, 2) once
              group by 1) f on f.claim_id = c.id
  left join (select claim_id from claim_event_before where kind = 'released') r on r.claim_id = c.id
 order by c.id;

insert into claim_document (claim_id, submission, decision, evidence)
select id, submission, decision, evidence from claim_before order by id;

insert into claim_words (claim_id, outcome, words)
select id, outcome, words from claim_before order by id;

insert into claim_line (claim_id, position, member_key, service_date, code, minutes, units, charge, order_key, authorization_number)
select claim_id, position, member_key, service_date, code, minutes, units, charge, order_key, authorization_number
  from claim_line_before
 order by 1, 2;

insert into claim_finding (claim_id, decision, position, code, severity, carc, element, line, message)
select f.claim_id, c.decisions, f.position, f.code, f.severity, f.carc, f.element, f.line, f.message
  from claim_finding_before f
  join claim c on c.id = f.claim_id
 union all
-- of a claim that was released, those of its filing were no longer kept, but in what was answered
select c.id, 1, told.position, told.finding ->> 'code', told.finding ->> 'severity', told.finding ->> 'carc',
       told.finding ->> 'element', (told.finding ->> 'line')::smallint, told.finding ->> 'message'
  from claim c
  join claim_before b on b.id = c.id
 cross join lateral jsonb_array_elements(b.decision::jsonb -> 'findings') with ordinality told (finding, position)
 where c.decisions = 2
 order by 1, 2, 3;

insert into claim_event (claim_id, position, kind, at, by, reason, cause, standing, decision, evidence)
select claim_id, position, kind, at, by, reason, cause, standing, decision, evidence from claim_event_before order by 1, 2;

insert into claim_key (key, claim_id, member_key, member_sequence)
select billing_npi || '/' || control_number, id, member_key, member_sequence from claim_before order by 1;

insert into claim_token (token, claim_id)
select distinct ('x' || substr(encode(sha256(convert_to(c.outcome || said.text, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint, c.id
  from (select c.*, b.submission::jsonb as submission from claim c join claim_before b on b.id = c.id) c
 cross join lateral (
       select ''
        union all
       select ' ' || name || '=' || value
         from (values ('plan', c.plan), ('billing', c.billing_npi), ('therapist', c.therapist_npi), ('orderer', c.orderer_npi),
                      ('npi', c.billing_npi), ('npi', c.therapist_npi), ('npi', c.orderer_npi), ('member', c.member_id),
                      ('state', c.state), ('license-state', c.license_state), ('rule-book', c.rule_book),
                      ('frequency', c.frequency)) v (name, value)
        where value <> ''
        union all
       select ' ' || v.name || '=' || v.value
         from claim_finding f
        cross join lateral (values ('code', f.code), ('carc', f.carc), ('severity', f.severity)) v (name, value)
        where f.claim_id = c.id and f.decision = c.decisions
        union all
       select ' released-by=' || v.who
         from claim_event e
        cross join lateral (values (e.by), ('*')) v (who)
        where e.claim_id = c.id and e.kind = 'released'
        union all
       select ' procedure=' || l.code from claim_line l where l.claim_id = c.id and l.code <> ''
        union all
       select ' diagnosis=' || v.code
         from jsonb_array_elements_text(c.submission -> 'diagnoses') d (code)
        cross join lateral (select upper(regexp_replace(d.code, '[\s.]+', '', 'g')) as whole) stated
        cross join lateral (values (whole), (substr(whole, 1, 3))) v (code)
        where v.code <> ''
       ) said (text)
 order by 1, 2;

drop table claim_before, claim_line_before, claim_finding_before, claim_event_before;

create index claim_by_first_service on claim (plan, first_service_date);
-- Summaries read this index alone.
create index claim_figures on claim (id)
    include (kind, cents, plan_no, billing_no, therapist_no, orderer_no, state_no, codes_no);
-- The few that stand elsewhere than where they began.
create index claim_by_standing on claim (standing, id) where standing in ('withdrawn', 'replaced', 'voided', 'void');
-- A biller's accepted claims of a day are found without looking at any other.
create index claim_accepted_by_day on claim (billing_npi, plan, filed_at) where filed_standing in ('in-force', 'void');
create index claim_words_accepted on claim_words using gin (words) where outcome = 'accepted';
create index claim_words_held on claim_words using gin (words) where outcome = 'held';
create index claim_words_rejected on claim_words using gin (words) where outcome = 'rejected';
create index claim_line_by_member on claim_line (member_key, service_date);
create index claim_event_released_by_day on claim_event (at) where kind = 'released';

alter table claim_line add constraint claim_line_claim foreign key (claim_id) references claim (id);
alter table claim_finding add constraint claim_finding_claim foreign key (claim_id) references claim (id);
alter table claim_event
    add constraint claim_event_claim foreign key (claim_id) references claim (id),
    add constraint claim_event_cause foreign key (cause) references claim (id);
