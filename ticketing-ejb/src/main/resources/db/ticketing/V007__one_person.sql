-- One person over several identities, as the help desk reads it: tickets and messages keep the identity that they came from.
CREATE OR REPLACE VIEW ticketing.silenced AS
  SELECT subject_id AS customer FROM consent.active_block
  WHERE kind = 'restriction' OR purpose_key = 'customer-care' AND channel IS NULL;

CREATE VIEW ticketing.same_person AS SELECT subject_id AS customer, identity FROM consent.same_person;
COMMENT ON VIEW ticketing.same_person IS
  'Everybody with everybody who is the same person, oneself included. Whoever looks for what a customer has asks it.';

CREATE VIEW ticketing.survivor AS SELECT id AS customer, merged_into AS survivor FROM consent.subject
  WHERE merged_into IS NOT NULL;
COMMENT ON VIEW ticketing.survivor IS 'Who stands for a merged customer.';

-- A ticket that goes on in another one of the same person. Its messages move there, which is recorded, so that the undo
-- moves back exactly those; its token still leads to where the conversation goes on.
ALTER TABLE ticketing.ticket ADD COLUMN merged_into uuid REFERENCES ticketing.ticket;
CREATE INDEX ticket_merged ON ticketing.ticket (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE ticketing.ticket_merge (
  id           uuid PRIMARY KEY,
  ticket       uuid NOT NULL REFERENCES ticketing.ticket,
  into_ticket  uuid NOT NULL REFERENCES ticketing.ticket,
  at           timestamptz NOT NULL,
  actor        text NOT NULL,
  -- What the ticket was before: it is that again after the undo.
  state        text NOT NULL,
  messages     uuid[] NOT NULL,
  -- The clocks of the ticket that goes on, as they were: [{"clock", "startedAt", "metAt"}].
  clocks       jsonb NOT NULL,
  CHECK (ticket <> into_ticket)
);
COMMENT ON COLUMN ticketing.ticket_merge.actor IS 'pd:staff';
CREATE INDEX ticket_merge_ticket ON ticketing.ticket_merge (ticket, at DESC);
CREATE INDEX ticket_merge_into ON ticketing.ticket_merge (into_ticket, at DESC);

CREATE TABLE ticketing.ticket_merge_undo (
  merge  uuid PRIMARY KEY REFERENCES ticketing.ticket_merge,
  at     timestamptz NOT NULL,
  actor  text NOT NULL
);
COMMENT ON COLUMN ticketing.ticket_merge_undo.actor IS 'pd:staff';

-- What a caller said was compared with what is held: whether it matched, never what was said.
CREATE TABLE ticketing.caller_check (
  id        uuid PRIMARY KEY,
  at        timestamptz NOT NULL,
  actor     text NOT NULL,
  customer  uuid NOT NULL,
  ticket    bigint,
  field     text NOT NULL,
  matched   boolean NOT NULL
);
COMMENT ON COLUMN ticketing.caller_check.actor IS 'pd:staff';
COMMENT ON COLUMN ticketing.caller_check.customer IS 'pd:subject';
CREATE INDEX caller_check_customer ON ticketing.caller_check (customer, at DESC);
CREATE INDEX caller_check_ticket ON ticketing.caller_check (ticket, at DESC) WHERE ticket IS NOT NULL;

GRANT SELECT ON ticketing.same_person, ticketing.survivor TO sala_app;
GRANT SELECT, INSERT ON ticketing.ticket_merge, ticketing.ticket_merge_undo, ticketing.caller_check TO sala_app;
GRANT DELETE ON ticketing.caller_check TO sala_app;
