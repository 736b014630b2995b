-- A search by a part of a name or number shows up to twenty persons, masked, so that an hour at the telephone needs more of them.
INSERT INTO consent.oversight_rule (key, version, amount, unit, effective_from, recorded_by) VALUES
    ('search-persons', 2, 600, 'persons', '2026-11-23T00:00:00+07:00', 'system');
