-- V21__retention.sql: accesses by year, like claims; years that are held, and what has gone with a year: which rows, by their
-- numbers in the record.

-- A year goes whole, and the record tells when a row is missing: to look through all other years for what may refer to it would keep
-- everybody waiting.
alter table claim_line drop constraint if exists claim_line_claim;
alter table claim_finding drop constraint if exists claim_finding_claim;
alter table claim_event drop constraint if exists claim_event_claim, drop constraint if exists claim_event_cause;
alter table claim_receipt drop constraint if exists claim_receipt_claim;

alter table access_event rename to access_event_before;
alter table access_event_before rename constraint access_event_pk to access_event_before_pk;

do $$
declare
    this_year  integer := extract(year from now() at time zone 'UTC');
    first_year integer := least(this_year, (select extract(year from min(at) at time zone 'UTC') from access_event_before));
    indexes    text[]  := (select array_agg(replace(pg_get_indexdef(indexrelid), 'access_event_before', 'access_event'))
                             from pg_index where indrelid = 'access_event_before'::regclass and not indisprimary);
    definition text;
begin
    create table access_event (
        like access_event_before including defaults including constraints including storage including compression,
        constraint access_event_pk primary key (id)
    ) partition by range (id);
    create table access_event_other partition of access_event default;
    for year in first_year .. this_year + 1 loop
        execute format('create table %I partition of access_event for values from (%L) to (%L)', 'access_event_' || year,
            (lpad(to_hex((extract(epoch from make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid,
            (lpad(to_hex((extract(epoch from make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid);
    end loop;
    insert into access_event select * from access_event_before order by id;
    drop table access_event_before;
    foreach definition in array indexes loop
        execute definition;
    end loop;
end
$$;

-- That a year is held, or isn't any more: the last row of a year counts.
create table retention_hold (
    id        uuid        not null constraint retention_hold_pk primary key,
    year      integer     not null,
    held      boolean     not null,
    reason    text        not null,
    at        timestamptz not null,
    by        text        not null,
    record_no bigint      not null
);
create index retention_hold_by_record_no on retention_hold (record_no);

-- What has gone: a row for each 65,536 numbers of the record of which some went, so that they are found with the rows that stay.
create table record_removal (
    -- of the removal
    id        uuid        not null,
    -- the first of these numbers
    chunk     bigint      not null,
    -- that went, as an int8multirange
    numbers   text        not null,
    year      integer     not null,
    -- why it could go, and why it did
    rule      text        not null,
    reason    text        not null,
    at        timestamptz not null,
    by        text        not null,
    -- JSON: how many rows went of which table
    tables    text        not null,
    record_no bigint      not null,
    constraint record_removal_pk primary key (chunk, id)
);
create index record_removal_by_record_no on record_removal (record_no);
