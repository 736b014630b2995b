-- The service agreement of a customer, by the name under which policies apply to it. A policy names agreements, never
-- customers, so that a person leaves no trace in a document that nobody may change.
CREATE TABLE ticketing.customer_agreement (
  customer   uuid PRIMARY KEY,
  agreement  text NOT NULL CHECK (agreement <> ''),
  at         timestamptz NOT NULL,
  "by"       text NOT NULL
);
COMMENT ON COLUMN ticketing.customer_agreement.customer IS 'pd:subject';
COMMENT ON COLUMN ticketing.customer_agreement.agreement IS 'pd:free-text';
COMMENT ON COLUMN ticketing.customer_agreement."by" IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.customer_agreement TO sala_app;
