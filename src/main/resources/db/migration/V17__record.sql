-- V17__record.sql: the record. Each row that is evidence has a number; what a transaction put on record under its numbers, as hashes,
-- is an entry; seals chain the entries. docs/record.md tells how all of this is checked, with or without tactus.
create sequence record_block as bigint minvalue 0 start 0 increment 1024;

create table record_entry (
    -- of its first row; the others follow
    first_no  bigint not null constraint record_entry_pk primary key,
    -- of each row: a byte for its table, and the SHA-256 of what it says
    leaves    bytea  not null,
    -- which key vouches for it, and how
    key       text   not null,
    mac       bytea  not null,
    -- null until a seal holds it
    sealed_in bigint,
    constraint record_entry_key check (length(key) = 16),
    constraint record_entry_mac check (length(mac) = 32),
    constraint record_entry_leaves check (length(leaves) % 33 = 0)
);
-- hashes don't compress
alter table record_entry alter column leaves set storage external;
create index record_entry_unsealed on record_entry (key, first_no) where sealed_in is null;
create index record_entry_by_seal on record_entry (sealed_in) where sealed_in is not null;

create table record_seal (
    number    bigint      not null constraint record_seal_pk primary key,
    at        timestamptz not null,
    -- of each entry: its first number, and its digest
    entries   bytea       not null,
    -- hash of the seal before
    previous  bytea       not null,
    hash      bytea       not null,
    key       text        not null,
    -- of the hash, by Ed25519
    signature bytea       not null
);
alter table record_seal alter column entries set storage external;

-- What was written before there was a record is numbered as it stands, and taken over into it when tactus starts.
create sequence record_before as bigint minvalue 0 start 0;
do $$
declare
    evidence text;
begin
    foreach evidence in array array['claim', 'claim_document', 'claim_line', 'claim_finding', 'claim_event', 'fhir_resource',
                                    'fhir_bundle', 'on_file', 'code_release', 'claim_file', 'claim_file_result', 'x12_interchange',
                                    'access_event']
    loop
        execute format('alter table %I add column record_no bigint not null default nextval(''record_before'')', evidence);
        execute format('alter table %I alter column record_no drop default', evidence);
        execute format('create index %I on %I (record_no)', evidence || '_by_record_no', evidence);
    end loop;
end
$$;
select setval('record_block', (last_value / 1024 + 1) * 1024, false) from record_before where is_called;
drop sequence record_before;
