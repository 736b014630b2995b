-- What few tickets have, closed ones too: without these a list by it walks along all that a team ever had.
CREATE INDEX ticket_tags ON ticketing.ticket USING gin (tags);
CREATE INDEX ticket_assignee ON ticketing.ticket (assignee, active_at DESC, id DESC) WHERE assignee IS NOT NULL;
