-- Changes of settings stand in the audit trail with what was before and after; they are few among its rows.
CREATE INDEX audit_event_of_settings ON consent.audit_event (at DESC, id DESC) WHERE detail ->> 'setting' IS NOT NULL;
