-- V14__claim_file.sql: whole files of claims, filed part by part, and what became of each of their claims, in the file's order.
alter table batch
    -- whose claims it may hold; who may file for all of these sees it
    add column billing_npis text[] not null default '{}',
    add column refused      bigint not null default 0,
    -- how often somebody has taken it since it last came further
    add column idle_attempts integer not null default 0,
    drop constraint batch_state,
    add constraint batch_state check (state in ('queued', 'running', 'done', 'failed', 'cancelled'));

create table claim_file (
    id     uuid  not null constraint claim_file_pk primary key references batch (id),
    format text  not null constraint claim_file_format check (format in ('csv', 'ndjson', 'fhir', 'x12')),
    -- of the file as it was received, which batch_input keeps
    sha256 bytea not null,
    bytes  bigint not null
);

create table claim_file_result (
    batch_id       uuid   not null references batch (id),
    -- which of the file's claims, from 1
    position       bigint not null,
    place          text   not null,
    control_number text   not null,
    status         text   not null constraint claim_file_result_status check (status in ('filed', 'on-file', 'refused', 'unreadable')),
    -- of a refused one, the claim that is on file under its control number
    claim_id       uuid references claim (id),
    outcome        text,
    -- JSON: what was read otherwise than it stands there, and what couldn't be read; null where there is neither
    notes          text,
    constraint claim_file_result_pk primary key (batch_id, position)
);
create index claim_file_result_by_claim on claim_file_result (claim_id);

-- What claims in a file refer to, until the file has been worked through.
create table claim_file_part (
    batch_id uuid not null references batch (id),
    address  text not null,
    body     text not null,
    constraint claim_file_part_pk primary key (batch_id, address)
);

do $$
begin
    alter table claim_file_result alter column notes set compression lz4;
    alter table claim_file_part alter column body set compression lz4;
exception when feature_not_supported then
    raise notice 'this server has no lz4: its own compression is used';
end
$$;
