-- Answers of people that LINE takes as one call: the key of that call, the same at every try.
SET search_path = ticketing;

ALTER TABLE outbox ADD COLUMN joined uuid;
COMMENT ON COLUMN outbox.joined IS 'key of the one call in which it leaves with others; null when it leaves alone';
CREATE INDEX outbox_joined ON outbox (joined) WHERE joined IS NOT NULL;
CREATE INDEX outbox_talk ON outbox (ticket, available_at) WHERE state = 'queued';

-- Whether somebody waits for it; what rests on consent, such as marketing, leaves a channel's last billed messages to it.
ALTER TABLE outbox ADD COLUMN awaited boolean NOT NULL DEFAULT true;

-- Our own address or channel that it leaves from: each sends by itself, so that none holds up another.
ALTER TABLE outbox ADD COLUMN account text;
UPDATE outbox SET account = message.account FROM message WHERE message.id = outbox.message;
ALTER TABLE outbox ALTER COLUMN account SET NOT NULL;
