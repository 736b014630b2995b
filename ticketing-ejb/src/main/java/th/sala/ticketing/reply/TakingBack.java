package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.task.Tasks;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** An answer that its writer takes back before it leaves: it stays to be seen, and nobody is held up by it any more. */
@Singleton
class TakingBack {
    static final String REASON = "taken-back";

    private final OutboxTable rows;
    private final Settlement settlement;
    private final Messages messages;
    private final TicketRegister tickets;
    private final Tasks tasks;
    private final Clock clock;

    @Inject
    TakingBack(
            OutboxTable rows,
            Settlement settlement,
            Messages messages,
            TicketRegister tickets,
            Tasks tasks,
            Clock clock) {
        this.rows = rows;
        this.settlement = settlement;
        this.messages = messages;
        this.tickets = tickets;
        this.tasks = tasks;
        this.clock = clock;
    }

    Outcome<UUID> takeBack(Caller caller, TicketHead ticket, UUID message) {
        Optional<StoredMessage> written =
                messages.find(message).filter(found -> found.ticket().equals(ticket.id()));
        if (written.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.NOT_FOUND, "unknown-message", "This ticket has no such message or file.");
        }
        if (!written.get().author().equals(caller.user())) {
            return Outcome.refused(Refusal.Kind.FORBIDDEN, "not-the-writer", "Only who wrote it can take it back.");
        }
        return rows.lockMessage(message)
                .filter(row -> row.state().equals("queued") && !row.mayHaveLeft())
                .map(row -> Outcome.done(cancelled(caller, row)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.CONFLICT, "not-queued", "It is being sent already, or never leaves."));
    }

    private UUID cancelled(Caller caller, OutboxRow row) {
        settlement.cancelled(row, REASON);
        tasks.drop(row.message(), caller.user());
        messages.hold(row.ticket());
        UUID newest = messages.newest(row.ticket()).map(StoredMessage::id).orElse(null);
        tickets.takenBack(row.ticket(), row.message(), newest, caller.user(), clock.instant());
        return row.message();
    }
}
