-- What waits until a time is looked for every twenty seconds.
CREATE INDEX ticket_waiting_until ON ticketing.ticket (waiting_until) WHERE state = 'waiting' AND waiting_until IS NOT NULL;
