-- What ISO/IEC TS 27560 and W3C DPV ask of a consent record and its events, beside what stands here already. What hangs on
-- the purpose (data, recipients, countries, retention) is in the version of the purpose that the event pins.
ALTER TABLE consent.consent_event
    ADD COLUMN schema_version text,
    ADD COLUMN record_id      uuid,
    ADD COLUMN prev_event_id  uuid,
    ADD COLUMN consent_type   text CHECK (consent_type IN ('ExpressedConsent', 'ExplicitlyExpressedConsent')),
    ADD COLUMN contact_point  uuid;
COMMENT ON COLUMN consent.consent_event.record_id IS
    'One record for each person and purpose: the id of its first event since records are kept so.';
COMMENT ON COLUMN consent.consent_event.prev_event_id IS 'The word before it in the same record.';
COMMENT ON COLUMN consent.consent_event.contact_point IS
    'The identifier of the person on the channel it was said on; leads nowhere once that is erased.';
