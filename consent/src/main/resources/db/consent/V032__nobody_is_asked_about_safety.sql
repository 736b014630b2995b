-- A warning about safety rests on section 24 (2): nobody agrees to it, so no version of it asks anybody again.
ALTER TABLE consent.purpose_version DISABLE TRIGGER purpose_version_is_immutable;
UPDATE consent.purpose_version SET asks_again = false WHERE purpose_key = 'product-safety' AND version = 1;
ALTER TABLE consent.purpose_version ENABLE TRIGGER purpose_version_is_immutable;
