-- What is about a message may come before it: it is counted as ignored, and looked at again when the message comes.
SET search_path = ticketing;

ALTER TABLE inbox ADD COLUMN about text;
COMMENT ON COLUMN inbox.about IS 'external id of the message that it waits for; null for what waits for none';
CREATE INDEX inbox_early ON inbox (channel, about) WHERE about IS NOT NULL;
