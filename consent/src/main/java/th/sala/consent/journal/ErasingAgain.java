package th.sala.consent.journal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;

/** One person again, in every store, in a transaction of its own. */
@Stateless
public class ErasingAgain {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectDataHolders holders;
    private final AuditTrail trail;

    @Inject
    public ErasingAgain(Jdbi jdbi, Clock clock, SubjectDataHolders holders, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.holders = holders;
        this.trail = trail;
    }

    /** For the container. */
    public ErasingAgain() {
        this(null, null, null, null);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void erase(UUID subject) {
        SubjectId person = new SubjectId(subject);
        holders.all().forEach(holder -> holder.erase(person));
        jdbi.useHandle(handle -> handle.createUpdate(JournalTables.DONE)
                .bind("subject", subject)
                .bind("now", clock.instant())
                .execute());
        trail.record(new AuditEvent("system", "erasure-replayed", "subject:" + subject, Map.of()));
    }
}
