-- V12__fhir_export.sql: exports that somebody asked for; each is prepared as a batch. Their files aren't stored: the manifest says which
-- resources, as of when, and those don't change.
create table fhir_export (
    id         uuid        not null constraint fhir_export_pk primary key references batch (id),
    caller     text        not null,
    expires_at timestamptz not null,
    -- as of when: the same whoever prepares it, and however often
    as_of      timestamptz not null,
    what       text        not null,
    -- once it is prepared
    manifest   text
);
create index fhir_export_by_caller on fhir_export (caller);
create index fhir_export_by_expiry on fhir_export (expires_at);
