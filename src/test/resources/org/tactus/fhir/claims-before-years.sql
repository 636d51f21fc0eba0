-- Claims as they were kept before they were parted by year (tables of V9): one of 2025 that was rejected, one that was held and then
-- released, which replaced it. Made-up people.
insert into claim (id, control_number, billing_npi, plan, member_id, member_key, member_sequence, therapist_npi, orderer_npi, state,
                   first_service_date, last_service_date, total, frequency, received_on, received_on_stated, filed_at, filed_by, outcome,
                   standing, filed_standing, rule_book, evidence, content_hash, submission, decision, words)
values ('01955126-0100-7000-8000-000000000001', 'OLD-1', '1234567893', 'H9801-001-000', '2AC4AC4AC04', '2AC4AC4AC04', 1, '1987654328',
        '1456789019', 'OH', '2025-02-03', '2025-02-04', 150, 'original', '2025-03-01', false, '2025-03-01 10:00:00Z', 'billing',
        'rejected', 'rejected', 'rejected', '2025.1', '{"evidence": 1}', '\x01',
        '{"therapist": {"license": {"state": "oh", "number": "33.1"}}, "diagnoses": ["M54.50", "m25.561"]}',
        '{"outcome": "rejected", "findings": []}', to_tsvector('simple', 'OLD-1 The order ended')),
       ('01a1f866-0d00-7000-8000-000000000001', 'OLD-2', '1234567893', 'H9801-001-000', '2AC4AC4AC04', '2AC4AC4AC04', 2, '1987654328',
        '', 'OH', '2026-11-10', '2026-11-10', 120, 'original', '2026-11-20', false, '2026-11-20 10:00:00.000001Z', 'billing',
        'accepted', 'in-force', 'held', '2026.4', '{"evidence": 2}', '\x02',
        '{"therapist": {"license": null}, "diagnoses": []}',
        '{"outcome": "held", "findings": [
          {"code": "units-exceed-minutes", "severity": "hold", "carc": "151", "element": "lines[0].units", "line": 1, "message": "8 units"},
          {"code": "license-unverified", "severity": "warning", "carc": "B7", "element": "therapist.license", "message": "none"}]}',
        to_tsvector('simple', 'OLD-2 8 units none'));
insert into claim_line (claim_id, position, member_key, service_date, code, minutes, units, charge, order_key)
values ('01955126-0100-7000-8000-000000000001', 1, '2AC4AC4AC04', '2025-02-03', '97124', 60, 4, 100, 'o'),
       ('01955126-0100-7000-8000-000000000001', 2, '2AC4AC4AC04', '2025-02-04', '97140', null, 1.5, 50, 'o'),
       ('01a1f866-0d00-7000-8000-000000000001', 1, '2AC4AC4AC04', '2026-11-10', '97124', 60, null, 120, '');
insert into claim_finding (claim_id, position, code, severity, carc, element, line, message)
values ('01955126-0100-7000-8000-000000000001', 1, 'order-expired', 'error', '176', 'order.validThrough', 2, 'The order ended'),
       ('01955126-0100-7000-8000-000000000001', 2, 'license-unverified', 'warning', 'B7', 'therapist.license', null, 'none'),
       ('01955126-0100-7000-8000-000000000001', 3, 'order-expired', 'error', '176', 'order.validThrough', 1, 'The order ended'),
       ('01a1f866-0d00-7000-8000-000000000001', 1, 'units-exceed-minutes', 'warning', '151', 'lines[0].units', 1, '8 units');
insert into claim_event (claim_id, position, kind, at, by, reason, standing, decision, evidence)
values ('01a1f866-0d00-7000-8000-000000000001', 1, 'released', '2026-11-21 10:00:00Z', 'billing', 'Seen', 'in-force',
        '{"outcome": "accepted"}', '{"evidence": 3}');
