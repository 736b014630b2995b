package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;

@Singleton
class ThreadMatching implements Threads {
    private static final int CANDIDATES = 50;

    private static final String TICKETS =
            """
            SELECT token.ticket,
                   EXISTS (
                     SELECT FROM ticketing.participant
                     WHERE participant.ticket = token.ticket AND participant.address = :sender) AS takes_part
            FROM ticketing.thread_token AS token
            WHERE token.hash = ANY (:hashes)
            ORDER BY token.issued_at DESC
            """;

    private static final String JOIN =
            """
            INSERT INTO ticketing.participant (ticket, address) VALUES (:ticket, :address) ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;

    @Inject
    ThreadMatching(Jdbi jdbi, SubjectRegister register) {
        this.jdbi = jdbi;
        this.register = register;
    }

    @Override
    public Optional<UUID> ticketOf(InboundMessage message) {
        List<byte[]> hashes = message.thread().tokens().stream()
                .limit(CANDIDATES)
                .map(token -> ThreadTokenTable.hash(token.toLowerCase(Locale.ROOT)))
                .toList();
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(TICKETS)
                        .bind("sender", fingerprint(message.from()).orElse(null))
                        .bindArray("hashes", byte[].class, hashes)
                        .mapTo(Candidate.class)
                        .list())
                .stream()
                .filter(candidate -> JoinPolicy.permits(message.trust(), candidate.takesPart()))
                .map(Candidate::ticket)
                .findFirst();
    }

    @Override
    public void join(UUID ticket, ChannelAddress address) {
        fingerprint(address)
                .ifPresent(hash -> jdbi.useHandle(handle -> handle.createUpdate(JOIN)
                        .bind("ticket", ticket)
                        .bind("address", hash)
                        .execute()));
    }

    private Optional<byte[]> fingerprint(ChannelAddress address) {
        return address.identifier().map(register::fingerprint);
    }

    private record Candidate(UUID ticket, boolean takesPart) {}
}
