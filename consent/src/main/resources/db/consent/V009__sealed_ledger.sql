-- The ledger is sealed: everything in it gets a number without gaps and a place in a tree of hashes (RFC 6962), so that
-- what is changed, taken out or slipped in afterwards shows. Numbers are given after the commit, by one sealer.
--
-- Which transaction wrote a row tells the sealer what it may have missed, also when that one commits long after others.
ALTER TABLE consent.consent_event ADD COLUMN sealing_xact xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE consent.gate_decision ADD COLUMN sealing_xact xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE consent.access_log ADD COLUMN sealing_xact xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE consent.audit_event ADD COLUMN sealing_xact xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX consent_event_for_sealing ON consent.consent_event (sealing_xact);
CREATE INDEX gate_decision_for_sealing ON consent.gate_decision (sealing_xact);
CREATE INDEX access_log_for_sealing ON consent.access_log (sealing_xact);
CREATE INDEX audit_event_for_sealing ON consent.audit_event (sealing_xact);

CREATE TABLE consent.ledger_leaf (
    seq   bigint PRIMARY KEY CHECK (seq >= 0),
    kind  text NOT NULL CHECK (kind IN ('consent_event', 'gate_decision', 'audit_event', 'access_log', 'list_decision')),
    entry uuid,
    hash  bytea NOT NULL CHECK (octet_length(hash) = 32),
    CONSTRAINT ledger_leaf_of_one_or_many CHECK ((entry IS NULL) = (kind IN ('access_log', 'list_decision')))
);
COMMENT ON COLUMN consent.ledger_leaf.entry IS 'The row it seals; null when it seals a batch.';
CREATE UNIQUE INDEX ledger_leaf_of_entry ON consent.ledger_leaf (entry) WHERE entry IS NOT NULL;

CREATE TABLE consent.ledger_batch_row (
    entry uuid PRIMARY KEY,
    seq   bigint NOT NULL REFERENCES consent.ledger_leaf (seq),
    hash  bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX ledger_batch_row_of_leaf ON consent.ledger_batch_row (seq);

CREATE TABLE consent.ledger_node (
    level smallint NOT NULL CHECK (level >= 8),
    place bigint NOT NULL CHECK (place >= 0),
    hash  bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, place)
);
COMMENT ON TABLE consent.ledger_node IS
    'Complete subtrees of 256 leaves and more: a proof reads some of these and two blocks of leaves, not the whole ledger.';

CREATE TABLE consent.ledger_checkpoint (
    size      bigint PRIMARY KEY CHECK (size > 0),
    root      bytea NOT NULL CHECK (octet_length(root) = 32),
    at        timestamptz NOT NULL,
    signature bytea NOT NULL
);

DO $$
DECLARE ledger text;
BEGIN
    FOREACH ledger IN ARRAY ARRAY['ledger_leaf', 'ledger_batch_row', 'ledger_node', 'ledger_checkpoint']
    LOOP
        EXECUTE format('CREATE TRIGGER %1$s_is_immutable BEFORE UPDATE OR DELETE ON consent.%1$I
            FOR EACH ROW EXECUTE FUNCTION consent.refuse_change()', ledger);
        EXECUTE format('CREATE TRIGGER %1$s_is_kept BEFORE TRUNCATE ON consent.%1$I
            FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change()', ledger);
        EXECUTE format('REVOKE ALL ON consent.%I FROM sala_app', ledger);
        EXECUTE format('GRANT SELECT, INSERT ON consent.%I TO sala_app', ledger);
    END LOOP;
END $$;
