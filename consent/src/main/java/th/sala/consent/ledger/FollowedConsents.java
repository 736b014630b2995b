package th.sala.consent.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads {@code consent_current}, and holds it every night against the events that it follows. */
@Stateless
public class FollowedConsents implements ConsentFigures {
    private static final Logger LOG = Logger.getLogger(FollowedConsents.class.getName());

    private final Jdbi jdbi;
    private final Clock clock;

    /** For the container's proxy. */
    public FollowedConsents() {
        this(null, null);
    }

    @Inject
    public FollowedConsents(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<PurposeFigures> figures() {
        return jdbi.withHandle(handle -> handle.createQuery(FigureTables.FIGURES)
                .bind("at", clock.instant())
                .mapTo(PurposeFigures.class)
                .list());
    }

    @Override
    public Optional<Comparison> newest() {
        return jdbi.withHandle(handle ->
                handle.createQuery(FigureTables.NEWEST).mapTo(Comparison.class).findOne());
    }

    /** In the night of Thailand. */
    @Schedule(hour = "3", minute = "20", timezone = "Asia/Bangkok", persistent = false)
    public void everyNight() {
        compare();
    }

    @Override
    public Comparison compare() {
        Comparison found = jdbi.withHandle(this::compared);
        if (found.differing() > 0) {
            LOG.warning(() -> "The current consents differed from the events in " + found.differing() + " of "
                    + found.words() + " records and were rebuilt; " + found.left() + " differ still.");
        }
        return found;
    }

    private Comparison compared(Handle handle) {
        Difference before = difference(handle);
        long mended = before.differing() == 0
                ? 0
                : handle.createQuery(FigureTables.REBUILD).mapTo(Long.class).one();
        long left = before.differing() == 0 ? 0 : difference(handle).differing();
        Comparison found = new Comparison(clock.instant(), before.words(), before.differing(), mended, left);
        handle.createUpdate(FigureTables.RECORD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("at", found.at())
                .bind("words", found.words())
                .bind("differing", found.differing())
                .bind("mended", found.mended())
                .bind("left", found.left())
                .execute();
        return found;
    }

    private static Difference difference(Handle handle) {
        return handle.createQuery(FigureTables.COMPARE).mapTo(Difference.class).one();
    }

    /** Of one moment. */
    record Difference(long words, long differing) {}
}
