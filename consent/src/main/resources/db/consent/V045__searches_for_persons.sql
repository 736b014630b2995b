-- A search by a contact point tells who is a customer: whom it found stands in the access log, and an hour has an end of it.
INSERT INTO consent.oversight_rule (key, version, amount, unit, effective_from, recorded_by) VALUES
    ('search-persons', 1, 60, 'persons', '2022-06-01T00:00:00+07:00', 'system');
