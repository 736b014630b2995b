package th.sala.ticketing.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.identity.Recognition;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.MessageTooLarge;
import th.sala.ticketing.reply.Acknowledgements;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.spam.BlockedSenders;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Sees to it that nobody waits for an answer to a message that was too large to be taken in: a ticket tells the team, and
 * the sender is asked for something smaller, in the transaction that set the message aside and so once. Where a machine
 * may not answer (RFC 3834), the message is in quarantine and nothing else happens.
 */
@Singleton
class TooLargeMessages {
    private static final String PURPOSE = "customer-care";

    private final Recognition recognition;
    private final TicketRegister tickets;
    private final Messages messages;
    private final Threads threads;
    private final Accounts accounts;
    private final PurposeGate gate;
    private final Acknowledgements acknowledgements;
    private final BlockedSenders blocked;
    private final Clock clock;

    @Inject
    TooLargeMessages(
            Recognition recognition,
            TicketRegister tickets,
            Messages messages,
            Threads threads,
            Accounts accounts,
            PurposeGate gate,
            Acknowledgements acknowledgements,
            BlockedSenders blocked,
            Clock clock) {
        this.recognition = recognition;
        this.tickets = tickets;
        this.messages = messages;
        this.threads = threads;
        this.accounts = accounts;
        this.gate = gate;
        this.acknowledgements = acknowledgements;
        this.blocked = blocked;
        this.clock = clock;
    }

    void arrived(@Observes MessageTooLarge event) {
        InboundMessage known = event.known();
        if (acknowledgements.answers(known) && !blocked.block(known)) {
            SubjectId customer = recognition.recognise(known).subject();
            UUID id = UuidCreator.getTimeOrderedEpoch();
            TicketHead ticket = tickets.open(ticket(known, customer, id));
            messages.add(told(id, known, ticket, customer), List.of());
            threads.join(ticket.id(), known.from(), customer);
            acknowledgements.tooLarge(ticket, customer, known);
        }
    }

    private NewTicket ticket(InboundMessage known, SubjectId customer, UUID id) {
        return new NewTicket(
                TicketSubject.of(known),
                "request",
                "normal",
                known.channel(),
                known.account(),
                accounts.team(known.channel(), known.account()),
                customer,
                known.language(),
                null,
                clock.instant(),
                id,
                "system");
    }

    private NewMessage told(UUID id, InboundMessage known, TicketHead ticket, SubjectId customer) {
        Basis basis = Basis.of(
                PURPOSE,
                gate.decide(
                        new ProcessingRequest(customer, PURPOSE, Operation.AUTOMATE, known.channel(), "system", id)));
        return new NewMessage(
                id,
                ticket.id(),
                MessageKind.MESSAGE,
                known.channel(),
                known.account(),
                null,
                "system",
                customer,
                clock.instant(),
                known.sentAt(),
                known.subject(),
                Texts.of(ticket.language()).text("too-large.message", known.account()),
                null,
                ticket.language(),
                new Envelope(
                        known.from(),
                        known.to(),
                        List.of(),
                        known.thread().messageId(),
                        Optional.ofNullable(known.replyTo())
                                .map(address -> address.value())
                                .orElse(null),
                        known.thread().references()),
                known.trust(),
                false,
                basis,
                null,
                null);
    }
}
