-- V2__on_file.sql: plans, practitioners, orders and members, every version of each: what a decision went by can be looked up
-- for as long as the decision stands.
create table on_file (
    id            bigint generated always as identity constraint on_file_pk primary key,
    kind          text        not null constraint on_file_kind check (kind in ('plan', 'practitioner', 'order', 'member')),
    key           text        not null,
    version       integer     not null constraint on_file_version_from_1 check (version >= 1),
    roster        text        not null,
    body          text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    superseded_at timestamptz,
    constraint on_file_version_once unique (kind, key, version)
);
-- many are looked up at once: one array of keys against one index is the plan, however little or much is on file
create unique index on_file_current on on_file ((kind || ':' || key)) where superseded_at is null;
create index on_file_list on on_file (kind, id desc) where superseded_at is null;
create index on_file_roster on on_file (roster) where superseded_at is null and roster <> '';

-- Which license is whose, and when it was: an index kept beside the versions of practitioners.
create table license_on_file (
    id            bigint generated always as identity constraint license_on_file_pk primary key,
    state         text        not null,
    number_key    text        not null,
    npi           text        not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz
);
create index license_on_file_by_number on license_on_file ((state || '/' || number_key));
create index license_on_file_by_state on license_on_file (state) where superseded_at is null;
create index license_on_file_by_npi on license_on_file (npi) where superseded_at is null;
