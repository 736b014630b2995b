package th.sala.consent.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** What staff read, in the audit trail. */
@Stateless
public class RecordedStaffNotices implements StaffNotices {
    private static final String STAFF = "staff";
    private static final String READ = "staff-notice-read";

    /** One of a colleague at a time: two windows close it at once. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('staff-notice:' || :actor, 0))::text";

    private static final String WAS_READ = """
            SELECT EXISTS (SELECT 1 FROM consent.audit_event
                WHERE action = 'staff-notice-read' AND actor = :actor AND about = :about)
            """;

    private final Jdbi jdbi;
    private final NoticeDesk notices;
    private final AuditTrail trail;

    @Inject
    public RecordedStaffNotices(Jdbi jdbi, NoticeDesk notices, AuditTrail trail) {
        this.jdbi = jdbi;
        this.notices = notices;
        this.trail = trail;
    }

    @Override
    public Optional<NoticeText> unread(String actor, String language) {
        return notices.inForce(STAFF, language).filter(notice -> !wasRead(actor, notice));
    }

    @Override
    public boolean read(String actor, int version, String language) {
        Optional<NoticeText> shown = notices.inForce(STAFF, language).filter(notice -> notice.version() == version);
        shown.ifPresent(notice -> keep(actor, notice));
        return shown.isPresent();
    }

    private void keep(String actor, NoticeText notice) {
        jdbi.useHandle(handle -> handle.createQuery(ONE_AT_A_TIME)
                .bind("actor", actor)
                .mapTo(String.class)
                .one());
        if (!wasRead(actor, notice)) {
            trail.record(new AuditEvent(
                    actor, READ, about(notice), Map.of("language", notice.language(), "sha256", notice.sha256())));
        }
    }

    private boolean wasRead(String actor, NoticeText notice) {
        return jdbi.withHandle(handle -> handle.createQuery(WAS_READ)
                .bind("actor", actor)
                .bind("about", about(notice))
                .mapTo(Boolean.class)
                .one());
    }

    private static String about(NoticeText notice) {
        return "notice:" + notice.key() + "/" + notice.version();
    }
}
