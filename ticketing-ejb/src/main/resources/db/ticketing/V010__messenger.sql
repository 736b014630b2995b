-- What people do to messages that are kept, and by which id a provider names one of ours.

SET search_path = ticketing;

ALTER TABLE message
  ADD COLUMN edited_at timestamptz,
  ADD COLUMN reaction text;
COMMENT ON COLUMN message.edited_at IS 'when its writer last changed its words; only the newest are kept here';
COMMENT ON COLUMN message.reaction IS 'pd:message-content';

CREATE INDEX outbox_provider ON outbox (channel, provider_answer) WHERE provider_answer IS NOT NULL;
