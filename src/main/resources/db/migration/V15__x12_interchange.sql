-- V15__x12_interchange.sql: files of accepted claims that somebody took away as an 837P, so that the same claims leave under the same
-- number: a receiver tells by it that it has a file already.
create sequence x12_interchange_number as integer minvalue 1 maxvalue 999999999;

create table x12_interchange (
    number       integer     not null constraint x12_interchange_pk primary key,
    plan         text        not null,
    -- on which the claims were accepted, in UTC
    day          date        not null,
    -- whose claims they are, in order
    billing_npis text[]      not null,
    -- how many: what was accepted on a day stays so, and with one more it is another file
    claims       integer     not null,
    -- first; the file is dated so whenever it is asked for
    asked_at     timestamptz not null,
    asked_by     text        not null,
    constraint x12_interchange_once unique (plan, day, billing_npis, claims)
);

-- A biller's accepted claims of a day are found without looking at any other.
create index claim_accepted_by_day on claim (billing_npi, plan, filed_at) where filed_standing in ('in-force', 'void');
create index claim_event_released_by_day on claim_event (at) where kind = 'released';
