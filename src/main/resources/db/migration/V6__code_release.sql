-- V6__code_release.sql: releases of code sets as they were published, in codes alone: which days of service each is for, and, apart
-- from that, since when it counts and until when it did. None is ever deleted: older decisions were made by it.
create table code_release (
    id            bigint generated always as identity constraint code_release_pk primary key,
    import_id     uuid        not null constraint code_release_import_once unique,
    kind          text        not null constraint code_release_kind
        check (kind in ('icd10cm-order', 'icd10cm-tabular', 'ncci-mue', 'ncci-ptp')),
    name          text        not null constraint code_release_name check (name <> ''),
    first_day     date        not null,
    last_day      date        not null,
    rows          integer     not null constraint code_release_rows_from_1 check (rows >= 1),
    content       text        not null,
    added_at      timestamptz not null,
    taken_back_at timestamptz,
    constraint code_release_days check (first_day <= last_day)
);

-- as in V4: a server may have been built without it
do $$
begin
    alter table code_release alter column content set compression lz4;
exception when feature_not_supported then
    raise notice 'this server has no lz4: its own compression is used';
end
$$;
