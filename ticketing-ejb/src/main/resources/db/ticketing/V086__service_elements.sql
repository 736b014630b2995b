-- Which element of service a ticket is about; its stage follows from it (seed TK-2).
ALTER TABLE ticketing.ticket
  ADD COLUMN service_element text,
  ADD CHECK ((service_element IS NULL) = (stage IS NULL));
