package th.sala.consent.oversight;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectId;

/** Reads the access log without its actors, save those of {@code viewer_disclosure}. */
@Stateless
public class RecordedViewers implements ViewerDesk {
    private static final String VIEWERS = """
            SELECT a.at, a.role, a.actor, a.field, a.purpose, a.reason,
                EXISTS (SELECT 1 FROM consent.viewer_disclosure d
                    JOIN consent.same_person s ON s.identity = d.subject_id
                    WHERE s.subject_id = :subject AND d.actor = a.actor) AS named
            FROM consent.access_log a
            WHERE a.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = :subject)
            ORDER BY a.at DESC, a.id DESC LIMIT :most
            """;
    private static final int MOST_SHOWN = 1000;
    private static final String LOOKED = """
            SELECT EXISTS (SELECT 1 FROM consent.access_log
                WHERE actor = :actor
                  AND subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = :subject))
            """;
    private static final String DISCLOSE = """
            INSERT INTO consent.viewer_disclosure (id, subject_id, actor, ground, disclosed_at, disclosed_by)
            VALUES (:id, :subject, :actor, :ground, :at, :officer)
            ON CONFLICT (subject_id, actor) DO NOTHING
            """;
    private static final String DISCLOSURES = """
            SELECT id, subject_id, actor, ground, disclosed_at AS at, disclosed_by AS by
            FROM consent.viewer_disclosure
            WHERE subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = :subject)
            ORDER BY disclosed_at, id
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Workplaces workplaces;
    private final AuditTrail trail;

    @Inject
    public RecordedViewers(Jdbi jdbi, Clock clock, Workplaces workplaces, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.workplaces = workplaces;
        this.trail = trail;
    }

    @Override
    public List<Viewer> viewers(SubjectId person) {
        return viewers(person, MOST_SHOWN);
    }

    @Override
    public List<Viewer> allViewers(SubjectId person) {
        return viewers(person, Integer.MAX_VALUE);
    }

    private List<Viewer> viewers(SubjectId person, int most) {
        Map<String, List<String>> teams = new HashMap<>();
        return jdbi
                .withHandle(handle -> handle.createQuery(VIEWERS)
                        .bind("subject", person.value())
                        .bind("most", most)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.viewer(teams.computeIfAbsent(row.actor(), this::teams)))
                .toList();
    }

    @Override
    public Optional<Disclosure> disclose(SubjectId person, String actor, String ground, String officer) {
        if (!looked(person, actor)) {
            return Optional.empty();
        }
        int written = jdbi.withHandle(handle -> handle.createUpdate(DISCLOSE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", person.value())
                .bind("actor", actor)
                .bind("ground", ground)
                .bind("at", clock.instant())
                .bind("officer", officer)
                .execute());
        Optional<Disclosure> said = disclosures(person).stream()
                .filter(each -> each.actor().equals(actor))
                .findFirst();
        if (written > 0) {
            said.ifPresent(each -> trail.record(new AuditEvent(
                    officer, "viewer-disclosed", "viewer-disclosure:" + each.id(), Map.of("ground", ground))));
        }
        return said;
    }

    @Override
    public List<Disclosure> disclosures(SubjectId person) {
        return jdbi.withHandle(handle -> handle.createQuery(DISCLOSURES)
                .bind("subject", person.value())
                .mapTo(DisclosureRow.class)
                .map(DisclosureRow::disclosure)
                .list());
    }

    private boolean looked(SubjectId person, String actor) {
        return jdbi.withHandle(handle -> handle.createQuery(LOOKED)
                .bind("subject", person.value())
                .bind("actor", actor)
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> teams(String actor) {
        return workplaces
                .joined()
                .map(workplace -> List.copyOf(new TreeSet<>(workplace.teams(actor))))
                .orElse(List.of());
    }

    /** An access, and whether its actor may be named. */
    record Row(Instant at, String role, String actor, String field, String purpose, String reason, boolean named) {
        Viewer viewer(List<String> teams) {
            return new Viewer(at, role, teams, field, purpose, reason, named ? actor : null);
        }
    }

    /** A row of {@code viewer_disclosure}. */
    record DisclosureRow(UUID id, UUID subjectId, String actor, String ground, Instant at, String by) {
        Disclosure disclosure() {
            return new Disclosure(id, new SubjectId(subjectId), actor, ground, at, by);
        }
    }
}
