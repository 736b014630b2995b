package th.sala.consent.ledger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.capacity.Band;
import th.sala.consent.capacity.CapacityChanged;

/** What a person agreed to without being entitled to binds nobody (sections 19 and 20): it ends when that is recorded. */
@Singleton
class CapacityConsequences {
    private static final Set<Band> OWN_WORD_COUNTS = EnumSet.of(Band.ADULT, Band.UNKNOWN);

    private final Jdbi jdbi;
    private final ConsentEndings endings;

    @Inject
    CapacityConsequences(Jdbi jdbi, ConsentEndings endings) {
        this.jdbi = jdbi;
        this.endings = endings;
    }

    void changed(@Observes CapacityChanged change) {
        if (OWN_WORD_COUNTS.contains(change.band())) {
            return;
        }
        endings.end(jdbi.withHandle(handle -> own(handle, change)));
    }

    private static List<Ending> own(Handle handle, CapacityChanged change) {
        Turns.speak(handle, change.subject());
        return handle.createQuery(AuthorityTables.NOT_ENTITLED)
                .bind("subject", change.subject().value())
                .bind("minor", change.band() == Band.MINOR)
                .bind("actor", change.actor())
                .mapTo(Ending.class)
                .list();
    }
}
