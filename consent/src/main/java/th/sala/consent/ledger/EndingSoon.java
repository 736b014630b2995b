package th.sala.consent.ledger;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.time.Bangkok;

/** Notes the consents that end soon, each once. How soon is a number of the table of law, in days. */
@Stateless
public class EndingSoon {
    private static final String RULE = "S19-RENEWAL";
    private static final int BATCH = 500;

    private static final String NOTE = """
            INSERT INTO consent.renewal_asked (event_id, asked_at)
            SELECT e.id, :at FROM consent.consent_event e
            WHERE e.valid_until > :at AND e.valid_until <= :until
              AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven') AND e.notice_key IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM consent.renewal_asked a WHERE a.event_id = e.id)
              AND NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                WHERE d.notice_key = e.notice_key AND d.version = e.notice_version)
              AND NOT EXISTS (SELECT 1 FROM consent.same_person o JOIN consent.consent_event later
                    ON later.subject_id = o.identity
                WHERE o.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND (later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked')
                    OR o.identity = e.subject_id AND later.event_type IN ('ConsentExpired', 'ConsentInvalidated')))
            ORDER BY e.valid_until LIMIT :limit
            ON CONFLICT DO NOTHING
            RETURNING event_id
            """;

    private static final String NOTED = """
            SELECT id AS event, capture_channel AS channel, valid_until AS ends_at FROM consent.consent_event
            WHERE id = ANY(:ids)
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final LawBook law;
    private final Event<ConsentEnding> ending;

    /** For the container's proxy. */
    public EndingSoon() {
        this(null, null, null, null);
    }

    @Inject
    public EndingSoon(Jdbi jdbi, Clock clock, LawBook law, Event<ConsentEnding> ending) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.law = law;
        this.ending = ending;
    }

    @Schedule(hour = "*", minute = "5/10", persistent = false)
    public void note() {
        Instant now = clock.instant();
        Optional<LawVersion> rule = law.inForce(RULE, Bangkok.day(now)).filter(version -> version.amount() != null);
        rule.map(version -> now.atZone(Bangkok.ZONE)
                        .plus(Period.ofDays(version.amount()))
                        .toInstant())
                .map(until -> noted(now, until))
                .ifPresent(all -> all.forEach(ending::fire));
    }

    private List<ConsentEnding> noted(Instant now, Instant until) {
        return jdbi.withHandle(handle -> {
            List<UUID> ids = handle.createQuery(NOTE)
                    .bind("at", now)
                    .bind("until", until)
                    .bind("limit", BATCH)
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery(NOTED)
                    .bindArray("ids", UUID.class, ids)
                    .mapTo(ConsentEnding.class)
                    .list();
        });
    }
}
