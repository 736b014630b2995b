-- Calendars pin the holidays they were made with: a later correction is a new version, and old tickets keep theirs.
INSERT INTO calendar_version (calendar, version, document) VALUES
  ('always', 1, jsonb_build_object(
    'zone', 'Asia/Bangkok',
    'week', '{"monday": [["00:00", "24:00"]], "tuesday": [["00:00", "24:00"]], "wednesday": [["00:00", "24:00"]],
      "thursday": [["00:00", "24:00"]], "friday": [["00:00", "24:00"]], "saturday": [["00:00", "24:00"]],
      "sunday": [["00:00", "24:00"]]}'::jsonb,
    'holidays', '[]'::jsonb,
    'closed', '[]'::jsonb)),
  ('service-th', 1, jsonb_build_object(
    'zone', 'Asia/Bangkok',
    'week', '{"monday": [["08:00", "20:00"]], "tuesday": [["08:00", "20:00"]], "wednesday": [["08:00", "20:00"]],
      "thursday": [["08:00", "20:00"]], "friday": [["08:00", "20:00"]], "saturday": [["08:00", "20:00"]],
      "sunday": [["08:00", "20:00"]]}'::jsonb,
    'holidays', '[]'::jsonb,
    'closed', '[]'::jsonb)),
  ('office-th', 1, jsonb_build_object(
    'zone', 'Asia/Bangkok',
    'week', '{"monday": [["08:30", "17:30"]], "tuesday": [["08:30", "17:30"]], "wednesday": [["08:30", "17:30"]],
      "thursday": [["08:30", "17:30"]], "friday": [["08:30", "17:30"]]}'::jsonb,
    'holidays', '["bank"]'::jsonb,
    'closed', (SELECT jsonb_agg(DISTINCT day ORDER BY day) FROM holiday WHERE kind = 'bank')));

-- Budgets are ISO 8601: PT1H is service time, P2D are working days, the start day not counted.
-- pausedBy: what a ticket may wait for without the clock counting.
INSERT INTO sla_policy_version (policy, version, effective_from, document) VALUES
  ('standard', 1, '2025-01-01', '{
    "calendar": "office-th",
    "targets": {
      "first-response": {"budget": "PT1H", "pausedBy": []},
      "resolution": {"budget": "P2D", "pausedBy": ["customer"]}
    }}');
