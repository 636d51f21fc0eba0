-- V10__fhir_search.sql: FHIR resources can be searched, and their past can be told. Each version says until when it counted and what
-- it is searched by, and a claim's bundle is a resource like the others.

-- What a bundle holds, by type as well. An id was one resource's so far, and was looked for by itself.
alter table fhir_bundle add column entry_types text[];
update fhir_bundle b
   set entry_types = (
       select array_agg(r.type order by e.place)
         from unnest(b.entry_ids, b.entry_versions) with ordinality e (id, version, place)
         join fhir_resource r on r.id = e.id and r.version = e.version);
alter table fhir_bundle
    alter column entry_types set not null,
    add constraint fhir_bundle_entries_whole
        check (cardinality(entry_types) = cardinality(entry_ids) and cardinality(entry_versions) = cardinality(entry_ids));

alter table fhir_resource
    -- begins with the plan, so that what is asked for one plan never touches another's rows
    drop constraint fhir_resource_pk,
    add constraint fhir_resource_pk primary key (plan, type, id, version),
    -- when the next version took its place
    add column superseded_at timestamptz,
    -- what it is searched by: digests of its codes, identifiers and references, and one or two spans of time
    add column tokens bigint[] not null default '{}',
    add column first_from timestamptz,
    add column first_until timestamptz,
    add column second_from timestamptz,
    add column second_until timestamptz;
-- from now on, who writes a version has to say
alter table fhir_resource alter column tokens drop default;

-- The body is empty for a Bundle, which is put together from fhir_bundle.
insert into fhir_resource (plan, type, id, version, billing_npi, last_updated, tokens, body)
select plan, 'Bundle', claim_id, version, billing_npi, last_updated, '{}', ''
  from fhir_bundle;
alter table fhir_bundle
    drop constraint fhir_bundle_version_from_1,
    drop column plan,
    drop column billing_npi,
    drop column last_updated;

update fhir_resource r
   set superseded_at = n.next_updated
  from (select plan, type, id, version,
               lead(last_updated) over (partition by plan, type, id order by version) as next_updated
          from fhir_resource) n
 where (r.plan, r.type, r.id, r.version) = (n.plan, n.type, n.id, n.version)
   and n.next_updated is not null;

create index fhir_resource_by_biller on fhir_resource (billing_npi, type, id);
create index fhir_resource_by_time on fhir_resource (plan, type, last_updated, id);
create index fhir_resource_by_first on fhir_resource (plan, type, first_from, id) where first_from is not null;
create index fhir_resource_by_second on fhir_resource (plan, type, second_from, id) where second_from is not null;
create index fhir_resource_by_tokens on fhir_resource using gin (tokens);

-- Names and the like, which are searched by their beginnings; in lower case.
create table fhir_text (
    plan      text    not null,
    type      text    not null,
    parameter text    not null,
    value     text    not null,
    id        uuid    not null,
    version   integer not null
);
create index fhir_text_by_value on fhir_text (plan, type, parameter, value text_pattern_ops);
create index fhir_text_by_resource on fhir_text (id, version);

-- By which edition of the search parameters resources are indexed: none of them so far. What they are searched by isn't worked out
-- here but by tactus, when it starts and knows a later edition: in the order of their key, and the last that it has come to stands
-- here until all are done.
create table fhir_index (
    edition  smallint not null,
    plan     text,
    type     text,
    id       uuid,
    version  integer,
    only_row boolean  not null default true constraint fhir_index_pk primary key check (only_row),
    constraint fhir_index_key_whole_or_none check (num_nulls(plan, type, id, version) in (0, 4))
);
insert into fhir_index (edition) values (0);

-- How far readers have looked, or are about to: what is written from now on is later than that.
create table fhir_horizon (
    shown_until    timestamptz not null,
    -- up to when a reader was told that nothing more will come
    complete_until timestamptz not null,
    only_row       boolean     not null default true constraint fhir_horizon_pk primary key check (only_row)
);
insert into fhir_horizon (shown_until, complete_until) values ('-infinity', '-infinity');

-- What the links from page to page are encrypted with.
create table fhir_key (
    key      bytea   not null,
    only_row boolean not null default true constraint fhir_key_pk primary key check (only_row)
);
