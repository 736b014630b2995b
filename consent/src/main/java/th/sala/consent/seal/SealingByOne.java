package th.sala.consent.seal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.MasterKey;
import th.sala.consent.seal.LedgerRows.Waiting;

/**
 * Seals under an advisory lock, so that one node at a time gives numbers. A row that is committed long after younger ones is
 * found by its transaction, which was not over in the round before; so nothing is passed over and no number is left out.
 */
@Stateless
public class SealingByOne implements Sealing {
    private static final int MOST = 10_000;

    private final Jdbi jdbi;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public SealingByOne(Jdbi jdbi, MasterKey master, Clock clock) {
        this.jdbi = jdbi;
        this.master = master;
        this.clock = clock;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Round seal(Place from) {
        return jdbi.withHandle(handle -> isHeld(handle) ? seal(handle, from) : new Round(0, false, from));
    }

    private Round seal(Handle handle, Place from) {
        String until = from.until() == null
                ? handle.createQuery(SealTables.OVER).mapTo(String.class).one()
                : from.until();
        List<Waiting> waiting = new LedgerRows(handle).waiting(from.since(), from.after(), MOST);
        if (!waiting.isEmpty()) {
            new SealRound(handle).seal(waiting, master.signing(), clock.instant());
        }
        boolean more = waiting.size() == MOST;
        Place next =
                more ? new Place(from.since(), waiting.get(waiting.size() - 1).id(), until) : Place.at(until);
        return new Round(waiting.size(), more, next);
    }

    private static boolean isHeld(Handle handle) {
        return handle.createQuery(SealTables.HOLD).mapTo(Boolean.class).one();
    }
}
