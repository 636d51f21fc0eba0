-- V1__user.sql: who may sign in, what they may do, and what they are bound to.
create table app_user (
    name          text        not null constraint app_user_pk primary key,
    password_hash text        not null,
    roles         text[]      not null,
    billing_npis  text[]      not null,
    plans         text[]      not null,
    changed_at    timestamptz not null,
    changed_by    text        not null
);
