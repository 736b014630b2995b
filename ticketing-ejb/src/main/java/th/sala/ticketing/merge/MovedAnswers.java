package th.sala.ticketing.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketState;

/** What was answered in the ticket that a message stood in counts in the one that it stands in now. */
class MovedAnswers {
    private final Jdbi jdbi;
    private final MergeRows rows;
    private final TicketRegister tickets;
    private final Clock clock;

    MovedAnswers(Jdbi jdbi, MergeRows rows, TicketRegister tickets, Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param messages that stand in the ticket now
     * @param since what was answered earlier counts there already
     */
    void count(UUID ticket, List<UUID> messages, Instant since) {
        List<Answer> answers = jdbi.withHandle(handle -> handle.createQuery(MergeTables.ANSWERS)
                .bindArray("messages", UUID.class, messages)
                .bind("since", since)
                .mapTo(Answer.class)
                .list());
        answers.forEach(answer -> count(ticket, answer));
        if (!answers.isEmpty()) {
            tickets.lastMessage(ticket, rows.newest(ticket), clock.instant());
        }
    }

    private void count(UUID ticket, Answer answer) {
        if (tickets.head(ticket).orElseThrow().state() == TicketState.NOT_STARTED) {
            tickets.answered(ticket, answer.id(), answer.author(), clock.instant());
        }
        if (answer.leftAt() != null) {
            tickets.answerAccepted(ticket, answer.writtenAt(), answer.leftAt());
        }
    }

    /** @param leftAt null while it waits to leave */
    record Answer(UUID id, String author, Instant writtenAt, Instant leftAt) {}
}
