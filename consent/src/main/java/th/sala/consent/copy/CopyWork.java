package th.sala.consent.copy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.key.Sha256;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.StatutoryClock;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;
import th.sala.consent.time.Bangkok;

/** The steps of making a copy, each committed on its own, so that its progress is seen and a dead node's work is taken up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CopyWork {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 3;
    private static final String RETENTION = "RET-COPY";

    private final Jdbi jdbi;
    private final Clock clock;
    private final LawBook law;
    private final SubjectVault subjects;
    private final ContentVault contents;
    private final AuditTrail trail;

    /** For the container's proxy. */
    public CopyWork() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public CopyWork(
            Jdbi jdbi, Clock clock, LawBook law, SubjectVault subjects, ContentVault contents, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.law = law;
        this.subjects = subjects;
        this.contents = contents;
        this.trail = trail;
    }

    /** The oldest that nobody works on; deletes what expired and gives up what failed too often. */
    public Optional<UUID> claim() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            handle.createUpdate(CopyTables.EXPIRE).bind("at", now).execute();
            handle.createUpdate(CopyTables.GIVE_UP)
                    .bind("most", MOST_TRIES)
                    .bind("at", now)
                    .execute();
            return handle.createQuery(CopyTables.CLAIM)
                    .bind("until", now.plus(LEASE))
                    .bind("most", MOST_TRIES)
                    .bind("at", now)
                    .mapTo(UUID.class)
                    .findOne();
        });
    }

    public void progress(UUID request, Integer done) {
        jdbi.useHandle(handle -> handle.createUpdate(CopyTables.PROGRESS)
                .bind("request", request)
                .bind("done", done)
                .execute());
    }

    public void ready(UUID request, SubjectId subject, byte[] zip) {
        Instant now = clock.instant();
        Sealed sealed = contents.seal(zip);
        byte[] key = subjects.seal(subject, Base64.getEncoder().encodeToString(sealed.key()));
        int kept = jdbi.withHandle(handle -> handle.createUpdate(CopyTables.READY)
                .bind("request", request)
                .bind("at", now)
                .bind("expires", expiry(now))
                .bind("size", (long) zip.length)
                .bind("sha256", Sha256.of(zip))
                .bind("key", key)
                .bind("content", sealed.bytes())
                .execute());
        if (kept == 1) {
            trail.record(new AuditEvent(
                    "system", "person-copy-made", "rights-request:" + request, Map.of("sha256", Sha256.hex(zip))));
        }
    }

    /** To be tried again in the next round. */
    public void release(UUID request) {
        jdbi.useHandle(handle -> handle.createUpdate(CopyTables.RELEASE)
                .bind("request", request)
                .bind("at", clock.instant())
                .execute());
    }

    private Instant expiry(Instant now) {
        return law.inForce(RETENTION, Bangkok.day(now))
                .flatMap(rule -> StatutoryClock.overdueAt(rule, now))
                .orElseThrow(() -> new IllegalStateException("The law table has no " + RETENTION + " in force."));
    }
}
