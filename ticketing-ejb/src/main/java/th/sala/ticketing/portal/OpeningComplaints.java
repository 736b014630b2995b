package th.sala.ticketing.portal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** A complaint about a ticket that was late: a ticket of its own with the same team, linked to the late one. */
@Singleton
class OpeningComplaints {
    private static final String PURPOSE = "customer-care";
    private static final String CUSTOMER = "customer";

    private final TicketRegister tickets;
    private final Messages messages;
    private final Threads threads;
    private final BreachTable table;
    private final PurposeGate gate;
    private final FeedWriter feed;
    private final Clock clock;

    @Inject
    OpeningComplaints(
            TicketRegister tickets,
            Messages messages,
            Threads threads,
            BreachTable table,
            PurposeGate gate,
            FeedWriter feed,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.threads = threads;
        this.table = table;
        this.gate = gate;
        this.feed = feed;
        this.clock = clock;
    }

    boolean free(UUID about) {
        return table.free(about);
    }

    /** @return its number */
    long open(UUID late, ChannelAddress from, String text) {
        Instant now = clock.instant();
        UUID message = UuidCreator.getTimeOrderedEpoch();
        TicketHead about = tickets.head(late).orElseThrow();
        TicketHead complaint = tickets.open(new NewTicket(
                about.subject(),
                "complaint",
                "high",
                about.channel(),
                about.account(),
                about.team(),
                about.customer(),
                about.language(),
                null,
                now,
                message,
                CUSTOMER));
        messages.add(message(message, complaint, from, text, now), List.of());
        threads.join(complaint.id(), from, about.customer());
        table.complain(late, complaint.id(), now);
        feed.append("ticket-changed", about.id(), about.number(), about.team());
        return complaint.number();
    }

    private NewMessage message(UUID id, TicketHead complaint, ChannelAddress from, String text, Instant at) {
        Basis basis = Basis.of(
                PURPOSE,
                gate.decide(new ProcessingRequest(
                        complaint.customer(), PURPOSE, Operation.AUTOMATE, complaint.channel(), CUSTOMER, id)));
        return new NewMessage(
                id,
                complaint.id(),
                MessageKind.MESSAGE,
                complaint.channel(),
                complaint.account(),
                null,
                CUSTOMER,
                complaint.customer(),
                at,
                null,
                complaint.subject(),
                text,
                null,
                complaint.language(),
                Envelope.spoken(from, List.of()),
                null,
                false,
                basis,
                null,
                null);
    }
}
