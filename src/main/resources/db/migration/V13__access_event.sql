-- V13__access_event.sql: every access to what tactus keeps about people: who, when, what, why, by what right, and how it was
-- answered; also those that were refused. A row is there before the answer leaves, and is never changed.
create table access_event (
    id                uuid        not null constraint access_event_pk primary key,
    at                timestamptz not null,
    -- a user's name, or client:… for a plan's system
    who               text        not null,
    -- by what right: as it was then, since users and clients change
    roles             text[]      not null,
    bound_plans       text[]      not null,
    bound_npis        text[]      not null,
    scopes            text,
    -- of HL7's PurposeOfUse; null where what was stated is none
    purpose           text,
    is_purpose_stated boolean     not null,
    -- in FHIR's words
    interaction       text        not null,
    resource_type     text,
    resource_id       text,
    version           text,
    -- name=value, decoded; may name people
    asked             text[]      not null,
    -- that it was about
    plans             text[]      not null,
    status            smallint    not null,
    -- how many were shown, where that is known
    resources         integer,
    address           text        not null,
    request_id        text,
    constraint access_event_purpose check (purpose is not null or is_purpose_stated)
);
create index access_event_by_time on access_event (at, id);
create index access_event_by_who on access_event (who, at, id);
-- a claim's Bundle has the claim's id: who looked at either is found by one
create index access_event_by_resource on access_event (resource_id, at, id) where resource_id is not null;
