-- V18__access_over_api.sql: what is shown about people over /api is on record like FHIR, and so is why somebody says that they look.
alter table access_event
    -- over /api: what was asked, as the house writes it (/api/claims/{id}/explanation); null for FHIR, where the interaction says it
    add column path text,
    -- in the caller's words; may name people
    add column purpose_reason text;
