package th.sala.ticketing.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.PersonPlaces;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Tickets for putting right what was bad. One follows the first ticket, begins with the customer's answer, is answered where
 * that was spoken, and is not for whoever got the score.
 */
@Singleton
class Recoveries {
    private static final String PURPOSE = "customer-care";
    private static final String SYSTEM = "system";

    /** How the answer came: by a page. It opens no window for writing on the channel of the ticket. */
    private static final String PAGE = "web-form";

    private final TicketRegister tickets;
    private final Messages messages;
    private final Threads threads;
    private final PersonPlaces places;
    private final PurposeGate gate;
    private final Clock clock;

    @Inject
    Recoveries(
            TicketRegister tickets,
            Messages messages,
            Threads threads,
            PersonPlaces places,
            PurposeGate gate,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.threads = threads;
        this.places = places;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @param words the answer
     * @return id of the ticket
     */
    UUID open(TicketHead first, SurveyTable.Row survey, String words) {
        SubjectId customer = new SubjectId(survey.customer());
        UUID message = UuidCreator.getTimeOrderedEpoch();
        ChannelAddress place =
                places.in(first).map(PersonPlaces.Place::address).orElse(new ChannelAddress(first.channel(), "", null));
        TicketHead opened = tickets.open(new NewTicket(
                Texts.of(first.language()).text("survey.recovery.subject", Long.toString(first.number())),
                "complaint",
                "high",
                first.channel(),
                first.account(),
                first.team(),
                customer,
                first.language(),
                first.id(),
                clock.instant(),
                message,
                SYSTEM));
        messages.add(said(message, opened, customer, place, words), List.of());
        if (!place.value().isBlank()) {
            threads.join(opened.id(), place, customer);
        }
        if (survey.agent() != null && survey.agent().equals(opened.assignee())) {
            tickets.give(opened.id(), queue(opened), clock.instant());
        }
        return opened.id();
    }

    private static Owner queue(TicketHead opened) {
        return new Owner(opened.team(), null, "team queue " + opened.team() + ": not for whoever got the low score");
    }

    /** Automatic, for the customer answered a question of ours and did not turn to us. */
    private NewMessage said(UUID id, TicketHead ticket, SubjectId customer, ChannelAddress place, String words) {
        Basis basis = Basis.of(
                PURPOSE,
                gate.decide(
                        new ProcessingRequest(customer, PURPOSE, Operation.AUTOMATE, ticket.channel(), SYSTEM, id)));
        return new NewMessage(
                id,
                ticket.id(),
                MessageKind.MESSAGE,
                PAGE,
                null,
                null,
                "customer",
                customer,
                clock.instant(),
                null,
                ticket.subject(),
                words,
                null,
                ticket.language(),
                Envelope.spoken(place, List.of()),
                null,
                true,
                basis,
                null,
                null);
    }
}
