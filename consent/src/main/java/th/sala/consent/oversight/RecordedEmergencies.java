package th.sala.consent.oversight;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/** Openings in {@code break_glass}; the note is sealed with the subject's key. */
@Stateless
public class RecordedEmergencies implements EmergencyAccess {
    private static final String OPEN = """
            INSERT INTO consent.break_glass (id, opened_at, until, actor, role, subject_id, ticket, reason, note)
            VALUES (:id, :at, :until, :actor, :role, :subject, :ticket, :reason, :note)
            """;
    private static final String COVERS_TICKET = """
            SELECT EXISTS (SELECT 1 FROM consent.break_glass
                WHERE actor = :actor AND ticket = :ticket AND until > :now)
            """;
    private static final String COVERS_PERSON = """
            SELECT EXISTS (SELECT 1 FROM consent.break_glass b
                JOIN consent.same_person p ON p.identity = b.subject_id
                WHERE b.actor = :actor AND p.subject_id = :subject AND b.ticket IS NULL AND b.until > :now)
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final OversightRules rules;
    private final AuditTrail trail;

    @Inject
    public RecordedEmergencies(Jdbi jdbi, Clock clock, SubjectVault vault, OversightRules rules, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.rules = rules;
        this.trail = trail;
    }

    @Override
    public Opening open(Wanted wanted) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = clock.instant();
        Instant until = at.plus(Duration.ofMinutes(rules.amount(OversightRules.BREAK_GLASS_OPEN)));
        jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                .bind("id", id)
                .bind("at", at)
                .bind("until", until)
                .bind("actor", wanted.actor())
                .bind("role", wanted.role())
                .bind("subject", wanted.subject().value())
                .bind("ticket", wanted.ticket())
                .bind("reason", wanted.reason())
                .bind("note", vault.seal(wanted.subject(), wanted.note()))
                .execute());
        trail.record(new AuditEvent(
                wanted.actor(), "break-glass-opened", "break-glass:" + id, Map.of("reason", wanted.reason())));
        return new Opening(id, wanted.subject(), wanted.ticket(), wanted.reason(), at, until);
    }

    @Override
    public boolean covers(String actor, long ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(COVERS_TICKET)
                .bind("actor", actor)
                .bind("ticket", ticket)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean covers(String actor, SubjectId person) {
        return jdbi.withHandle(handle -> handle.createQuery(COVERS_PERSON)
                .bind("actor", actor)
                .bind("subject", person.value())
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }
}
