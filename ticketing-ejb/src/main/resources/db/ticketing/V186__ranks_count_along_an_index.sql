-- A customer's place is counted along an index instead of sorting everybody for it.
DROP VIEW ticketing.customer_rank;
CREATE INDEX customer_value_amount ON ticketing.customer_value (amount);

CREATE VIEW ticketing.uncounted_value AS
  SELECT v.customer, v.amount FROM ticketing.customer_value v
  WHERE v.customer IN (SELECT customer FROM ticketing.silenced)
  UNION
  SELECT v.customer, v.amount
  FROM (SELECT customer FROM ticketing.survivor UNION SELECT survivor FROM ticketing.survivor) merged
  JOIN ticketing.customer_value v ON v.customer = merged.customer
  WHERE EXISTS (
    SELECT FROM ticketing.same_person p JOIN ticketing.customer_value higher ON higher.customer = p.identity
    WHERE p.customer = v.customer AND (higher.amount, higher.customer) > (v.amount, v.customer));
COMMENT ON VIEW ticketing.uncounted_value IS
  'Numbers that count for no place: of whom data is not used, and all but the highest of one person.';
GRANT SELECT ON ticketing.uncounted_value TO sala_app;
