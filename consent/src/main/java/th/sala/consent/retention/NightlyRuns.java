package th.sala.consent.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.time.Bangkok;

/** Begins the run of a night by itself, with the rules that two officers had run once. One node begins it. */
@Stateless
public class NightlyRuns {
    private static final LocalTime FROM = LocalTime.of(2, 0);
    private static final LocalTime UNTIL = LocalTime.of(5, 0);

    private final Jdbi jdbi;
    private final Clock clock;
    private final RetentionPlan plan;

    @Inject
    public NightlyRuns(Jdbi jdbi, Clock clock, RetentionPlan plan) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.plan = plan;
    }

    /** For the container. */
    public NightlyRuns() {
        this(null, null, null);
    }

    /** @return whether a run began now */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean begin() {
        ZonedDateTime now = clock.instant().atZone(Bangkok.ZONE);
        if (now.toLocalTime().isBefore(FROM) || now.toLocalTime().isAfter(UNTIL) || isBegun(now)) {
            return false;
        }
        Set<String> own = plan.ownRunning();
        List<RetentionPart> parts = own.isEmpty() ? List.of() : plan.due(own);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return !parts.isEmpty() && jdbi.withHandle(handle -> plan.pin(handle, id, now.toLocalDate(), "system", parts));
    }

    private boolean isBegun(ZonedDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(RetentionTables.NIGHT_BEGUN)
                .bind("night", now.toLocalDate())
                .mapTo(Boolean.class)
                .one());
    }
}
