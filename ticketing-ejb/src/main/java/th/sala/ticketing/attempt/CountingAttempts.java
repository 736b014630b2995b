package th.sala.ticketing.attempt;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class CountingAttempts implements AttemptDesk {
    private static final int MOST = 20;

    private static final String COUNT = """
            SELECT
              (SELECT count(*) FROM ticketing.call
                WHERE ticket = :ticket AND direction = 'outbound' AND answered_at IS NULL
                  AND outcome IN ('no-answer', 'busy', 'abandoned', 'failed')) AS calls,
              (SELECT count(*) FROM ticketing.message
                WHERE ticket = :ticket AND channel = 'email' AND direction = 'outbound' AND kind = 'reply'
                  AND delivery_state IN ('sent', 'delivered', 'read')) AS emails,
              rule.calls AS calls_needed, rule.emails AS emails_needed
            FROM ticketing.attempt_rule_version rule ORDER BY rule.version DESC LIMIT 1
            """;
    private static final String RULES = """
            SELECT version, calls, emails, made_at AS at, made_by AS by
            FROM ticketing.attempt_rule_version ORDER BY version DESC
            """;
    /** One writer at a time, so that versions are numbered one by one. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('attempts', 0))::text";

    private static final String ADD = """
            INSERT INTO ticketing.attempt_rule_version (version, calls, emails, made_at, made_by)
            SELECT max(version) + 1, :calls, :emails, :at, :by FROM ticketing.attempt_rule_version
            """;

    private final Jdbi jdbi;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public CountingAttempts() {
        this(null, null, null);
    }

    @Inject
    public CountingAttempts(Jdbi jdbi, AuditTrail trail, Clock clock) {
        this.jdbi = jdbi;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Attempts of(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("ticket", ticket)
                .mapTo(Attempts.class)
                .one());
    }

    @Override
    public List<AttemptRule> rules() {
        return jdbi.withHandle(
                handle -> handle.createQuery(RULES).mapTo(AttemptRule.class).list());
    }

    @Override
    public Outcome<AttemptRule> write(Caller caller, int calls, int emails) {
        if (outside(calls) || outside(emails)) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-attempts",
                    "Say how many calls and how many e-mails it takes.",
                    List.of("calls and emails: are each 0 to " + MOST)));
        }
        jdbi.useHandle(handle -> handle.createQuery(HOLD).mapTo(String.class).one());
        AttemptRule before = rules().get(0);
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("calls", calls)
                .bind("emails", emails)
                .bind("at", clock.instant())
                .bind("by", caller.user())
                .execute());
        AttemptRule made = rules().get(0);
        trail.record(SettingChange.of("attempts", "attempts", before, made)
                .by(caller.user(), "attempts-written", "attempts"));
        return Outcome.done(made);
    }

    private static boolean outside(int count) {
        return count < 0 || count > MOST;
    }
}
