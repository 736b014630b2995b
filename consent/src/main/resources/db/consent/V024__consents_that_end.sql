-- Consents whose time is over are looked for every ten minutes, those that cite a notice when it turns out to be defective.
CREATE INDEX consent_event_until ON consent.consent_event (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX consent_event_of_notice ON consent.consent_event (notice_key, notice_version)
    WHERE event_type IN ('ConsentGiven', 'RenewedConsentGiven');
