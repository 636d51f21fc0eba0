-- V22__claim_draft.sql: claims that are being written; members that a biller has billed, found by words; orders and members on file,
-- found by whose they are.

-- What somebody has typed of a claim, in whatever state it is; nobody's but theirs, and no evidence of anything.
create table claim_draft (
    id         uuid        not null constraint claim_draft_pk primary key,
    owner      text        not null,
    -- to tell it from others in a list: the control number
    title      text        not null,
    -- names of fields and what was typed into them, as JSON
    typed      text        not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index claim_draft_by_owner on claim_draft (owner, changed_at desc, id desc);

-- Members of claims, once for each biller and plan: an index beside claims, as claim_words is.
create table billed_member (
    billing_npi text     not null,
    plan        text     not null,
    member_id   text     not null,
    -- the latest claim, whose submission says who they are
    claim_id    uuid     not null,
    -- name, id, day of birth, and the billing NPI: one index finds a biller's own
    words       tsvector not null,
    constraint billed_member_pk primary key (billing_npi, plan, member_id)
)
-- a further claim changes the row and no index
with (fillfactor = 80);
create index billed_member_by_words on billed_member using gin (words);

insert into billed_member (billing_npi, plan, member_id, claim_id, words)
select l.billing_npi, l.plan, l.member_id, l.id, array_to_tsvector(array(
           select distinct word
             from regexp_split_to_table(f.text || ' ' || regexp_replace(f.text, '[^[:alnum:][:space:]]+', '', 'g'), '[^[:alnum:]]+') word
            where word <> ''))
  from (select distinct on (billing_npi, plan, member_id) billing_npi, plan, member_id, id
          from claim
         order by billing_npi, plan, member_id, id desc) l
  join claim_document d on d.claim_id = l.id
 cross join lateral (select d.submission::jsonb -> 'member' as body) m
 cross join lateral (
       select lower(regexp_replace(normalize(concat_ws(' ', m.body ->> 'givenName', m.body ->> 'familyName', l.member_id,
                                                       m.body ->> 'birthDate', l.billing_npi), nfd),
                                   U&'[\0300-\036F]', '', 'g')) as text) f;

create index on_file_order_of_member on on_file ((body::jsonb ->> 'memberId'), id desc)
    where kind = 'order' and superseded_at is null;
create index on_file_member_id on on_file (split_part(key, '/', 2))
    where kind = 'member' and superseded_at is null;
