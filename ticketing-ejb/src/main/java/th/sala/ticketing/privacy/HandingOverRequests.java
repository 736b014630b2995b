package th.sala.ticketing.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.rights.RequestRefusal;
import th.sala.consent.rights.RightsRequest;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class HandingOverRequests implements RequestHandover {
    private final TicketRegister tickets;
    private final Messages messages;
    private final RequestDesk requests;
    private final ReceiptMoments moments;

    @Inject
    public HandingOverRequests(
            TicketRegister tickets, Messages messages, RequestDesk requests, ReceiptMoments moments) {
        this.tickets = tickets;
        this.messages = messages;
        this.requests = requests;
        this.moments = moments;
    }

    @Override
    public Outcome<HandedOver> handOver(Caller caller, long number, NewHandover handover) {
        return tickets.visible(caller, number)
                .then(ticket -> asked(ticket, handover)
                        .map(message -> handedOver(caller, ticket, message, handover.type()))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.Kind.INVALID,
                                "unknown-message",
                                "The customer said nothing of this id in this ticket.")));
    }

    @Override
    public Outcome<List<HandedOver>> of(Caller caller, long number) {
        return tickets.visible(caller, number)
                .then(ticket -> Outcome.done(requests.ofTicket(number).stream()
                        .map(HandingOverRequests::view)
                        .toList()));
    }

    private Optional<StoredMessage> asked(TicketHead ticket, NewHandover handover) {
        return messages.find(handover.message())
                .filter(message -> message.ticket().equals(ticket.id())
                        && message.kind() == MessageKind.MESSAGE
                        && message.customer() != null);
    }

    private Outcome<HandedOver> handedOver(Caller caller, TicketHead ticket, StoredMessage message, String type) {
        RequestOutcome first = received(caller, ticket, message, type, moments.of(message));
        RequestOutcome received = tooOld(first) ? received(caller, ticket, message, type, message.at()) : first;
        return received instanceof RequestOutcome.Done done
                ? Outcome.done(view(done.request()))
                : refused(((RequestOutcome.Refused) received).why());
    }

    /** A mailbox that says nonsense, such as 1970, names a day without a law: then the hub's own moment counts. */
    private static boolean tooOld(RequestOutcome outcome) {
        return outcome instanceof RequestOutcome.Refused refused && refused.why() == RequestRefusal.UNUSABLE_DAY;
    }

    private RequestOutcome received(
            Caller caller, TicketHead ticket, StoredMessage message, String type, Instant receivedAt) {
        return requests.receive(
                new Receipt(
                        message.customer(),
                        type,
                        message.channel(),
                        receivedAt,
                        ticket.number(),
                        message.id(),
                        null,
                        null),
                caller.user());
    }

    private static Outcome<HandedOver> refused(RequestRefusal why) {
        return switch (why) {
            case UNKNOWN_TYPE ->
                Outcome.refused(Refusal.Kind.INVALID, "unknown-request-type", "This is no right of the law.");
            case HANDED_OVER ->
                Outcome.refused(
                        Refusal.Kind.CONFLICT, "request-handed-over", "This message was handed over for that already.");
            case UNUSABLE_DAY ->
                Outcome.refused(Refusal.Kind.CONFLICT, "unusable-receipt", "No law was in force when it came.");
            default ->
                Outcome.refused(Refusal.Kind.CONFLICT, "unknown-subject", "Nobody of this id is registered any more.");
        };
    }

    private static HandedOver view(RightsRequest request) {
        return new HandedOver(
                request.id(),
                request.type(),
                request.message(),
                request.receivedAt(),
                request.dueOn(),
                request.state());
    }
}
