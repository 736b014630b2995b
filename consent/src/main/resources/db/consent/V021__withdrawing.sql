-- Which contact points a purpose uses; none named means all of them. Known since the first day, written down now.
ALTER TABLE consent.purpose_version ADD COLUMN channels text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN consent.purpose_version.channels IS 'Channels on which persons are reached for it; empty for any.';
ALTER TABLE consent.purpose_version DISABLE TRIGGER purpose_version_is_immutable;
UPDATE consent.purpose_version SET channels = '{email}' WHERE purpose_key = 'marketing-email';
UPDATE consent.purpose_version SET channels = '{line}' WHERE purpose_key = 'marketing-line';
ALTER TABLE consent.purpose_version ENABLE TRIGGER purpose_version_is_immutable;

-- The events that one word of a person wrote, so that one link takes all of them back.
CREATE TABLE consent.withdrawal_act (
    act      uuid NOT NULL,
    event_id uuid NOT NULL REFERENCES consent.consent_event (id),
    PRIMARY KEY (act, event_id)
);
SELECT consent.make_append_only('withdrawal_act');

INSERT INTO consent.purpose (key, registered_at) VALUES ('product-safety', '2026-11-01T00:00:00Z');
INSERT INTO consent.purpose_version
    (purpose_key, version, title_th, title_en, basis, dpv_purpose, necessary_for_service, minor_can_consent_alone,
     asks_again, survives_restriction, data_categories, recipients, countries, retention_policy_key, effective_from,
     published_at, published_by)
VALUES
    ('product-safety', 1, 'แจ้งเตือนความปลอดภัยของสินค้า', 'Product-safety warnings', 'S24_2', 'CommunicationForCustomerCare',
     true, false, true, true, '{contact}', '{channel-provider,computing-provider}', '{TH}', 'service-ticket',
     '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', 'system');
