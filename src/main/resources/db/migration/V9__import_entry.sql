-- V9__import_entry.sql: which import put a version on file, so that an import can be taken back; and versions that take an entry off
-- file. Such a version says null, and counts at no moment: whoever looks for what counts finds nothing, history keeps who and when.
alter table on_file
    add column import_id uuid,
    add constraint on_file_null_never_counts check (body <> 'null' or superseded_at is not distinct from recorded_at);
create index on_file_import on on_file (import_id) where import_id is not null;
