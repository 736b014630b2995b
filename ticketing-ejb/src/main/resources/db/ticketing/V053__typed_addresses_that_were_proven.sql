-- A typed contact point that a colleague linked with evidence is the person's for as long as that link stands.
ALTER TABLE ticketing.typed_contact ADD COLUMN merge uuid;
COMMENT ON COLUMN ticketing.typed_contact.merge IS
  'the merge whose evidence was about this contact point; null while nothing but the typing says whose it is';
GRANT UPDATE (merge) ON ticketing.typed_contact TO sala_app;

CREATE VIEW ticketing.parted AS SELECT merge_id AS merge FROM consent.subject_merge_undo;
COMMENT ON VIEW ticketing.parted IS 'Merges that were taken back.';
GRANT SELECT ON ticketing.parted TO sala_app;
