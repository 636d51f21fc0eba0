-- V19__claim_receipt.sql: each submission of a claim that came by itself, as it was received: the first, the same again, and another
-- one under its control number. Of those that came in a file, claim_file_result says which, and claim_file has the file's hash.
create table claim_receipt (
    id       uuid        not null,
    -- the claim that is on file under its control number
    claim_id uuid        not null,
    -- the millisecond of the id
    at       timestamptz not null,
    by       text        not null,
    status   text        not null constraint claim_receipt_status check (status in ('filed', 'repeated', 'refused')),
    -- of the bytes that were sent
    sha256   bytea       not null,
    bytes    bigint      not null,
    record_no bigint     not null,
    constraint claim_receipt_pk primary key (claim_id, id),
    constraint claim_receipt_claim foreign key (claim_id) references claim (id)
) partition by range (claim_id);

-- In the same years as the claims.
do $$
declare
    part record;
begin
    for part in
        select c.relname, pg_get_expr(c.relpartbound, c.oid) as bound
          from pg_inherits i
          join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'claim'::regclass
    loop
        execute format('create table %I partition of claim_receipt %s',
            regexp_replace(part.relname, '^claim', 'claim_receipt'), part.bound);
    end loop;
end
$$;
create index claim_receipt_by_record_no on claim_receipt (record_no);
