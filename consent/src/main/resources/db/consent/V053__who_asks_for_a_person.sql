-- Who asks for a person is a recorded representative, so that letters about the request go to them and not to the person.
-- Without a foreign key, as with the events: a representation goes with its own period.
ALTER TABLE consent.rights_request ADD COLUMN representation_id uuid;
COMMENT ON COLUMN consent.rights_request.representation_id IS
    'Who asks in the person''s place, where that is on record; null when the person asks, or somebody known in words only.';
