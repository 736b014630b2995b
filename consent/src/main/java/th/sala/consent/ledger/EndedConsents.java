package th.sala.consent.ledger;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.ledger.ConsentEndings.Ending;
import th.sala.consent.purpose.ProcessingStopped;

/** Ends consents that nobody took back: those whose time is over, and those that were asked for in a way that binds nobody. */
@Stateless
public class EndedConsents implements Invalidations {
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail trail;
    private final ConsentEndings endings;

    /** For the container's proxy. */
    public EndedConsents() {
        this(null, null, null, null);
    }

    @Inject
    public EndedConsents(Jdbi jdbi, Clock clock, AuditTrail trail, Event<ProcessingStopped> stopped) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.trail = trail;
        this.endings = new ConsentEndings(jdbi, clock, stopped);
    }

    @Override
    public Optional<Invalidated> invalidate(String notice, int version, String reason, String officer) {
        boolean there = jdbi.withHandle(handle -> handle.createQuery(EndingTables.KNOWN_NOTICE)
                .bind("notice", notice)
                .bind("version", version)
                .mapTo(Boolean.class)
                .one());
        return there ? Optional.of(all(notice, version, reason, officer)) : Optional.empty();
    }

    private Invalidated all(String notice, int version, String reason, String officer) {
        List<Ending> citing = jdbi.withHandle(handle -> handle.createQuery(EndingTables.CITING)
                .bind("notice", notice)
                .bind("version", version)
                .mapTo(Ending.class)
                .list());
        endings.end(citing, "ConsentInvalidated", "OFFICER", officer, reason);
        int persons = (int) citing.stream().map(Ending::subjectId).distinct().count();
        trail.record(new AuditEvent(
                officer,
                "consents-invalidated",
                "notice:" + notice + "/" + version,
                Map.of("reason", reason, "consents", String.valueOf(citing.size()))));
        return new Invalidated(notice, version, citing.size(), persons);
    }

    /** Writes what the gate has known since the moment itself. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void expire() {
        List<Ending> over = jdbi.withHandle(handle -> handle.createQuery(EndingTables.OVER)
                .bind("at", clock.instant())
                .bind("limit", BATCH)
                .mapTo(Ending.class)
                .list());
        endings.end(over, "ConsentExpired", "SYSTEM", "system", null);
    }
}
