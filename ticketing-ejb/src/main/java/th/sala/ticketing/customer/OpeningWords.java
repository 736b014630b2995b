package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.HeldIdentifier;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.ticket.TicketHead;

/** The contact point that a colleague typed to open a ticket: to show it tells them nothing new. */
class OpeningWords {
    private static final String FIRST = "SELECT id FROM ticketing.message WHERE ticket = :ticket ORDER BY id LIMIT 1";

    private final Jdbi jdbi;
    private final Messages messages;
    private final SubjectRegister subjects;

    @Inject
    OpeningWords(Jdbi jdbi, Messages messages, SubjectRegister subjects) {
        this.jdbi = jdbi;
        this.messages = messages;
        this.subjects = subjects;
    }

    /** Of what the person holds; nothing when they were named by id, or hold another of that kind beside it. */
    Stream<HeldIdentifier> typed(TicketHead ticket, List<HeldIdentifier> held) {
        return first(ticket).flatMap(messages::find).stream()
                .flatMap(message ->
                        Stream.concat(Stream.of(message.envelope().from()), message.envelope().to().stream()))
                .map(ChannelAddress::identifier)
                .flatMap(Optional::stream)
                .flatMap(typed -> theOnly(typed, ticket.customer(), held));
    }

    private Stream<HeldIdentifier> theOnly(Identifier typed, SubjectId customer, List<HeldIdentifier> held) {
        List<HeldIdentifier> found = subjects.holding(customer, typed).stream()
                .flatMap(holding -> held.stream()
                        .filter(one ->
                                one.kind() == typed.kind() && one.holder().equals(holding.holder())))
                .toList();
        return found.size() == 1 ? found.stream() : Stream.empty();
    }

    private Optional<UUID> first(TicketHead ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST)
                .bind("ticket", ticket.id())
                .mapTo(UUID.class)
                .findOne());
    }
}
