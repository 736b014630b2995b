package th.sala.channels.email;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads the hub's mailboxes (M2). Its life for one mailbox: take the lease, open the folder, and from then on look each second
 * for new UIDs; on a broken connection, or while a mail cannot be stored, wait 1, 2, 4 … 60 seconds; give way when another
 * node holds the lease.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailboxWatch {
    private static final System.Logger LOG = System.getLogger(MailboxWatch.class.getName());
    private static final Duration RENEWAL = Duration.ofSeconds(Mailboxes.LEASE_SECONDS / 3);
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Mailboxes mailboxes;
    private final BatchIntake intake;
    private final MailSettings settings;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final Map<UUID, Attendance> attended = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    public MailboxWatch() {
        this(null, null, null, null);
    }

    @Inject
    public MailboxWatch(Mailboxes mailboxes, BatchIntake intake, MailSettings settings, Clock clock) {
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    /** The mailboxes that should be read, by any node. */
    public Set<UUID> active() {
        return mailboxes.active().stream().map(Mailbox::id).collect(Collectors.toSet());
    }

    /** One look into one mailbox. Called by one thread at a time for the same mailbox. */
    public void poll(UUID id) {
        Attendance attendance = attended.computeIfAbsent(id, any -> new Attendance());
        Instant now = clock.instant();
        if (now.isBefore(attendance.notBefore) || !leased(id, attendance, now)) {
            return;
        }
        try {
            if (attendance.session == null) {
                attendance.session =
                        MailboxSession.open(attendance.mailbox, mailboxes.watermark(id), settings.mailLimit());
            }
            attendance.session.readAll(intake, new Lease(mailboxes, id, owner), attendance.troubles);
            attendance.failures = 0;
        } catch (MailConnectionLost | MailNotStored fault) {
            LOG.log(System.Logger.Level.WARNING, "Mailbox {0}: {1}", attendance.mailbox, fault.getMessage());
            stepBack(attendance, now);
            mailboxes.failing(id, owner, code(fault));
        } catch (LeaseLost lost) {
            attendance.close();
        } catch (RuntimeException fault) {
            stepBack(attendance, now);
            throw fault;
        }
    }

    private static String code(Exception fault) {
        return fault instanceof MailConnectionLost lost ? lost.code() : "mail-not-stored";
    }

    /** Stops reading a mailbox that was switched off. */
    public void forget(UUID id) {
        Optional.ofNullable(attended.remove(id)).ifPresent(Attendance::close);
    }

    @PreDestroy
    void stop() {
        attended.values().forEach(Attendance::close);
        mailboxes.release(owner);
    }

    private boolean leased(UUID id, Attendance attendance, Instant now) {
        boolean fresh = attendance.session != null && attendance.failures == 0 && now.isBefore(attendance.renewAt);
        if (fresh) {
            return true;
        }
        Optional<Mailbox> mailbox = mailboxes.lease(id, owner);
        boolean healthy = mailbox.isPresent() && attendance.session != null && attendance.session.reads(mailbox.get());
        if (healthy && attendance.failures == 0) {
            mailboxes.keep(id, owner);
        } else {
            attendance.close();
        }
        attendance.mailbox = mailbox.orElse(null);
        attendance.renewAt = now.plus(RENEWAL);
        return mailbox.isPresent();
    }

    private static void stepBack(Attendance attendance, Instant now) {
        attendance.close();
        int wait = Math.min(LONGEST_WAIT_SECONDS, 1 << Math.min(attendance.failures, 6));
        attendance.failures++;
        attendance.notBefore = now.plusSeconds(wait);
    }

    private static final class Attendance {
        private Mailbox mailbox;
        private final Troubles troubles = new Troubles();
        private MailboxSession session;
        private Instant renewAt = Instant.MIN;
        private Instant notBefore = Instant.MIN;
        private int failures;

        private void close() {
            if (session != null) {
                session.close();
                session = null;
            }
        }
    }
}
