package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.sla.ClockView;
import th.sala.ticketing.task.NewTask;
import th.sala.ticketing.task.TaskKind;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.task.Tasks;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketRegister;

/** What follows from a call: an answered one is an answer, and rings nobody back any more; a lost one wants a call-back. */
@Singleton
class CallAftermath {
    private static final Duration SOON = Duration.ofHours(1);

    private final TicketRegister tickets;
    private final TicketReading reading;
    private final Tasks tasks;
    private final CallTable calls;
    private final FeedWriter feed;
    private final Clock clock;

    @Inject
    CallAftermath(
            TicketRegister tickets, TicketReading reading, Tasks tasks, CallTable calls, FeedWriter feed, Clock clock) {
        this.tickets = tickets;
        this.reading = reading;
        this.tasks = tasks;
        this.calls = calls;
        this.feed = feed;
        this.clock = clock;
    }

    void filed(CallRow call, TicketHead ticket, UUID message) {
        feed.append("message-added", ticket.id(), ticket.number(), ticket.team());
        if (call.answered()) {
            String agent = CallMessages.speaker(call);
            tickets.answered(ticket.id(), message, agent, call.answeredAt());
            if (!call.answeredAt().isBefore(opened(ticket))) {
                tickets.answerAccepted(ticket.id(), call.answeredAt(), call.answeredAt());
            }
            if (!calls.lostSince(ticket.id(), call.answeredAt())) {
                tasks.complete(ticket.id(), TaskKind.CALL_BACK, agent, null);
            }
        }
        if (call.lost()
                && !reachedSince(call, ticket)
                && tasks.of(ticket.id()).stream().noneMatch(CallAftermath::waits)) {
            tasks.open(new NewTask(
                    ticket.id(), TaskKind.CALL_BACK, "phone", "", due(ticket), "system", "abandoned-call", message));
        }
    }

    /** Whoever was spoken with after a lost call, of which the hub hears only now, needs no call-back. */
    private boolean reachedSince(CallRow call, TicketHead ticket) {
        return calls.answeredSince(ticket.id(), call.endedAt() == null ? call.startedAt() : call.endedAt());
    }

    private Instant opened(TicketHead ticket) {
        return reading.read(List.of(ticket.id())).stream()
                .map(view -> view.createdAt())
                .findFirst()
                .orElseThrow();
    }

    private static boolean waits(TaskView task) {
        return task.state().equals("open") && task.kind().equals(TaskKind.CALL_BACK.code());
    }

    /** When the first answer is due, else in an hour. */
    private Instant due(TicketHead ticket) {
        Instant soon = clock.instant().plus(SOON);
        return reading.read(List.of(ticket.id())).stream()
                .map(view -> view.firstResponse())
                .filter(Objects::nonNull)
                .filter(first -> first.metAt() == null)
                .map(ClockView::dueAt)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(soon);
    }
}
