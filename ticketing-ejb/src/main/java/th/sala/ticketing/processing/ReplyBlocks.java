package th.sala.ticketing.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.GateStanding;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.feed.FeedWriter;

/**
 * Messages that came while the gate could not decide. Their tickets are marked <em>reply blocked</em>: kept and worked on,
 * answered by nobody, not even automatically. Once the gate answers, each gets the decision it came without and the mark
 * ends; one that says "no more news" is taken at its word then. What was not acknowledged then is not acknowledged late: it
 * stands among the tickets that nobody answered.
 */
@Singleton
class ReplyBlocks {
    private static final int ROUND = 200;

    private static final String MARK = """
            INSERT INTO ticketing.reply_block (message, ticket, since) VALUES (:message, :ticket, :at)
            """;

    private static final String WAITING = """
            SELECT b.message, b.ticket, t.number, t.team, m.customer, m.channel, m.external_id, m.purpose
            FROM ticketing.reply_block b
            JOIN ticketing.message m ON m.id = b.message
            JOIN ticketing.ticket t ON t.id = b.ticket
            WHERE b.ended_at IS NULL
            ORDER BY b.since, b.message LIMIT :limit
            FOR UPDATE OF b SKIP LOCKED
            """;

    private static final String DECIDED = "UPDATE ticketing.message SET decision = :decision WHERE id = :message";

    private static final String END = "UPDATE ticketing.reply_block SET ended_at = :at WHERE message = :message";

    private static final String OPEN =
            "SELECT count(DISTINCT ticket) FROM ticketing.reply_block WHERE ended_at IS NULL";

    private final Jdbi jdbi;
    private final PurposeGate gate;
    private final GateStanding standing;
    private final Messages messages;
    private final SaidNoMore noMore;
    private final FeedWriter feed;
    private final Clock clock;

    @Inject
    ReplyBlocks(
            Jdbi jdbi,
            PurposeGate gate,
            GateStanding standing,
            Messages messages,
            SaidNoMore noMore,
            FeedWriter feed,
            Clock clock) {
        this.jdbi = jdbi;
        this.gate = gate;
        this.standing = standing;
        this.messages = messages;
        this.noMore = noMore;
        this.feed = feed;
        this.clock = clock;
    }

    boolean gateAnswers() {
        return standing.answers();
    }

    void mark(UUID ticket, UUID message) {
        Instant at = clock.instant();
        WriteBehind.add(
                jdbi,
                MARK,
                row -> row.bind("message", message).bind("ticket", ticket).bind("at", at));
    }

    /** How many tickets are marked. */
    long tickets() {
        return jdbi.withHandle(
                handle -> handle.createQuery(OPEN).mapTo(Long.class).one());
    }

    /** Ends what can be ended now. */
    void end() {
        List<Blocked> waiting = jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("limit", ROUND)
                .mapTo(Blocked.class)
                .list());
        if (!waiting.isEmpty() && standing.answers()) {
            end(waiting, gate.decide(waiting.stream().map(Blocked::asked).toList()));
        }
    }

    private void end(List<Blocked> waiting, List<Decision> decisions) {
        jdbi.useHandle(handle -> {
            PreparedBatch decided = handle.prepareBatch(DECIDED);
            PreparedBatch ended = handle.prepareBatch(END);
            for (int place = 0; place < waiting.size(); place++) {
                UUID message = waiting.get(place).message();
                decided.bind("decision", decisions.get(place).id())
                        .bind("message", message)
                        .add();
                ended.bind("at", clock.instant()).bind("message", message).add();
            }
            decided.execute();
            ended.execute();
        });
        waiting.forEach(one -> {
            hear(one);
            feed.append("ticket-changed", one.ticket(), one.number(), one.team());
        });
    }

    private void hear(Blocked one) {
        if (one.customer() != null && messages.files(one.message()).isEmpty()) {
            messages.find(one.message())
                    .ifPresent(message -> noMore.heardLate(message, one.externalId(), new SubjectId(one.customer())));
        }
    }

    /** A message that came without a decision; whose it is may have been forgotten since. */
    record Blocked(
            UUID message,
            UUID ticket,
            long number,
            String team,
            UUID customer,
            String channel,
            String externalId,
            String purpose) {

        ProcessingRequest asked() {
            UUID person = customer == null ? UuidCreator.getNil() : customer;
            return new ProcessingRequest(
                    new SubjectId(person), purpose, Operation.AUTOMATE, channel, "system", message);
        }
    }
}
