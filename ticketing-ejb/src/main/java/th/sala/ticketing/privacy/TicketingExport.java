package th.sala.ticketing.privacy;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.HeldFile;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.HeldMessage;
import th.sala.ticketing.conversation.HeldMessages;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.intake.ChannelAddress;

/** Everything that was asked, said and answered, readable by a person and by a machine (section 31). */
@Singleton
class TicketingExport {
    private static final String TICKETS = """
        SELECT number, subject, kind, state, channel, created_at, closed_at, outcome, reason, tags
        FROM ticketing.ticket WHERE customer = :subject ORDER BY created_at
        """;

    /** What else stands about the person: who did what to their tickets, where they take part, what could not be read. */
    private static final String RECORDS = """
        SELECT jsonb_build_object(
          'history', (SELECT coalesce(jsonb_agg(jsonb_build_object('ticket', t.number, 'at', c.at, 'field', c.field,
              'from', coalesce(old.name_th, c.from_value), 'to', coalesce(new.name_th, c.to_value), 'reason', c.reason)
              ORDER BY c.id), '[]')
            FROM ticketing.ticket t JOIN ticketing.ticket_change c ON c.ticket = t.id
            LEFT JOIN ticketing.team old ON c.field = 'team' AND old.key = c.from_value
            LEFT JOIN ticketing.team new ON c.field = 'team' AND new.key = c.to_value
            WHERE t.customer = :subject),
          'takesPartIn', (SELECT coalesce(jsonb_agg(DISTINCT t.number), '[]')
            FROM ticketing.participant p JOIN ticketing.ticket t ON t.id = p.ticket WHERE p.customer = :subject),
          'tasks', (SELECT coalesce(jsonb_agg(jsonb_build_object('ticket', t.number, 'kind', k.kind, 'text', k.text,
              'madeAt', k.made_at, 'state', k.state, 'note', k.note, 'link', k.link) ORDER BY k.id), '[]')
            FROM ticketing.ticket t JOIN ticketing.task k ON k.ticket = t.id WHERE t.customer = :subject),
          'handoffs', (SELECT coalesce(jsonb_agg(jsonb_build_object('ticket', t.number, 'at', h.at, 'wants', h.wants,
              'whatWasDone', h.done, 'promised', h.promised, 'by', h.due_at, 'nextStep', h.next_step, 'channel', h.channel)
              ORDER BY h.id), '[]')
            FROM ticketing.ticket t JOIN ticketing.handoff h ON h.ticket = t.id
            WHERE t.customer = :subject AND num_nonnulls(h.wants, h.done, h.promised, h.due_at, h.next_step, h.channel) > 0),
          'bought', (SELECT jsonb_build_object('amount', v.amount, 'asOf', v.as_of, 'purpose', v.purpose)
            FROM ticketing.customer_value v WHERE v.customer = :subject),
          'agreement', (SELECT jsonb_build_object('agreement', a.agreement, 'at', a.at)
            FROM ticketing.customer_agreement a WHERE a.customer = :subject),
          'fields', (SELECT coalesce(jsonb_agg(jsonb_build_object('ticket', t.number, 'field', f.name_th, 'value', v.value,
              'purpose', f.purpose, 'at', v.at) ORDER BY v.at), '[]')
            FROM ticketing.ticket t JOIN ticketing.field_value v ON v.ticket = t.id
            JOIN ticketing.custom_field f ON f.key = v.field WHERE t.customer = :subject),
          'drafts', (SELECT coalesce(jsonb_agg(jsonb_build_object('ticket', t.number, 'at', d.saved_at, 'reply', d.reply,
              'note', d.note) ORDER BY d.saved_at), '[]')
            FROM ticketing.ticket t JOIN ticketing.draft d ON d.ticket = t.id WHERE t.customer = :subject),
          'calls', (SELECT coalesce(jsonb_agg(jsonb_build_object('direction', c.direction, 'startedAt', c.started_at,
              'endedAt', c.ended_at, 'outcome', c.outcome, 'note', c.note, 'recording', c.recording_ref)
              ORDER BY c.started_at), '[]')
            FROM ticketing.call c WHERE c.customer = :subject),
          'surveys', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'askedAt', s.asked_at,
              'answeredAt', s.answered_at, 'score', s.score) ORDER BY s.id), '[]')
            FROM ticketing.survey s WHERE s.customer = :subject),
          'callerChecks', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', k.at, 'field', k.field, 'matched', k.matched)
              ORDER BY k.id), '[]')
            FROM ticketing.caller_check k WHERE k.customer = :subject),
          'identityProofs', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'channel', p.channel,
              'sentAt', p.sent_at, 'provenAt', p.proven_at) ORDER BY p.id), '[]')
            FROM ticketing.identity_proof p WHERE p.customer = :subject OR p.holder = :subject),
          'portalLinks', (SELECT coalesce(jsonb_agg(jsonb_build_object('issuedAt', l.issued_at, 'expiresAt', l.expires_at,
              'openedAt', l.opened_at) ORDER BY l.id), '[]')
            FROM ticketing.customer_link l WHERE l.customer = :subject),
          'blocked', (SELECT coalesce(jsonb_agg(jsonb_build_object('ticket', t.number, 'at', b.at) ORDER BY b.at), '[]')
            FROM ticketing.blocked_sender b JOIN ticketing.ticket t ON t.id = b.ticket
            WHERE b.customer = :subject OR b.address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)),
          'unread', (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', i.channel, 'account', i.account,
              'receivedAt', i.received_at) ORDER BY i.id), '[]')
            FROM ticketing.inbox i WHERE i.state = 'quarantined'
              AND i.sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)))::text
        """;

    private static final String FILES = """
        SELECT a.name, a.size, a.blob, a.state = 'clean' AS clean, m.kind = 'message' AS provided
        FROM ticketing.attachment a JOIN ticketing.message m ON m.id = a.message
        WHERE m.customer = :subject AND m.kind <> 'note'
        ORDER BY a.id
        """;

    private final Jdbi jdbi;
    private final HeldMessages messages;
    private final Blobs blobs;

    @Inject
    TicketingExport(Jdbi jdbi, HeldMessages messages, Blobs blobs) {
        this.jdbi = jdbi;
        this.messages = messages;
        this.blobs = blobs;
    }

    /** What the person said to us. */
    JsonObject provided(SubjectId subject) {
        JsonArrayBuilder said = JSON.createArrayBuilder();
        messages.of(subject).stream()
                .filter(held -> held.kind().equals("message"))
                .forEach(held -> said.add(message(held)));
        return JSON.createObjectBuilder().add("messages", said).build();
    }

    /** A file that the scanner did not let through is not handed out. */
    List<HeldFile> files(SubjectId subject) {
        return jdbi
                .withHandle(handle -> handle.createQuery(FILES)
                        .bind("subject", subject.value())
                        .mapTo(FileRow.class)
                        .list())
                .stream()
                .map(row -> new HeldFile(
                        row.name(),
                        row.size(),
                        row.provided(),
                        () -> row.clean() ? blobs.open(row.blob()) : Optional.empty()))
                .toList();
    }

    /** @param hashes fingerprints of the person's addresses, in hexadecimal */
    JsonObject of(SubjectId subject, List<String> hashes) {
        JsonArrayBuilder tickets = JSON.createArrayBuilder();
        jdbi.withHandle(handle -> handle.createQuery(TICKETS)
                        .bind("subject", subject.value())
                        .mapTo(TicketRow.class)
                        .list())
                .forEach(row -> tickets.add(ticket(row)));
        JsonArrayBuilder said = JSON.createArrayBuilder();
        messages.of(subject).forEach(message -> said.add(message(message)));
        return JSON.createObjectBuilder(records(subject, hashes))
                .add("tickets", tickets)
                .add("messages", said)
                .build();
    }

    private JsonObject records(SubjectId subject, List<String> hashes) {
        String json = jdbi.withHandle(handle -> handle.createQuery(RECORDS)
                .bind("subject", subject.value())
                .bindArray("hashes", String.class, hashes)
                .mapTo(String.class)
                .one());
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static JsonObjectBuilder ticket(TicketRow row) {
        JsonObjectBuilder ticket = JSON.createObjectBuilder()
                .add("number", row.number())
                .add("subject", row.subject())
                .add("kind", row.kind())
                .add("state", row.state())
                .add("channel", row.channel())
                .add("createdAt", row.createdAt().toString());
        add(ticket, "closedAt", row.closedAt() == null ? null : row.closedAt().toString());
        add(ticket, "outcome", row.outcome());
        add(ticket, "reason", row.reason());
        ticket.add("tags", JSON.createArrayBuilder(row.tags()));
        return ticket;
    }

    private static JsonObjectBuilder message(HeldMessage held) {
        JsonObjectBuilder message = JSON.createObjectBuilder()
                .add("ticket", held.ticket())
                .add("kind", held.kind())
                .add("channel", held.channel())
                .add("at", held.at().toString())
                .add("from", address(held.envelope().from()))
                .add("to", addresses(held.envelope().to()))
                .add("cc", addresses(held.envelope().cc()))
                .add("text", held.text())
                .add("attachments", JSON.createArrayBuilder(held.files()))
                .add("readBefore", JSON.createArrayBuilder(held.readBefore()));
        add(message, "subject", held.subject());
        return message;
    }

    private static JsonArrayBuilder addresses(List<ChannelAddress> addresses) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        addresses.forEach(address -> array.add(address(address)));
        return array;
    }

    private static JsonObjectBuilder address(ChannelAddress address) {
        JsonObjectBuilder party = JSON.createObjectBuilder().add("address", address.value());
        add(party, "name", address.name());
        return party;
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private record FileRow(String name, long size, UUID blob, boolean clean, boolean provided) {}

    private record TicketRow(
            long number,
            String subject,
            String kind,
            String state,
            String channel,
            Instant createdAt,
            Instant closedAt,
            String outcome,
            String reason,
            List<String> tags) {}
}
