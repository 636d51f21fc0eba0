-- V26__pulls.sql: what was pulled for a plan, the newest first: by who came as a plan alone, and for which plans.
create index access_event_by_plans on access_event (bound_plans, at, id) where roles = '{plan}';
