package th.sala.consent.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** Ends consents few at a time, each batch in a transaction of its own, so that whoever goes on after a crash ends none twice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndingBatches {
    private static final int MOST = 10;

    private final Jdbi jdbi;
    private final Clock clock;
    private final ConsentEndings endings;
    private final AuditTrail trail;

    /** For the container's proxy. */
    public EndingBatches() {
        this(null, null, null, null);
    }

    @Inject
    public EndingBatches(Jdbi jdbi, Clock clock, ConsentEndings endings, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.endings = endings;
        this.trail = trail;
    }

    /** The next of a kind. */
    public List<Ending> due(EndingKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(kind.due())
                .bind("at", clock.instant())
                .bind("most", MOST)
                .mapTo(Ending.class)
                .list());
    }

    /**
     * Ends them, but for those whose person is just speaking.
     *
     * @return how many ended
     */
    public int end(List<Ending> consents) {
        Set<UUID> held = held(consents);
        return endings.end(
                consents.stream().filter(one -> held.contains(one.subjectId())).toList());
    }

    /** One that could not be ended, not to be tried again for an hour. */
    public void setAside(UUID consent, String fault) {
        jdbi.useHandle(handle -> handle.createUpdate(EndingTables.SET_ASIDE)
                .bind("id", consent)
                .bind("fault", fault)
                .bind("at", clock.instant())
                .execute());
    }

    /** How many could not be ended and have not ended since. */
    public long setAside() {
        return jdbi.withHandle(handle -> handle.createQuery(EndingTables.COUNT_SET_ASIDE)
                .mapTo(Long.class)
                .one());
    }

    /** Notes, once for each notice, that the last consent under it has ended. */
    public void finish() {
        List<String> done = jdbi.withHandle(handle -> handle.createQuery(DefectTables.FINISH)
                .bind("at", clock.instant())
                .mapTo(String.class)
                .list());
        done.forEach(notice -> trail.record(new AuditEvent("system", "consents-ended", "notice:" + notice, Map.of())));
    }

    private Set<UUID> held(List<Ending> consents) {
        List<UUID> subjects =
                consents.stream().map(Ending::subjectId).distinct().toList();
        return jdbi
                .withHandle(handle -> handle.createQuery(EndingTables.HOLD)
                        .bindArray("subjects", UUID.class, subjects)
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .collect(Collectors.toSet());
    }
}
