package th.sala.consent.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Erases again whom a restored database brought back, one person a transaction, before the hub answers anybody. */
@Singleton
public class ErasureReplay {
    private static final Logger LOG = Logger.getLogger(ErasureReplay.class.getName());

    private final Jdbi jdbi;
    private final ErasingAgain erasing;

    @Inject
    public ErasureReplay(Jdbi jdbi, ErasingAgain erasing) {
        this.jdbi = jdbi;
        this.erasing = erasing;
    }

    /** @return how many were erased again */
    public int run() {
        List<UUID> back = jdbi.withHandle(handle ->
                handle.createQuery(JournalTables.OPEN).mapTo(UUID.class).list());
        back.forEach(erasing::erase);
        if (!back.isEmpty()) {
            LOG.log(Level.INFO, "Persons of the erasure journal who were erased again: {0}", back.size());
        }
        return back.size();
    }
}
