-- V12__fhir_export.sql: exports that somebody asked for. Their files aren't stored: the manifest says which resources, as of
-- when, and those don't change.
create table fhir_export (
    id          uuid        not null constraint fhir_export_pk primary key,
    caller      text        not null,
    asked_at    timestamptz not null,
    expires_at  timestamptz not null,
    -- as of when: the same whoever prepares it, and however often
    as_of       timestamptz not null,
    what        text        not null,
    state       text        not null constraint fhir_export_state check (state in ('preparing', 'complete', 'failed')),
    progress    real        not null default 0,
    manifest    text,
    attempts    integer     not null default 0,
    -- until when somebody is at it; by the database's clock, which all nodes share
    leased_until timestamptz
);
create index fhir_export_to_do on fhir_export (asked_at) where state = 'preparing';
create index fhir_export_by_caller on fhir_export (caller, asked_at);
