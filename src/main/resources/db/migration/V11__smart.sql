-- V11__smart.sql: plans' systems, every version of each; the assertions that they have used, and the tokens that they hold.
-- A version ends when an admin changes or deletes the client; the tokens of that version end with it.
create table smart_client (
    version     bigint generated always as identity constraint smart_client_pk primary key,
    client_id   text        not null,
    plans       text[]      not null,
    scopes      text[]      not null,
    -- public keys, by value or by where they are published
    jwks        text,
    jwks_url    text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_at    timestamptz,
    ended_by    text,
    constraint smart_client_keys_one_way check ((jwks is null) <> (jwks_url is null)),
    constraint smart_client_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index smart_client_current on smart_client (client_id) where ended_at is null;

-- Assertions that were accepted, until they expire; not bound to a version, so that none is accepted twice whatever an admin does.
create table smart_jti (
    client_id  text        not null,
    -- sha-256
    jti_hash   bytea       not null,
    expires_at timestamptz not null,
    constraint smart_jti_pk primary key (client_id, jti_hash)
);
create index smart_jti_by_expiry on smart_jti (expires_at);

create table smart_token (
    -- sha-256: who reads this table can't use what it holds
    hash       bytea       not null constraint smart_token_pk primary key,
    client     bigint      not null constraint smart_token_client references smart_client (version),
    scopes     text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
create index smart_token_by_expiry on smart_token (expires_at);
