package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class OverseeingOutbox implements OutboxDesk {
    private static final Set<String> REPEATABLE = Set.of("failed", "uncertain", "cancelled");
    private static final Set<String> FINAL = Set.of(TakingBack.REASON, StoppedSends.PARTED);

    private final OutboxTable rows;
    private final Settlement settlement;
    private final TicketRegister tickets;
    private final Accounts accounts;
    private final AnsweringByHand byHand;
    private final AuditTrail audit;
    private final Event<OutboxFilled> filled;
    private final Clock clock;

    @Inject
    public OverseeingOutbox(
            OutboxTable rows,
            Settlement settlement,
            TicketRegister tickets,
            Accounts accounts,
            AnsweringByHand byHand,
            AuditTrail audit,
            Event<OutboxFilled> filled,
            Clock clock) {
        this.rows = rows;
        this.settlement = settlement;
        this.tickets = tickets;
        this.accounts = accounts;
        this.byHand = byHand;
        this.audit = audit;
        this.filled = filled;
        this.clock = clock;
    }

    @Override
    public List<OutboxItem> list(Caller caller, String state, int limit) {
        return rows.list(state, List.copyOf(caller.teams()), limit).stream()
                .map(this::item)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Outcome<OutboxItem> item(Caller caller, UUID id) {
        return visible(caller, id).then(row -> Outcome.done(item(row).orElseThrow()));
    }

    @Override
    public Outcome<OutboxItem> retry(Caller caller, UUID id) {
        return visible(caller, id).then(row -> {
            if (!REPEATABLE.contains(row.state()) || row.reason() != null && FINAL.contains(row.reason())) {
                return Outcome.refused(
                        Refusal.Kind.CONFLICT, "not-repeatable", "Only what failed or is uncertain can be sent again.");
            }
            repeat(row, caller.user());
            return audited(caller, row, "outbox-repeated");
        });
    }

    private void repeat(OutboxRow row, String by) {
        if (accounts.byHand(row.channel())) {
            byHand.again(row, by);
            return;
        }
        if (row.outlived(clock.instant())) {
            rows.beginAnew(row.id());
        }
        settlement.retried(row, clock.instant(), null);
        filled.fire(new OutboxFilled(row.channel()));
    }

    @Override
    public Outcome<OutboxItem> markSent(Caller caller, UUID id) {
        return visible(caller, id).then(row -> {
            if (!row.state().equals("uncertain")) {
                return Outcome.refused(
                        Refusal.Kind.CONFLICT, "not-uncertain", "Only what is uncertain can be marked as sent.");
            }
            settlement.seenArrived(row);
            return audited(caller, row, "outbox-marked-sent");
        });
    }

    private Outcome<OutboxRow> visible(Caller caller, UUID id) {
        return rows.lock(id)
                .filter(row -> tickets.head(row.ticket())
                        .map(TicketHead::team)
                        .filter(caller.teams()::contains)
                        .isPresent())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-outbox-item", "None of your teams sent such a message."));
    }

    private Outcome<OutboxItem> audited(Caller caller, OutboxRow before, String action) {
        audit.record(new AuditEvent(caller.user(), action, "outbox:" + before.id(), Map.of("before", before.state())));
        return Outcome.done(rows.lock(before.id()).flatMap(this::item).orElseThrow());
    }

    private Optional<OutboxItem> item(OutboxRow row) {
        return tickets.head(row.ticket())
                .map(ticket -> new OutboxItem(
                        row.id(),
                        row.message(),
                        ticket.number(),
                        row.kind(),
                        row.channel(),
                        row.state(),
                        row.createdAt(),
                        row.availableAt(),
                        row.settledAt(),
                        row.attempts(),
                        row.reason()));
    }
}
