package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Messages;

/** T3 as the channels see it. Every call commits by itself, whatever became of the one before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkingOutbox implements Outbox {
    private final OutboxTable rows;
    private final Loading loading;
    private final Settlement settlement;
    private final Messages messages;
    private final PurposeGate gate;
    private final Clock clock;

    @Inject
    public WorkingOutbox(
            OutboxTable rows,
            Loading loading,
            Settlement settlement,
            Messages messages,
            PurposeGate gate,
            Clock clock) {
        this.rows = rows;
        this.loading = loading;
        this.settlement = settlement;
        this.messages = messages;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<OutboundMessage> claim(String channel, int limit) {
        List<OutboxRow> due = rows.lockDue(channel, limit);
        List<Decision> decisions = gate.decide(due.stream()
                .flatMap(row -> row.persons().stream().map(person -> asked(row, person)))
                .toList());
        List<OutboundMessage> permitted = new ArrayList<>();
        int next = 0;
        for (OutboxRow row : due) {
            int end = next + row.persons().size();
            claim(row, decisions.subList(next, end)).ifPresent(permitted::add);
            next = end;
        }
        return permitted;
    }

    private static ProcessingRequest asked(OutboxRow row, UUID person) {
        return new ProcessingRequest(
                new SubjectId(person), row.purpose(), Operation.SEND, row.channel(), "system", row.message());
    }

    private Optional<OutboundMessage> claim(OutboxRow row, List<Decision> decisions) {
        Optional<Decision> refused =
                decisions.stream().filter(decision -> !decision.permitted()).findFirst();
        if (refused.isPresent()) {
            settlement.cancelled(row, refused.get().reason());
            return Optional.empty();
        }
        UUID claim = UuidCreator.getTimeOrderedEpoch();
        Optional<OutboundMessage> loaded = loading.load(row, claim);
        loaded.ifPresentOrElse(
                message -> lease(row, claim, decisions.get(0)), () -> settlement.failed(row, "content-erased"));
        return loaded;
    }

    private void lease(OutboxRow row, UUID claim, Decision decision) {
        rows.sending(row.id(), claim, decision.id());
        messages.delivery(row.message(), "sending", null);
    }

    @Override
    public boolean begin(UUID claim) {
        return rows.begin(claim);
    }

    @Override
    public void sent(UUID claim, String providerAnswer) {
        claimed(claim, Set.of("sending", "uncertain", "queued")).ifPresent(row -> settlement.sent(row, providerAnswer));
    }

    @Override
    public void failed(UUID claim, String reason, boolean temporary) {
        claimed(claim, Set.of("sending", "uncertain")).ifPresent(row -> {
            Optional<Duration> pause = temporary ? Backoff.after(row.attempts()) : Optional.empty();
            pause.ifPresentOrElse(
                    length -> settlement.retried(row, clock.instant().plus(length), reason),
                    () -> settlement.failed(row, reason));
        });
    }

    @Override
    public void uncertain(UUID claim, String reason) {
        claimed(claim, Set.of("sending")).ifPresent(row -> settlement.uncertain(row, reason));
    }

    /** A word about a claim counts while the row is in one of these states; about a settled one it does not. */
    private Optional<OutboxRow> claimed(UUID claim, Set<String> states) {
        return rows.lockClaimed(claim).filter(row -> states.contains(row.state()));
    }
}
