package th.sala.ticketing.reply;

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
 * answer, and only where the customer permits it (CH-9). Nothing is sent by itself. Where there is no such channel it is
 * looked for again the next day.
 */
@Stateless
public class FallingBack {
    private static final Duration GIVEN_UP = Duration.ofDays(14);
    private static final Duration AGAIN = Duration.ofDays(1);

    static final String DUE = """
        SELECT m.id
        FROM ticketing.ticket t JOIN ticketing.message m ON m.id = t.last_message
        WHERE t.state IN ('not-started', 'in-progress', 'waiting') AND m.kind = 'reply'
          AND m.delivery_state IN ('sent', 'delivered', 'read')
          AND m.at < :before AND m.at > :since
          AND NOT t.restricted
          AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = t.customer)
          AND NOT EXISTS (SELECT 1 FROM ticketing.task k WHERE k.message = m.id AND k.kind = 'fall-back')
          AND NOT EXISTS (SELECT 1 FROM ticketing.fall_back f WHERE f.message = m.id AND f.looked_at > :again)
        ORDER BY m.at
        LIMIT 500
        """;

    /** Of two nodes one looks: the other waits for its row and finds it fresh. */
    private static final String LOOK = """
        INSERT INTO ticketing.fall_back (message, looked_at) VALUES (:message, :now)
        ON CONFLICT (message) DO UPDATE SET looked_at = excluded.looked_at WHERE fall_back.looked_at <= :again
        """;

    /** Locked, so that nobody answers meanwhile. */
    private static final String UNANSWERED = """
        SELECT t.id AS ticket, m.id AS message, m.channel
        FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket AND t.last_message = m.id
        WHERE m.id = :message AND t.state IN ('not-started', 'in-progress', 'waiting')
        FOR UPDATE OF t
        """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final ReplyChannels channels;
    private final PurposeGate gate;
    private final Tasks tasks;
    private final Clock clock;
    private final Duration patience;

    /** For the container's proxy. */
    public FallingBack() {
        this(null, null, null, null, null, null, null);
    }

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

    /** Answers whose time has come, the oldest first. */
    public List<UUID> due() {
        Instant now = clock.instant();
        Instant before = now.minus(patience);
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("before", before)
                .bind("since", before.minus(GIVEN_UP))
                .bind("again", now.minus(AGAIN))
                .mapTo(UUID.class)
                .list());
    }

    /** Looks for another channel for one of them, unless another node has done so. */
    public void fallBack(UUID message) {
        if (looks(message)) {
            unanswered(message)
                    .ifPresent(answer -> tickets.head(answer.ticket()).ifPresent(ticket -> fallBack(ticket, answer)));
        }
    }

    private void fallBack(TicketHead ticket, Unanswered answer) {
        next(ticket, answer)
                .filter(channel -> permitted(ticket, answer, channel))
                .ifPresent(channel -> tasks.open(new NewTask(
                        ticket.id(), TaskKind.FALL_BACK, channel, "", null, "system", "unanswered", answer.message())));
    }

    private boolean looks(UUID message) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createUpdate(LOOK)
                        .bind("message", message)
                        .bind("now", now)
                        .bind("again", now.minus(AGAIN))
                        .execute()
                == 1);
    }

    private Optional<Unanswered> unanswered(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(UNANSWERED)
                .bind("message", message)
                .mapTo(Unanswered.class)
                .findOne());
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
