-- V25__session.sql: who is signed in with a browser. A session is a row, so that signing out, a new password, or the end of its
-- time ends it at once, on every node.
create table app_session (
    token_hash bytea       not null constraint app_session_pk primary key,
    user_name  text        not null constraint app_session_user references app_user (name) on delete cascade,
    began_at   timestamptz not null,
    seen_at    timestamptz not null
);
create index app_session_by_user on app_session (user_name);
create index app_session_by_time on app_session (seen_at);
