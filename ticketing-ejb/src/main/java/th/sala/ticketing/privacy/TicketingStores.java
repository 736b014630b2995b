package th.sala.ticketing.privacy;

/**
 * What the help desk holds of a person, table by table, and what an erasure does there. A file that was added to a draft is
 * nobody's yet.
 */
final class TicketingStores {
    static final String OF = """
        WITH own AS MATERIALIZED (SELECT id, number FROM ticketing.ticket WHERE customer = :subject),
          said AS MATERIALIZED (SELECT id, raw FROM ticketing.message WHERE customer = :subject),
          hashes AS MATERIALIZED (SELECT decode(hash, 'hex') AS hash FROM unnest(:hashes) AS hash)
        SELECT name, records, method, NULL AS ground FROM (VALUES
          ('ticketing.ticket', 'EMPTY', (SELECT count(*) FROM own)),
          ('ticketing.ticket_change', 'EMPTY', (SELECT count(*) FROM ticketing.ticket_change
            WHERE ticket IN (SELECT id FROM own) AND (field IN ('subject', 'tags', 'reason') OR reason IS NOT NULL))),
          ('ticketing.message', 'DELETE', (SELECT count(*) FROM said)),
          ('ticketing.search_row', 'DELETE', (SELECT count(*) FROM ticketing.search_row
            WHERE message IN (SELECT id FROM said) OR place IN (SELECT id FROM own))),
          ('ticketing.attachment', 'DELETE', (SELECT count(*) FROM ticketing.attachment
            WHERE message IN (SELECT id FROM said))),
          ('ticketing.blob', 'DELETE', (SELECT count(*) FROM said WHERE raw IS NOT NULL)
            + (SELECT count(*) FROM ticketing.attachment WHERE message IN (SELECT id FROM said))),
          ('ticketing.answer_read', 'DELETE', (SELECT count(*) FROM ticketing.answer_read
            WHERE message IN (SELECT id FROM said))),
          ('ticketing.acknowledgement', 'DELETE', (SELECT count(*) FROM ticketing.acknowledgement
            WHERE message IN (SELECT id FROM said))),
          ('ticketing.outbox', 'DELETE', (SELECT count(*) FROM ticketing.outbox
            WHERE message IN (SELECT id FROM said))),
          ('ticketing.inbox', 'EMPTY', (SELECT count(*) FROM ticketing.inbox WHERE message IN (SELECT id FROM said))
            + (SELECT count(*) FROM ticketing.inbox
              WHERE state IN ('quarantined', 'ignored') AND sender IN (SELECT hash FROM hashes))),
          ('ticketing.participant', 'DELETE', (SELECT count(*) FROM ticketing.participant
            WHERE customer = :subject OR ticket IN (SELECT id FROM own) OR address IN (SELECT hash FROM hashes))),
          ('ticketing.guest_presence', 'DELETE', (SELECT count(*) FROM ticketing.guest_presence
            WHERE address IN (SELECT hash FROM hashes))),
          ('ticketing.task', 'EMPTY', (SELECT count(*) FROM ticketing.task WHERE ticket IN (SELECT id FROM own))),
          ('ticketing.handoff', 'EMPTY', (SELECT count(*) FROM ticketing.handoff WHERE ticket IN (SELECT id FROM own))),
          ('ticketing.customer_value', 'DELETE', (SELECT count(*) FROM ticketing.customer_value WHERE customer = :subject)),
          ('ticketing.customer_agreement', 'DELETE', (SELECT count(*) FROM ticketing.customer_agreement
            WHERE customer = :subject)),
          ('ticketing.field_value', 'DELETE', (SELECT count(*) FROM ticketing.field_value
            WHERE ticket IN (SELECT id FROM own))),
          ('ticketing.draft', 'DELETE', (SELECT count(*) FROM ticketing.draft WHERE ticket IN (SELECT id FROM own))),
          ('ticketing.call', 'EMPTY', (SELECT count(*) FROM ticketing.call
            WHERE customer = :subject OR customer IS NULL AND line IN (SELECT hash FROM hashes))),
          ('ticketing.shared_line', 'DELETE', (SELECT count(*) FROM ticketing.shared_line WHERE customer = :subject)),
          ('ticketing.caller_check', 'DELETE', (SELECT count(*) FROM ticketing.caller_check
            WHERE customer = :subject OR holder = :subject)),
          ('ticketing.identity_proof', 'DELETE', (SELECT count(*) FROM ticketing.identity_proof
            WHERE customer = :subject OR holder = :subject OR address IN (SELECT hash FROM hashes))),
          ('ticketing.customer_link', 'DELETE', (SELECT count(*) FROM ticketing.customer_link WHERE customer = :subject)),
          ('ticketing.copy_link', 'DELETE', (SELECT count(*) FROM ticketing.copy_link WHERE customer = :subject)),
          ('ticketing.unproven_sender', 'DELETE', (SELECT count(*) FROM ticketing.unproven_sender
            WHERE subject = :subject OR address IN (SELECT hash FROM hashes))),
          ('ticketing.typed_contact', 'DELETE', (SELECT count(*) FROM ticketing.typed_contact
            WHERE subject = :subject OR address IN (SELECT hash FROM hashes))),
          ('ticketing.address_standing', 'DELETE', (SELECT count(*) FROM ticketing.address_standing
            WHERE address IN (SELECT hash FROM hashes))),
          ('ticketing.blocked_sender', 'DELETE', (SELECT count(*) FROM ticketing.blocked_sender
            WHERE customer = :subject OR address IN (SELECT hash FROM hashes))),
          ('ticketing.survey', 'DELETE', (SELECT count(*) FROM ticketing.survey WHERE customer = :subject)),
          ('ticketing.fact_person', 'DELETE', (SELECT count(*) FROM ticketing.fact_person WHERE customer = :subject)),
          ('ticketing.idempotency', 'DELETE', (SELECT count(*) FROM ticketing.idempotency
            WHERE substring(resource FROM 'tickets/([0-9]+)') IN (SELECT CAST(number AS text) FROM own)
              OR substring(resource FROM 'customers/([0-9a-f-]+)') = CAST(:subject AS text))),
          ('ticketing.upload', 'DELETE', 0)
        ) AS store (name, method, records)
        """;

    private TicketingStores() {}
}
