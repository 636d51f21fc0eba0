-- V7__batch.sql: files that are worked through in the background, by whichever node is free, and what was imported.
create table batch (
    id           uuid        not null constraint batch_pk primary key,
    kind         text        not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    state        text        not null constraint batch_state check (state in ('queued', 'running', 'done', 'failed')),
    -- until when somebody is at it, by the database's clock, which all nodes share; afterwards another may take it
    leased_until timestamptz,
    attempts     integer     not null default 0,
    total        bigint      not null default 0,
    done         bigint      not null default 0,
    accepted     bigint      not null default 0,
    held         bigint      not null default 0,
    rejected     bigint      not null default 0,
    unreadable   bigint      not null default 0,
    message      text,
    finished_at  timestamptz
);
create index batch_to_do on batch (id) where state in ('queued', 'running');

-- The file, in pieces, so that nobody has to hold it whole.
create table batch_input (
    batch_id uuid    not null references batch (id),
    position integer not null,
    piece    bytea   not null,
    constraint batch_input_pk primary key (batch_id, position)
);

create table batch_problem (
    batch_id uuid    not null references batch (id),
    position integer not null,
    -- 0 where the whole file is meant
    line     bigint  not null,
    message  text    not null,
    constraint batch_problem_pk primary key (batch_id, position)
);

-- What was put on file at once, and taken back.
create table import (
    id            uuid    not null constraint import_pk primary key references batch (id),
    kind          text    not null,
    name          text,
    from_day      date,
    through_day   date,
    -- looked at, and nothing put on file
    is_dry_run    boolean not null,
    rows          bigint,
    added         bigint,
    changed       bigint,
    unchanged     bigint,
    -- since when it counts
    counts_from   timestamptz,
    taken_back_at timestamptz,
    taken_back_by text,
    restored      bigint,
    -- entries that somebody has changed since, and that stay
    left_changed  bigint
);
