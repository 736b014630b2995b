package th.sala.consent.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** What staff read and accepted, in the audit trail. */
@Stateless
public class RecordedStaffNotices implements StaffNotices {
    private static final Map<String, String> DEEDS = Map.of(NOTICE, "staff-notice-read", RULES, "rules-accepted");

    /** One of a colleague at a time: two windows close it at once. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('staff-notice:' || :actor, 0))::text";

    private static final String WAS_READ = """
            SELECT EXISTS (SELECT 1 FROM consent.audit_event
                WHERE action IN ('staff-notice-read', 'rules-accepted') AND actor = :actor AND about = :about)
            """;

    private static final String READERS = """
            SELECT actor, detail ->> 'language' AS language, detail ->> 'sha256' AS sha256, at
            FROM consent.audit_event
            WHERE action IN ('staff-notice-read', 'rules-accepted') AND about = :about
            ORDER BY at DESC, id DESC
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
    public List<NoticeText> unread(String actor, String language) {
        return Stream.of(RULES, NOTICE)
                .flatMap(key -> notices.inForce(key, language).stream())
                .filter(notice -> !wasRead(actor, notice))
                .toList();
    }

    @Override
    public boolean read(String actor, String key, int version, String language) {
        if (!DEEDS.containsKey(key)) return false;
        Optional<NoticeText> shown = notices.inForce(key, language).filter(notice -> notice.version() == version);
        shown.ifPresent(notice -> keep(actor, notice));
        return shown.isPresent();
    }

    @Override
    public List<Reader> readers(String key, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(READERS)
                .bind("about", about(key, version))
                .mapTo(Reader.class)
                .list());
    }

    private void keep(String actor, NoticeText notice) {
        jdbi.useHandle(handle -> handle.createQuery(ONE_AT_A_TIME)
                .bind("actor", actor)
                .mapTo(String.class)
                .one());
        if (!wasRead(actor, notice)) {
            trail.record(new AuditEvent(
                    actor,
                    DEEDS.get(notice.key()),
                    about(notice.key(), notice.version()),
                    Map.of("language", notice.language(), "sha256", notice.sha256())));
        }
    }

    private boolean wasRead(String actor, NoticeText notice) {
        return jdbi.withHandle(handle -> handle.createQuery(WAS_READ)
                .bind("actor", actor)
                .bind("about", about(notice.key(), notice.version()))
                .mapTo(Boolean.class)
                .one());
    }

    private static String about(String key, int version) {
        return "notice:" + key + "/" + version;
    }
}
