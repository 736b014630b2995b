-- When what ages by itself came.
ALTER TABLE channels.meta_file ADD COLUMN added_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX meta_file_added ON channels.meta_file (added_at);
CREATE INDEX line_event_received ON channels.line_event (received_at);
