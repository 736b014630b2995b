package th.sala.ticketing.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import th.sala.consent.ledger.ContactChannels;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.processing.CustomerChoice.Chosen;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.Terms;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class OpeningTickets implements TicketOpening {
    private static final String PURPOSE = "customer-care";

    private final TicketRegister tickets;
    private final CustomerChoice customers;
    private final Accounts accounts;
    private final Staff staff;
    private final Messages messages;
    private final Threads threads;
    private final PurposeGate gate;
    private final Clock clock;

    @Inject
    public OpeningTickets(
            TicketRegister tickets,
            CustomerChoice customers,
            Accounts accounts,
            Staff staff,
            Messages messages,
            Threads threads,
            PurposeGate gate,
            Clock clock) {
        this.tickets = tickets;
        this.customers = customers;
        this.accounts = accounts;
        this.staff = staff;
        this.messages = messages;
        this.threads = threads;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Outcome<Long> open(Caller caller, OpenTicket asked) {
        Optional<Refusal> unfit = unfit(asked);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        Optional<String> team = team(caller, asked.channel());
        if (team.isEmpty()) {
            return Outcome.refused(Refusal.Kind.FORBIDDEN, "no-team", "You belong to no team that could own a ticket.");
        }
        Instant now = clock.instant();
        return customers
                .of(asked.customer(), asked.channel(), caller.user())
                .then(chosen -> Outcome.done(open(caller, asked, team.get(), chosen, now)));
    }

    private Optional<Refusal> unfit(OpenTicket asked) {
        if (asked.subject() == null || asked.subject().isBlank()) {
            return invalid("subject-required", "A ticket has a subject.");
        }
        if (asked.subject().strip().length() > Terms.SUBJECT_LENGTH) {
            return invalid("subject-too-long", "A subject has at most " + Terms.SUBJECT_LENGTH + " characters.");
        }
        if (asked.channel() == null || asked.channel().isBlank()) {
            return invalid("channel-required", "Say on which channel the customer reached us.");
        }
        if (!ContactChannels.ALL.contains(asked.channel()) && !accounts.on(asked.channel())) {
            return invalid("unknown-channel", "Customers do not reach us on this channel.");
        }
        if (asked.kind() != null && !Terms.KINDS.contains(asked.kind())) {
            return invalid("unknown-kind", "The kind is request, information, complaint or case.");
        }
        return asked.priority() == null || Terms.PRIORITIES.contains(asked.priority())
                ? Optional.empty()
                : invalid("unknown-priority", "The priority is low, normal, high or urgent.");
    }

    /** The team that answers for the channel, when the caller belongs to it; else the caller's first. */
    private Optional<String> team(Caller caller, String channel) {
        String answering = accounts.team(channel, "");
        return caller.teams().contains(answering)
                ? Optional.of(answering)
                : new TreeSet<>(caller.teams()).stream().findFirst();
    }

    /** @param now taken before its customer became known, who is not known from before the ticket then */
    private Long open(Caller caller, OpenTicket asked, String team, Chosen chosen, Instant now) {
        String text = asked.text() == null ? "" : asked.text();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        TicketHead ticket = tickets.open(new NewTicket(
                asked.subject().strip(),
                asked.kind() == null ? "request" : asked.kind(),
                asked.priority() == null ? "normal" : asked.priority(),
                asked.channel(),
                asked.channel().equals("email") ? mailbox(team) : null,
                team,
                chosen.subject(),
                LanguageGuess.of(asked.subject(), text),
                null,
                now,
                id,
                caller.user()));
        messages.add(message(id, ticket, text, chosen, caller, now), List.of());
        threads.join(ticket.id(), chosen.address(), chosen.subject());
        return ticket.number();
    }

    private String mailbox(String team) {
        return staff.teams().stream()
                .filter(one -> one.key().equals(team))
                .findFirst()
                .map(Staff.Team::mailbox)
                .orElse(null);
    }

    private NewMessage message(UUID id, TicketHead ticket, String text, Chosen chosen, Caller caller, Instant at) {
        Basis basis = Basis.of(
                PURPOSE,
                gate.decide(new ProcessingRequest(
                        chosen.subject(), PURPOSE, Operation.AUTOMATE, ticket.channel(), caller.user(), id)));
        return new NewMessage(
                id,
                ticket.id(),
                MessageKind.MESSAGE,
                ticket.channel(),
                ticket.account(),
                null,
                caller.user(),
                chosen.subject(),
                at,
                null,
                ticket.subject(),
                text,
                null,
                ticket.language(),
                Envelope.spoken(chosen.address(), List.of()),
                null,
                false,
                basis,
                null,
                null);
    }

    private static Optional<Refusal> invalid(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.INVALID, code, sentence));
    }
}
