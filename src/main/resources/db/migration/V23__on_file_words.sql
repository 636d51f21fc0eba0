-- V23__on_file_words.sql: what is on file is found by words, licenses by the day on which they end; and what an import changes, or would.

-- The words of an entry: its key, and names, numbers and days of its body, in small letters and without accents; each parted at its
-- punctuation, and once more without: O'Brien is found by brien and by obrien, 33.012345 by 33012345 too. It calls no function of
-- ours, so that a backup can be restored.
create function on_file_words(key text, body text) returns tsvector
    language plpgsql immutable parallel safe
    as $$
declare
    marks constant text := E'!"#$%&''()*+-.:<=>?@[\\]^_`{|}~’‘–';
    json  jsonb := body::jsonb;
    said  text := key || ' ' || coalesce(json ->> 'name', '') || ' ' || coalesce(json #>> '{organization,name}', '')
                  || ' ' || coalesce(json #>> '{organization,payerId}', '')
                  || ' ' || coalesce(json ->> 'familyName', '') || ' ' || coalesce(json ->> 'givenName', '')
                  || ' ' || coalesce(json ->> 'birthDate', '') || ' ' || coalesce(json ->> 'taxonomy', '')
                  || ' ' || coalesce(json ->> 'memberId', '') || ' ' || coalesce(json ->> 'authoredOn', '')
                  || ' ' || coalesce(json #>> '{orderedBy,npi}', '') || ' ' || coalesce(json #>> '{orderedBy,familyName}', '')
                  || ' ' || coalesce(json #>> '{orderedBy,givenName}', '')
                  || ' ' || jsonb_path_query_array(json, '$.licenses[*].number')::text
                  || ' ' || jsonb_path_query_array(json, '$.licenses[*].state')::text
                  || ' ' || jsonb_path_query_array(json, '$.authorizations[*].number')::text
                  || ' ' || jsonb_path_query_array(json, '$.referrals[*].number')::text;
    words text[];
begin
    if octet_length(said) <> length(said) then
        said := regexp_replace(normalize(said, nfd), U&'[\0300-\036F]', '', 'g');
    end if;
    said := translate(lower(said), E'/,;\t\r\n', repeat(' ', 6));
    words := array_remove(string_to_array(translate(said, marks, repeat(' ', 60)) || ' ' || translate(said, marks, ''), ' '), '');
    if octet_length(said) > 2000 then
        words := array(select left(word, 200) from unnest(words) word);
    end if;
    return array_to_tsvector(words);
end
$$;

-- Words as somebody types them: each of them, or the beginning of it. Null where there is none.
create function on_file_query(words text) returns tsquery
    language sql immutable parallel safe
    as $$
select string_agg('''' || left(word, 200) || ''':*', ' & ')::tsquery
  from (select lower(regexp_replace(normalize(words, nfd), U&'[\0300-\036F]', '', 'g')) as text) folded,
       unnest(string_to_array(translate(text, E'/,;\t\r\n!"#$%&''()*+-.:<=>?@[\\]^_`{|}~’‘–', repeat(' ', 60)), ' ')) word
 where word <> ''
$$;

-- No evidence: it can be told from the body, and nobody can write anything else.
alter table on_file add column words tsvector generated always as (on_file_words(key, body)) stored;
create index on_file_plan_words on on_file using gin (words) where superseded_at is null and kind = 'plan';
create index on_file_practitioner_words on on_file using gin (words) where superseded_at is null and kind = 'practitioner';
create index on_file_order_words on on_file using gin (words) where superseded_at is null and kind = 'order';
create index on_file_member_words on on_file using gin (words) where superseded_at is null and kind = 'member';

-- The last day on which a license is active; null where it goes on, or never was.
alter table license_on_file add column ends_on date;
update license_on_file l
   set ends_on = e.ends_on
  from (select o.key as npi, upper(trim(license ->> 'state')) as state,
               regexp_replace(upper(license ->> 'number'), '[^A-Z0-9]', '', 'g') as number_key,
               max((period ->> 'through')::date) as ends_on
          from on_file o,
               jsonb_path_query(o.body::jsonb, '$.licenses[*]') license,
               jsonb_path_query(license, '$.periods[*]') period
         where o.kind = 'practitioner' and o.superseded_at is null and coalesce(period ->> 'status', 'active') = 'active'
         group by 1, 2, 3
        having bool_and(period ->> 'through' is not null)) e
 where l.superseded_at is null and l.npi = e.npi and l.state = e.state and l.number_key = e.number_key;
create index license_on_file_by_end on license_on_file (ends_on, id) where superseded_at is null and ends_on is not null;

-- The dry run whose file an import took: nobody has to send it twice.
alter table import add column preview_id uuid constraint import_preview references import (id);
create unique index import_by_preview on import (preview_id) where preview_id is not null;

-- Some of the entries that an import put on file, or would have: as they were, and as they are.
create table import_change (
    import_id uuid    not null references import (id),
    position  integer not null,
    kind      text    not null,
    key       text    not null,
    -- null where nothing was on file
    before    text,
    after     text    not null,
    constraint import_change_pk primary key (import_id, position)
);
