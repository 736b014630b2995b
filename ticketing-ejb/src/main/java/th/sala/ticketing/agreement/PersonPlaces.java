package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.spam.BlockedSenders;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** Where a person was spoken with, newest first: addresses that are theirs, in tickets of theirs. */
@Singleton
public class PersonPlaces {
    private static final int TICKETS = 20;

    /** A guest of a chat is gone by then, and what stands in a public thread is everybody's to press. */
    private static final Set<String> PASSING = Set.of("web-chat", "facebook-page");

    private static final String OF_PERSON = """
        SELECT id FROM ticketing.ticket
        WHERE customer IN (SELECT :person UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :person)
        ORDER BY active_at DESC, id DESC LIMIT :limit
        """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final Messages messages;
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final TypedContacts typed;
    private final BlockedSenders blocked;

    @Inject
    PersonPlaces(
            Jdbi jdbi,
            TicketRegister tickets,
            Messages messages,
            SubjectRegister register,
            SubjectMerges merges,
            TypedContacts typed,
            BlockedSenders blocked) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.messages = messages;
        this.register = register;
        this.merges = merges;
        this.typed = typed;
        this.blocked = blocked;
    }

    /**
     * One address of each ticket and channel. What was merely typed is nobody's, and whom we blocked
     * hears nothing: both are left out.
     */
    List<Place> of(SubjectId person) {
        List<SubjectId> identities = merges.identities(person);
        return ids(person).stream()
                .flatMap(id -> tickets.head(id).stream())
                .flatMap(ticket -> messages.newestOnEach(ticket.id()).stream()
                        .flatMap(message -> address(identities, message).stream())
                        .map(address -> new Place(ticket, address)))
                .toList();
    }

    /** Those of them at which the person still is later, and alone. */
    List<Place> lasting(SubjectId person) {
        return of(person).stream()
                .filter(place -> !PASSING.contains(place.address().channel()))
                .toList();
    }

    /**
     * Where the ticket itself was spoken on its own channel and its customer still is, alone; empty when nothing there is
     * theirs.
     */
    public Optional<Place> in(TicketHead ticket) {
        List<SubjectId> identities = merges.identities(ticket.customer());
        return messages.newestOnEach(ticket.id()).stream()
                .flatMap(message -> address(identities, message).stream())
                .filter(address -> address.channel().equals(ticket.channel()))
                .filter(address -> !PASSING.contains(address.channel()))
                .findFirst()
                .map(address -> new Place(ticket, address));
    }

    private List<UUID> ids(SubjectId person) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_PERSON)
                .bind("person", person.value())
                .bind("limit", TICKETS)
                .mapTo(UUID.class)
                .list());
    }

    private Optional<ChannelAddress> address(List<SubjectId> identities, StoredMessage message) {
        Stream<ChannelAddress> other = message.kind() == MessageKind.MESSAGE
                ? Stream.of(message.envelope().from())
                : message.envelope().to().stream();
        return other.filter(address -> address.identifier()
                        .filter(contact -> isOf(identities, contact))
                        .isPresent())
                .findFirst();
    }

    private boolean isOf(List<SubjectId> identities, Identifier contact) {
        return register.find(contact).filter(identities::contains).isPresent()
                && !typed.typed(contact)
                && !blocked.blocks(contact);
    }

    /** @param ticket the conversation that it belongs to */
    public record Place(TicketHead ticket, ChannelAddress address) {}
}
