-- What a customer buys, as a supervisor or a connected system says, for a purpose that names it (seed SL-6).
CREATE TABLE ticketing.customer_value (
  customer  uuid PRIMARY KEY,
  amount    numeric(14, 2) NOT NULL CHECK (amount >= 0),
  as_of     date NOT NULL,
  purpose   text NOT NULL CHECK (purpose <> ''),
  at        timestamptz NOT NULL,
  "by"      text NOT NULL
);
COMMENT ON COLUMN ticketing.customer_value.customer IS 'pd:subject';
COMMENT ON COLUMN ticketing.customer_value.amount IS 'pd:free-text';
COMMENT ON COLUMN ticketing.customer_value."by" IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.customer_value TO sala_app;

-- Persons by value; of two equals the older customer goes first. The top fifth is flagged.
CREATE VIEW ticketing.customer_rank AS
  SELECT customer, since, place, total, place <= total / 5 AS top FROM (
    SELECT v.customer, p.registered_at AS since, count(*) OVER () AS total,
      row_number() OVER (ORDER BY v.amount DESC, p.registered_at, v.customer) AS place
    FROM (
      SELECT coalesce(s.survivor, v.customer) AS customer, max(v.amount) AS amount
      FROM ticketing.customer_value v LEFT JOIN ticketing.survivor s ON s.customer = v.customer
      WHERE NOT EXISTS (SELECT 1 FROM ticketing.silenced x WHERE x.customer = v.customer)
      GROUP BY 1) v
    JOIN ticketing.person p ON p.customer = v.customer) ranked;
GRANT SELECT ON ticketing.customer_rank TO sala_app;
