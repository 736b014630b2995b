package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.scan.ScannedFiles;

/**
 * The transactions of a claim: many rows are taken in one, and what they carry is loaded in another. When that fails each is
 * loaded in one of its own, so that a message that cannot be read holds up no other (P7).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claiming {
    private static final long BYTES = 25L * 1024 * 1024;

    private final OutboxTable rows;
    private final Turns turns;
    private final DecentHours hours;
    private final Loading loading;
    private final Settlement settlement;
    private final Messages messages;
    private final PurposeGate gate;
    private final Reachability reach;
    private final SendWindow window;
    private final ScannedFiles scans;
    private final Jdbi jdbi;
    private final Clock clock;

    /** For the container's proxy. */
    public Claiming() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public Claiming(
            OutboxTable rows,
            Turns turns,
            DecentHours hours,
            Loading loading,
            Settlement settlement,
            Messages messages,
            PurposeGate gate,
            Reachability reach,
            SendWindow window,
            ScannedFiles scans,
            Jdbi jdbi,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.hours = hours;
        this.loading = loading;
        this.settlement = settlement;
        this.messages = messages;
        this.gate = gate;
        this.reach = reach;
        this.window = window;
        this.scans = scans;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Takes what is due and permitted of the account that waits longest, and cancels what the gate now refuses. What would
     * leave outside decent hours waits for them; what may have left too long ago to be sent again under its key is left to a
     * person.
     *
     * @return a token for each taken row, oldest first; empty when nothing is due
     */
    public Optional<List<UUID>> claim(String channel, Set<String> except, int limit) {
        List<OutboxRow> due = free(rows.lockDue(channel, except, limit, BYTES));
        List<UUID> claims = new ArrayList<>();
        WriteBehind.during(jdbi, () -> claim(due, claims));
        return due.isEmpty() ? Optional.empty() : Optional.of(claims);
    }

    /** What somebody is stopping right now is left to them. */
    private List<OutboxRow> free(List<OutboxRow> due) {
        if (due.isEmpty()) {
            return due;
        }
        Set<UUID> stopping = turns.stopping(
                due.stream().flatMap(row -> row.persons().stream()).toList());
        return due.stream()
                .filter(row -> row.persons().stream().noneMatch(stopping::contains))
                .toList();
    }

    private void claim(List<OutboxRow> due, List<UUID> claims) {
        List<Decision> decisions = gate.decide(due.stream()
                .flatMap(row -> row.persons().stream().map(person -> asked(row, person)))
                .toList());
        int next = 0;
        for (OutboxRow row : due) {
            int end = next + row.persons().size();
            claim(row, decisions.subList(next, end)).ifPresent(claims::add);
            next = end;
        }
    }

    static ProcessingRequest asked(OutboxRow row, UUID person) {
        return new ProcessingRequest(
                new SubjectId(person), row.purpose(), Operation.SEND, row.channel(), "system", row.message());
    }

    private Optional<UUID> claim(OutboxRow row, List<Decision> decisions) {
        if (window.closed(row.channel(), row.message())) {
            settlement.cancelled(row, SendWindow.CLOSED);
            return Optional.empty();
        }
        Optional<Decision> refused =
                decisions.stream().filter(decision -> !decision.permitted()).findFirst();
        if (refused.isPresent()) {
            settlement.cancelled(row, refused.get().reason());
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (row.outlived(now)) {
            settlement.uncertain(row, Settlement.ANSWER_LOST);
            return Optional.empty();
        }
        Instant leaving = hours.leaving(decisions.get(0).basis(), now);
        if (leaving.isAfter(now)) {
            settlement.retried(row, leaving, DecentHours.QUIET);
            return Optional.empty();
        }
        UUID claim = UuidCreator.getTimeOrderedEpoch();
        rows.sending(row.id(), claim, decisions.get(0));
        messages.delivery(row.message(), "sending", null);
        return Optional.of(claim);
    }

    /** What is still to be sent of these, in their order. When one of them cannot be read, or is held, none is loaded. */
    public List<OutboundMessage> load(List<UUID> claims) {
        return claims.stream()
                .flatMap(claim -> load(claim, rows.lockClaimedAtOnce(claim)).stream())
                .toList();
    }

    /**
     * Empty when it was stopped meanwhile; when bytes that belong to it were erased or are locked by the scanner, or who it
     * goes to cannot be reached any more, it has failed.
     */
    public Optional<OutboundMessage> load(UUID claim) {
        return load(claim, rows.lockClaimed(claim));
    }

    private Optional<OutboundMessage> load(UUID claim, Optional<OutboxRow> held) {
        return held.filter(Claiming::sends).flatMap(row -> {
            Optional<String> locked = scans.lockOf(row.message());
            if (locked.isPresent()) {
                settlement.failed(row, locked.get());
                return Optional.empty();
            }
            Optional<OutboundMessage> loaded = loading.load(row, claim);
            Optional<String> obstacle = loaded.map(this::barrier).orElse(Optional.of("content-erased"));
            obstacle.ifPresent(reason -> settlement.failed(row, reason));
            return obstacle.isPresent() ? Optional.empty() : loaded;
        });
    }

    private Optional<String> barrier(OutboundMessage message) {
        return message.to().stream()
                .flatMap(address -> reach.barrier(address).stream())
                .map(Reachability.Barrier::code)
                .findFirst();
    }

    /** It could not be loaded, which it has in common with no other. */
    public void unreadable(UUID claim, boolean temporary) {
        rows.lockClaimed(claim)
                .filter(Claiming::sends)
                .ifPresent(row -> settlement.failed(row, "unreadable", temporary));
    }

    private static boolean sends(OutboxRow row) {
        return row.state().equals("sending");
    }
}
