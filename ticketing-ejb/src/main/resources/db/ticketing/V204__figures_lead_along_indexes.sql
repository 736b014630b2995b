-- From a figure of some days to its tickets: along what customers wrote, and along what was opened and done.
CREATE INDEX message_contact ON ticketing.message (channel, at, ticket) WHERE kind = 'message' AND NOT automatic;
CREATE INDEX ticket_change_deed ON ticketing.ticket_change (at, ticket)
  WHERE field = 'state' AND (from_value IS NULL OR to_value = 'done');
-- Few tickets ever change their team.
CREATE INDEX ticket_change_team ON ticketing.ticket_change (ticket, at, id)
  WHERE field = 'team' AND from_value IS NOT NULL;
