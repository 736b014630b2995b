package th.sala.ticketing.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Colleague;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;

/** A visit as a message of its conversation: an answer at the customer's place, with no way out of the hub. */
@Singleton
class VisitMessages {
    private static final String CHANNEL = "walk-in";
    private static final String PURPOSE = "customer-care";

    private final Messages messages;
    private final Staff staff;
    private final PurposeGate gate;

    @Inject
    VisitMessages(Messages messages, Staff staff, PurposeGate gate) {
        this.messages = messages;
        this.staff = staff;
        this.gate = gate;
    }

    UUID add(String user, TicketHead ticket, NewVisit visit) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String name = staff.agent(user).map(Staff.Agent::displayName).orElse(user);
        messages.add(
                new NewMessage(
                        id,
                        ticket.id(),
                        MessageKind.REPLY,
                        CHANNEL,
                        null,
                        null,
                        user,
                        ticket.customer(),
                        visit.at(),
                        visit.at(),
                        null,
                        Texts.of(ticket.language()).text("visit") + "\n\n"
                                + visit.text().strip(),
                        null,
                        ticket.language(),
                        Envelope.spoken(Colleague.named(user, name), List.of()),
                        null,
                        false,
                        basis(id, user, ticket),
                        null,
                        null),
                List.of());
        return id;
    }

    /** Asked for the record, as for a call: a refusal limits what is shown and sent later, never what is kept now. */
    private Basis basis(UUID id, String user, TicketHead ticket) {
        return Basis.of(
                PURPOSE,
                gate.decide(new ProcessingRequest(ticket.customer(), PURPOSE, Operation.AUTOMATE, CHANNEL, user, id)));
    }
}
