-- Whoever is erased because their time is over is erased outside the database too: such an errand names its run of the
-- retention instead of an erasure, and ends as an event of the audit trail.
ALTER TABLE consent.erasure_errand ALTER COLUMN run_id DROP NOT NULL;
ALTER TABLE consent.erasure_errand ADD COLUMN retention_run uuid REFERENCES consent.retention_run (id);
ALTER TABLE consent.erasure_errand ADD CONSTRAINT erasure_errand_of_one CHECK (num_nonnulls(run_id, retention_run) = 1);
