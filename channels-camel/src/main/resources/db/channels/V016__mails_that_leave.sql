-- A mail that the hub let go when its time was over leaves its mailbox too.
CREATE VIEW channels.emptied_arrival AS
    SELECT external_id, received_at FROM ticketing.inbox
    WHERE channel = 'email' AND state <> 'pending' AND message IS NULL AND raw IS NULL AND sender IS NULL;
GRANT SELECT ON channels.emptied_arrival TO sala_app;

ALTER TABLE channels.mail_place ADD COLUMN leaving_at timestamptz;
COMMENT ON COLUMN channels.mail_place.leaving_at IS 'when a run of the retention had an errand written to delete it';
GRANT UPDATE (leaving_at) ON channels.mail_place TO sala_app;
