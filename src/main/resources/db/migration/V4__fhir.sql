-- V4__fhir.sql: accepted claims as FHIR. A version is written once and never changes; its bytes are what is served.
-- Each resource is one plan's and one billing provider's: nobody can learn from it, or from its version, of another's.
create table fhir_resource (
    id           uuid        not null,
    version      integer     not null constraint fhir_resource_version_from_1 check (version >= 1),
    type         text        not null,
    plan         text        not null,
    billing_npi  text        not null,
    last_updated timestamptz not null,
    body         text        not null,
    constraint fhir_resource_pk primary key (id, version)
);

-- Which resource stands for which person, organization, order or place: what hasn't changed isn't written again.
create table fhir_subject (
    -- a digest of the four columns that follow
    subject     uuid    not null constraint fhir_subject_pk primary key,
    plan        text    not null,
    billing_npi text    not null,
    type        text    not null,
    key         text    not null,
    id          uuid    not null,
    version     integer not null,
    -- of what the current version says
    fingerprint bytea   not null
);

-- What a claim's bundle holds, the claim first; it is put together from the versions when it is read.
create table fhir_bundle (
    claim_id     uuid        not null,
    version      integer     not null constraint fhir_bundle_version_from_1 check (version >= 1),
    plan         text        not null,
    billing_npi  text        not null,
    last_updated timestamptz not null,
    entry_ids      uuid[]    not null,
    entry_versions integer[] not null,
    constraint fhir_bundle_pk primary key (claim_id, version)
);

-- lz4 is several times faster than PostgreSQL's own compression; a server may have been built without it.
do $$
begin
    alter table fhir_resource alter column body set compression lz4;
    alter table claim alter column submission set compression lz4;
    alter table claim alter column decision set compression lz4;
    alter table claim alter column evidence set compression lz4;
exception when feature_not_supported then
    raise notice 'this server has no lz4: its own compression is used';
end
$$;
