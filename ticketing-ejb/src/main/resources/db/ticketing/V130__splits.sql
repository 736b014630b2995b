-- Tasks go along with what is merged, as messages do; and how both tickets stood, so that the undo leaves them like that.
ALTER TABLE ticketing.ticket_merge
  ADD COLUMN tasks uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN waiting_for text,
  ADD COLUMN waiting_until timestamptz,
  ADD COLUMN into_state text,
  ADD COLUMN into_waiting_for text,
  ADD COLUMN into_waiting_until timestamptz;

-- What is written to a ticket that goes on in another one belongs to it, should both be parted.
ALTER TABLE ticketing.message ADD COLUMN thread_of uuid;
COMMENT ON COLUMN ticketing.message.thread_of IS
  'the ticket that it answered in, when that one went on in another; null for all others';

CREATE VIEW ticketing.merge_in_force AS
  SELECT id, ticket, into_ticket, at, actor, state, waiting_for, waiting_until, into_state, into_waiting_for,
    into_waiting_until, messages, tasks, CAST(clocks AS text) AS clocks
  FROM ticketing.ticket_merge
  WHERE NOT EXISTS (SELECT 1 FROM ticketing.ticket_merge_undo WHERE merge = ticket_merge.id);
COMMENT ON VIEW ticketing.merge_in_force IS 'Tickets that go on in another one, and what moved with them.';

-- A matter that was told in the ticket of another one has a ticket of its own. What moved is recorded. It is taken back by
-- the new ticket going on in the one that it came from, which is a merge like any other.
CREATE TABLE ticketing.ticket_split (
  id        uuid PRIMARY KEY,
  ticket    uuid NOT NULL REFERENCES ticketing.ticket,
  opened    uuid NOT NULL UNIQUE REFERENCES ticketing.ticket,
  at        timestamptz NOT NULL,
  actor     text NOT NULL,
  messages  uuid[] NOT NULL CHECK (cardinality(messages) > 0),
  CHECK (ticket <> opened)
);
COMMENT ON COLUMN ticketing.ticket_split.actor IS 'pd:staff';
CREATE INDEX ticket_split_ticket ON ticketing.ticket_split (ticket, at DESC);

GRANT SELECT ON ticketing.merge_in_force TO sala_app;
GRANT SELECT, INSERT ON ticketing.ticket_split TO sala_app;
