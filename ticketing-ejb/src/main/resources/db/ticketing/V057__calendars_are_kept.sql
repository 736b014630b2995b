-- Who made a calendar version, and when: an administrator from now on.
ALTER TABLE ticketing.calendar_version
  ADD COLUMN made_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN made_by text NOT NULL DEFAULT 'sala';
COMMENT ON COLUMN ticketing.calendar_version.made_by IS 'pd:staff';

-- The days on which a firm stays shut are its own to choose; it begins with those of the banks.
INSERT INTO ticketing.holiday (day, kind, name_th, name_en, source)
SELECT day, 'company', name_th, name_en, source FROM ticketing.holiday WHERE kind = 'bank'
ON CONFLICT DO NOTHING;

GRANT DELETE ON ticketing.holiday TO sala_app;
