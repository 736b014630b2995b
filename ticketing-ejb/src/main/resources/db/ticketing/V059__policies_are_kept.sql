-- Who wrote a policy version, and when: an administrator from now on.
ALTER TABLE ticketing.sla_policy_version
  ADD COLUMN made_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN made_by text NOT NULL DEFAULT 'sala';
COMMENT ON COLUMN ticketing.sla_policy_version.made_by IS 'pd:staff';
