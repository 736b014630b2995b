package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.database.PassingFault;
import th.sala.ticketing.outcome.Fault;

/** T3 as the channels see it. Every call commits by itself, whatever became of the one before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkingOutbox implements Outbox {
    private static final Logger LOG = Logger.getLogger(WorkingOutbox.class.getName());

    private final Claiming claiming;
    private final OutboxTable rows;
    private final Settlement settlement;

    @Inject
    public WorkingOutbox(Claiming claiming, OutboxTable rows, Settlement settlement) {
        this.claiming = claiming;
        this.rows = rows;
        this.settlement = settlement;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<OutboundMessage> claim(String channel, Set<String> except, int limit) {
        List<OutboundMessage> claimed = List.of();
        Optional<List<UUID>> due = claiming.claim(channel, except, limit);
        while (claimed.isEmpty() && due.isPresent()) {
            claimed = loaded(due.get());
            due = claimed.isEmpty() ? claiming.claim(channel, except, limit) : due;
        }
        return claimed;
    }

    private List<OutboundMessage> loaded(List<UUID> claims) {
        try {
            return claiming.load(claims);
        } catch (RuntimeException fault) {
            LOG.log(Level.INFO, "What is sent together is loaded one by one: {0}", Fault.of(fault));
            return claims.stream().map(this::loaded).flatMap(Optional::stream).toList();
        }
    }

    private Optional<OutboundMessage> loaded(UUID claim) {
        try {
            return claiming.load(claim);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "What is sent under claim {0} cannot be read: {1}", new Object[] {
                claim, Fault.of(fault)
            });
            claiming.unreadable(claim, PassingFault.in(fault));
            return Optional.empty();
        }
    }

    @Override
    public boolean begin(UUID claim) {
        return rows.begin(claim);
    }

    @Override
    public List<UUID> begin(List<UUID> claims, UUID key) {
        return claims.stream().filter(claim -> rows.begin(claim, key)).toList();
    }

    @Override
    public void sent(UUID claim, String providerAnswer) {
        claimed(claim, Set.of("sending", "uncertain", "queued")).ifPresent(row -> settlement.sent(row, providerAnswer));
    }

    @Override
    public void failed(UUID claim, String reason, boolean temporary, Duration atLeast) {
        claimed(claim, Set.of("sending", "uncertain"))
                .ifPresent(row -> settlement.failed(row, reason, temporary, atLeast));
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
