package th.sala.consent.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** Keeps which notices were found defective: one row each, which the gate reads. */
@Stateless
public class DefectiveNotices implements Invalidations {
    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail trail;

    /** For the container's proxy. */
    public DefectiveNotices() {
        this(null, null, null);
    }

    @Inject
    public DefectiveNotices(Jdbi jdbi, Clock clock, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public Optional<Invalidated> invalidate(String notice, int version, String reason, String officer) {
        boolean found = jdbi.withHandle(handle -> find(handle, notice, version, reason, officer));
        Optional<Invalidated> standing = all().stream()
                .filter(one -> one.notice().equals(notice) && one.version() == version)
                .findFirst();
        if (found) {
            standing.ifPresent(this::tell);
        }
        return standing;
    }

    private boolean find(Handle handle, String notice, int version, String reason, String officer) {
        handle.createQuery(DefectTables.AFTER_ALL_CONSENTS)
                .bind("notice", notice)
                .mapTo(String.class)
                .one();
        return handle.createUpdate(DefectTables.FIND)
                        .bind("notice", notice)
                        .bind("version", version)
                        .bind("reason", reason)
                        .bind("at", clock.instant())
                        .bind("officer", officer)
                        .execute()
                == 1;
    }

    private void tell(Invalidated one) {
        trail.record(new AuditEvent(
                one.by(),
                "consents-invalidated",
                "notice:" + one.notice() + "/" + one.version(),
                Map.of("reason", one.reason(), "consents", String.valueOf(one.consents()))));
    }

    @Override
    public List<Invalidated> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(DefectTables.ALL).mapTo(Invalidated.class).list());
    }
}
