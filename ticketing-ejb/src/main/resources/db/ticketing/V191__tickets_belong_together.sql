-- Tickets that belong together: the first is a part of the other, or both are about the same. The history says who tied them.
CREATE TABLE ticketing.ticket_link (
  ticket  uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  other   uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  kind    text NOT NULL CHECK (kind IN ('parent', 'related')),
  PRIMARY KEY (ticket, other),
  CHECK (ticket <> other)
);
CREATE UNIQUE INDEX ticket_link_pair ON ticketing.ticket_link (least(ticket, other), greatest(ticket, other));
CREATE UNIQUE INDEX ticket_link_parent ON ticketing.ticket_link (ticket) WHERE kind = 'parent';
CREATE INDEX ticket_link_other ON ticketing.ticket_link (other);
GRANT SELECT, INSERT, DELETE ON ticketing.ticket_link TO sala_app;
