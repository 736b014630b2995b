-- How a ticket stood before the answers since, so that it stands like that again when all of them are taken back.
ALTER TABLE ticketing.ticket
  ADD COLUMN before_answer        text CHECK (before_answer IN ('not-started', 'waiting')),
  ADD COLUMN before_waiting_for   text,
  ADD COLUMN before_waiting_until timestamptz,
  ADD COLUMN first_answer         uuid,
  ADD COLUMN first_answer_at      timestamptz,
  ADD COLUMN answers_since        int;
COMMENT ON COLUMN ticketing.ticket.first_answer IS 'the first answer after which the ticket no longer stood like that';
COMMENT ON COLUMN ticketing.ticket.answers_since IS 'how many answers there are since that were not taken back';
