package th.sala.ticketing.reply;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.reply.ReplyChoices.Choice;
import th.sala.ticketing.task.NewTask;
import th.sala.ticketing.task.TaskKind;
import th.sala.ticketing.task.Tasks;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * When a colleague's answer stays without an answer, another channel is tried: as a task for a person, once for each
 * answer, and only where the customer permits it (CH-9). Nothing is sent by itself.
 */
@Stateless
public class FallingBack {
    private static final Duration GIVEN_UP = Duration.ofDays(14);

    /** Locked, so that two nodes do not make the same task. */
    private static final String UNANSWERED = """
        SELECT t.id AS ticket, m.id AS message, m.channel
        FROM ticketing.ticket t JOIN ticketing.message m ON m.id = t.last_message
        WHERE t.state IN ('not-started', 'in-progress', 'waiting') AND m.kind = 'reply'
          AND m.delivery_state IN ('sent', 'delivered', 'read')
          AND m.at < :before AND m.at > :since
          AND NOT t.restricted
          AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = t.customer)
          AND NOT EXISTS (SELECT 1 FROM ticketing.task k WHERE k.message = m.id AND k.kind = 'fall-back')
        ORDER BY m.at
        LIMIT 500
        FOR UPDATE OF t SKIP LOCKED
        """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final ReplyChannels channels;
    private final PurposeGate gate;
    private final Tasks tasks;
    private final Clock clock;
    private final Duration patience;

    @Inject
    public FallingBack(
            Jdbi jdbi,
            TicketRegister tickets,
            ReplyChannels channels,
            PurposeGate gate,
            Tasks tasks,
            Clock clock,
            @ConfigProperty(name = "sala.fall-back-after", defaultValue = "P2D") Duration patience) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.channels = channels;
        this.gate = gate;
        this.tasks = tasks;
        this.clock = clock;
        this.patience = patience;
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void fallBack() {
        unanswered()
                .forEach(answer -> tickets.head(answer.ticket())
                        .ifPresent(ticket -> next(ticket, answer)
                                .filter(channel -> permitted(ticket, answer, channel))
                                .ifPresent(channel -> tasks.open(new NewTask(
                                        ticket.id(),
                                        TaskKind.FALL_BACK,
                                        channel,
                                        "",
                                        null,
                                        "system",
                                        "unanswered",
                                        answer.message())))));
    }

    private List<Unanswered> unanswered() {
        Instant before = clock.instant().minus(patience);
        return jdbi.withHandle(handle -> handle.createQuery(UNANSWERED)
                .bind("before", before)
                .bind("since", before.minus(GIVEN_UP))
                .mapTo(Unanswered.class)
                .list());
    }

    private Optional<String> next(TicketHead ticket, Unanswered answer) {
        return channels.of(ticket, NewReply.USUAL_PURPOSE).stream()
                .filter(choice -> !choice.channel().equals(answer.channel()))
                .filter(choice -> choice.permitted() || choice.byHand() && choice.unavailable())
                .map(Choice::channel)
                .findFirst();
    }

    private boolean permitted(TicketHead ticket, Unanswered answer, String channel) {
        return gate.decide(new ProcessingRequest(
                        ticket.customer(),
                        NewReply.USUAL_PURPOSE,
                        Operation.AUTOMATE,
                        channel,
                        "system",
                        answer.message()))
                .permitted();
    }

    /** An answer that nobody answered. */
    record Unanswered(UUID ticket, UUID message, String channel) {}
}
