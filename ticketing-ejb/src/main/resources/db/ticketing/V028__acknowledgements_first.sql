-- That somebody was acknowledged may be noted before the acknowledgement itself is written, within its transaction.
ALTER TABLE ticketing.acknowledgement ALTER CONSTRAINT acknowledgement_message_fkey DEFERRABLE INITIALLY DEFERRED;
