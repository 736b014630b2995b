package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;

@Singleton
class ThreadMatching implements Threads {
    private static final int CANDIDATES = 50;

    /** A ticket that goes on in another one leads there. */
    private static final String TICKETS = """
            SELECT coalesce(issued.merged_into, issued.id) AS ticket,
                   EXISTS (
                     SELECT FROM ticketing.participant
                     WHERE participant.ticket IN (issued.id, issued.merged_into)
                       AND participant.address = :sender) AS takes_part
            FROM ticketing.thread_token AS token
            JOIN ticketing.ticket AS issued ON issued.id = token.ticket
            WHERE token.hash IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            ORDER BY token.issued_at DESC
            """;

    private static final String REMEMBER = """
            UPDATE ticketing.message SET thread_of = (
              SELECT token.ticket FROM ticketing.thread_token AS token
              WHERE token.hash IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
              ORDER BY token.issued_at DESC LIMIT 1)
            WHERE id = :id AND EXISTS (
              SELECT FROM ticketing.thread_token AS token
              JOIN ticketing.ticket ON ticket.id = token.ticket AND ticket.merged_into IS NOT NULL
              WHERE token.hash IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
            """;

    /** The open one that waits for the customer, else the newest open one, else the newest of all. */
    private static final String CONVERSATION = """
            SELECT ticket.id FROM ticketing.participant
            JOIN ticketing.ticket AS began ON began.id = participant.ticket
            JOIN ticketing.ticket ON ticket.id = coalesce(began.merged_into, began.id)
            WHERE participant.address = :sender
            ORDER BY ticket.state = 'waiting' AND ticket.waiting_for = 'customer' DESC,
                     ticket.state IN ('not-started', 'in-progress', 'waiting') DESC, ticket.active_at DESC, ticket.id DESC
            LIMIT 1
            """;

    private static final String JOIN = """
            INSERT INTO ticketing.participant (ticket, address, customer) VALUES (:ticket, :address, :customer)
            ON CONFLICT (ticket, address) DO UPDATE SET customer = excluded.customer
            WHERE participant.customer IS NULL AND excluded.customer IS NOT NULL
        """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Accounts accounts;

    @Inject
    ThreadMatching(Jdbi jdbi, SubjectRegister register, Accounts accounts) {
        this.jdbi = jdbi;
        this.register = register;
        this.accounts = accounts;
    }

    @Override
    public Optional<UUID> ticketOf(InboundMessage message) {
        return message.from().channel().equals(message.channel()) && accounts.converses(message.channel())
                ? conversationOf(message)
                : threadOf(message);
    }

    private Optional<UUID> conversationOf(InboundMessage message) {
        return conversationWith(message.place());
    }

    @Override
    public Optional<UUID> conversationWith(ChannelAddress person) {
        return fingerprint(person)
                .flatMap(sender -> jdbi.withHandle(handle -> handle.createQuery(CONVERSATION)
                        .bind("sender", sender)
                        .mapTo(UUID.class)
                        .findOne()));
    }

    private Optional<UUID> threadOf(InboundMessage message) {
        List<String> hashes = hashes(message);
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery(TICKETS)
                        .bind("sender", fingerprint(message.from()).orElse(null))
                        .bindArray("hashes", String.class, hashes)
                        .mapTo(Candidate.class)
                        .list())
                .stream()
                .filter(candidate -> JoinPolicy.permits(message.trust(), candidate.takesPart()))
                .map(Candidate::ticket)
                .findFirst();
    }

    private static List<String> hashes(InboundMessage message) {
        return message.thread().tokens().stream()
                .limit(CANDIDATES)
                .map(token -> HexFormat.of().formatHex(ThreadTokenTable.hash(token.toLowerCase(Locale.ROOT))))
                .toList();
    }

    @Override
    public void remember(InboundMessage message, UUID id) {
        List<String> hashes = hashes(message);
        if (!hashes.isEmpty()) {
            WriteBehind.add(jdbi, REMEMBER, row -> row.bind("id", id).bindArray("hashes", String.class, hashes));
        }
    }

    @Override
    public void join(UUID ticket, ChannelAddress address, SubjectId customer) {
        fingerprint(address)
                .ifPresent(hash -> WriteBehind.add(
                        jdbi,
                        JOIN,
                        row -> row.bind("ticket", ticket)
                                .bind("address", hash)
                                .bind("customer", customer == null ? null : customer.value())));
    }

    private Optional<byte[]> fingerprint(ChannelAddress address) {
        return address.identifier().map(register::fingerprint);
    }

    private record Candidate(UUID ticket, boolean takesPart) {}
}
