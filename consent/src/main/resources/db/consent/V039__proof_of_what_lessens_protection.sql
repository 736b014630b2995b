-- The document by which a colleague lessened the protection of a person, where the officer did not do it.
ALTER TABLE consent.person_capacity ADD COLUMN document text CHECK (document IN ('birth-certificate',
    'house-registration', 'court-order', 'identity-document', 'marriage-certificate'));
ALTER TABLE consent.person_capacity ADD COLUMN document_sha256 bytea;
ALTER TABLE consent.person_capacity ADD CONSTRAINT person_capacity_document
    CHECK ((document IS NULL) = (document_sha256 IS NULL));
COMMENT ON COLUMN consent.person_capacity.document_sha256 IS 'Of the document, which is kept elsewhere.';

ALTER TABLE consent.representation_end ADD COLUMN document text CHECK (document IN ('birth-certificate',
    'house-registration', 'court-order', 'identity-document', 'marriage-certificate'));
ALTER TABLE consent.representation_end ADD COLUMN document_sha256 bytea;
ALTER TABLE consent.representation_end ADD CONSTRAINT representation_end_document
    CHECK ((document IS NULL) = (document_sha256 IS NULL));
COMMENT ON COLUMN consent.representation_end.document_sha256 IS 'Of the document, which is kept elsewhere.';

-- A view keeps the columns that it had when it was made.
CREATE OR REPLACE VIEW consent.capacity_now AS
    SELECT DISTINCT ON (subject_id) * FROM consent.person_capacity ORDER BY subject_id, set_at DESC, id DESC;
