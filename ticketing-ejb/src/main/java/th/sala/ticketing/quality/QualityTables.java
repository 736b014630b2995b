package th.sala.ticketing.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class QualityTables implements QualityChecks {
    private static final String NEEDED = """
            SELECT EXISTS (SELECT FROM ticketing.quality_rule
              WHERE team = :team AND (:kind = ANY(kinds) OR EXISTS (SELECT FROM ticketing.ticket_change was
                WHERE was.ticket = :ticket AND was.field = 'kind' AND was.from_value = ANY(kinds))))
            """;
    private static final String RULES = """
            SELECT team, kinds, made_at AS at, made_by AS "by" FROM ticketing.quality_rule ORDER BY team
            """;
    private static final String SETTLE = """
            INSERT INTO ticketing.quality_rule (team, kinds, made_at, made_by) VALUES (:team, :kinds, :at, :by)
            ON CONFLICT (team) DO UPDATE SET kinds = excluded.kinds, made_at = excluded.made_at, made_by = excluded.made_by
            """;
    private static final String LATEST = """
            SELECT asked_at, asked_by, decided_at, decided_by, approved, used_at
            FROM ticketing.quality_check WHERE ticket = :ticket ORDER BY id DESC LIMIT 1
            """;
    private static final String ASK = """
            INSERT INTO ticketing.quality_check (id, ticket, asked_at, asked_by) VALUES (:id, :ticket, :at, :by)
            """;
    private static final String DECIDE = """
            UPDATE ticketing.quality_check SET decided_at = :at, decided_by = :by, approved = :approved
            WHERE ticket = :ticket AND decided_at IS NULL
            """;
    private static final String USE = """
            UPDATE ticketing.quality_check SET used_at = :at WHERE ticket = :ticket AND approved AND used_at IS NULL
            """;
    private static final String GIVE_BACK = """
            UPDATE ticketing.quality_check SET used_at = NULL WHERE ticket = :ticket AND used_at = :at
            """;

    private final Jdbi jdbi;

    @Inject
    QualityTables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean needed(UUID ticket, String team, String kind) {
        return jdbi.withHandle(handle -> handle.createQuery(NEEDED)
                .bind("team", team)
                .bind("kind", kind)
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<QualityRule> rules() {
        return jdbi.withHandle(
                handle -> handle.createQuery(RULES).mapTo(QualityRule.class).list());
    }

    @Override
    public void settle(QualityRule rule) {
        jdbi.useHandle(handle -> handle.createUpdate(SETTLE)
                .bind("team", rule.team())
                .bindArray("kinds", String.class, rule.kinds())
                .bind("at", rule.at())
                .bind("by", rule.by())
                .execute());
    }

    @Override
    public Optional<QualityCheck> latest(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("ticket", ticket)
                .mapTo(QualityCheck.class)
                .findOne());
    }

    @Override
    public void ask(UUID ticket, Instant at, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(ASK)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("ticket", ticket)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    @Override
    public void decide(UUID ticket, boolean approved, Instant at, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(DECIDE)
                .bind("ticket", ticket)
                .bind("approved", approved)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    @Override
    public void use(UUID ticket, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate(USE).bind("ticket", ticket).bind("at", at).execute());
    }

    @Override
    public void giveBack(UUID ticket, Instant usedAt) {
        jdbi.useHandle(handle -> handle.createUpdate(GIVE_BACK)
                .bind("ticket", ticket)
                .bind("at", usedAt)
                .execute());
    }
}
