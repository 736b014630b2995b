-- What a run of the retention could not take and passes over for a day.
CREATE VIEW ticketing.aside AS SELECT record, at FROM consent.retention_aside_now;
GRANT SELECT ON ticketing.aside TO sala_app;
