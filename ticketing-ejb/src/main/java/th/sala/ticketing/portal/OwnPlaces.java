package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.conversation.ThreadTokens;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.portal.PortalDesk.Place;

/** Under which address somebody writes from the portal, and the mark by which their words find a ticket of theirs. */
@Singleton
class OwnPlaces {
    private final Messages messages;
    private final Threads threads;
    private final ThreadTokens tokens;
    private final SubjectRegister register;
    private final SubjectMerges merges;

    @Inject
    OwnPlaces(Messages messages, Threads threads, ThreadTokens tokens, SubjectRegister register, SubjectMerges merges) {
        this.messages = messages;
        this.threads = threads;
        this.tokens = tokens;
        this.register = register;
        this.merges = merges;
    }

    Place ofEmail(Visitor visitor) {
        return new Place(ChannelAddress.email(visitor.email(), null), null);
    }

    /** The address under which the person wrote in this ticket; empty when they never did. */
    Optional<Place> lastUsed(SubjectId person, UUID ticket) {
        return messages.newestOnEach(ticket).stream()
                .filter(message -> message.kind() == MessageKind.MESSAGE)
                .map(message -> message.envelope().from())
                .filter(from -> isOf(person, from))
                .findFirst()
                .map(from -> new Place(from, null));
    }

    /** The same with a mark of the ticket, in which the address takes part from now on. */
    Optional<Place> in(Visitor visitor, UUID ticket) {
        Optional<Place> place =
                visitor.email() == null ? lastUsed(visitor.person(), ticket) : Optional.of(ofEmail(visitor));
        return messages.newest(ticket)
                .map(StoredMessage::id)
                .flatMap(message -> place.map(from -> marked(from, visitor, ticket, message)));
    }

    private Place marked(Place place, Visitor visitor, UUID ticket, UUID message) {
        threads.join(ticket, place.from(), visitor.person());
        String token = tokens.fresh();
        tokens.issue(token, ticket, message);
        return new Place(place.from(), token);
    }

    private boolean isOf(SubjectId person, ChannelAddress from) {
        return from.identifier()
                .flatMap(register::find)
                .filter(holder -> merges.identities(person).contains(holder))
                .isPresent();
    }
}
