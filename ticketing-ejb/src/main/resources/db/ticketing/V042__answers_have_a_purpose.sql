-- Every text that is kept to be said says on which purpose. Those from before were written to serve whoever asks.
ALTER TABLE ticketing.answer ADD COLUMN purpose text;
UPDATE ticketing.answer SET purpose = 'customer-care';
ALTER TABLE ticketing.answer ALTER COLUMN purpose SET NOT NULL;
COMMENT ON COLUMN ticketing.answer.purpose IS 'key of a purpose that rests on no consent: everybody may read an answer';
