-- V20__sample.sql: samples of claims that auditors drew: what was asked, by which seed, and what came of it. A row never changes.
create table sample (
    id         uuid        not null constraint sample_pk primary key,
    -- JSON: which claims, parted by what, how many
    question   text        not null,
    seed       text        not null,
    -- claims that were decided before, as they were decided then
    as_of      timestamptz not null,
    purpose    text        not null,
    at         timestamptz not null,
    by         text        not null,
    -- of claims, as are the numbers in strata
    population bigint      not null,
    -- JSON: the name of each, in order, how many claims there are of it and how many were drawn
    strata     text        not null,
    -- stratum by stratum, in that in the order in which they were drawn
    claim_ids  uuid[]      not null,
    record_no  bigint      not null
);
create index sample_by_record_no on sample (record_no);
