package th.sala.ticketing.call;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.ticket.Continuation;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Files a call with its ticket: opens it or goes on with it, keeps what was said, turns the clocks and sees to it that
 * somebody rings back. Joins the caller's transaction.
 */
@Singleton
class FilingCalls {
    private final TicketRegister tickets;
    private final CallMessages messages;
    private final Threads threads;
    private final CallAftermath aftermath;
    private final CallTable table;
    private final LineSeal seal;

    @Inject
    FilingCalls(
            TicketRegister tickets,
            CallMessages messages,
            Threads threads,
            CallAftermath aftermath,
            CallTable table,
            LineSeal seal) {
        this.tickets = tickets;
        this.messages = messages;
        this.threads = threads;
        this.aftermath = aftermath;
        this.table = table;
        this.seal = seal;
    }

    /**
     * @param person whose call it is
     * @param known whether that is certain; else the call stays without a customer until somebody chooses
     * @param chosen the ticket that it goes on with; empty to open one
     */
    TicketHead file(CallRow call, SubjectId person, boolean known, Optional<TicketHead> chosen) {
        UUID message = UuidCreator.getTimeOrderedEpoch();
        Optional<TicketHead> continued = chosen.filter(ticket -> goesOn(call, ticket, message));
        TicketHead ticket = continued.orElseGet(() ->
                tickets.open(opening(call, person, chosen.map(TicketHead::id).orElse(null), message)));
        Line line = seal.open(call);
        messages.add(message, call, line, ticket, person);
        threads.join(ticket.id(), line.address(), person);
        aftermath.filed(call, ticket, message);
        table.filed(call, ticket.id(), message, known ? person.value() : null);
        return ticket;
    }

    void named(CallRow call, SubjectId person) {
        table.named(call.id(), person.value());
    }

    /** False when the ticket was closed too long ago: a new one follows it. */
    private boolean goesOn(CallRow call, TicketHead ticket, UUID message) {
        if (call.inbound()) {
            return tickets.customerWrote(ticket.id(), message, call.startedAt()) != Continuation.TOO_LATE;
        }
        return true;
    }

    private static NewTicket opening(CallRow call, SubjectId person, UUID follows, UUID message) {
        String language = LanguageGuess.of(null, call.note());
        return new NewTicket(
                new CallWords(call, language).subject(),
                "request",
                "normal",
                "phone",
                null,
                call.team(),
                person,
                language,
                follows,
                call.startedAt(),
                message,
                call.loggedBy());
    }
}
