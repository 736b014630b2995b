package th.sala.ticketing.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingSurveyRules implements SurveyRules {
    private static final String READ = """
        SELECT t.key AS team, coalesce(r.csat, false) AS csat, coalesce(r.nps, false) AS nps,
          coalesce(r.delay_minutes, 60) AS delay_minutes, coalesce(r.threshold, 5) AS threshold,
          coalesce(r.pause_days, 30) AS pause_days
        FROM ticketing.team t LEFT JOIN ticketing.survey_rule r ON r.team = t.key ORDER BY t.key
        """;

    private static final String WRITE = """
        INSERT INTO ticketing.survey_rule (team, csat, nps, delay_minutes, threshold, pause_days, since, made_by)
        SELECT key, :csat, :nps, :delayMinutes, :threshold, :pauseDays, :now, :by
        FROM ticketing.team WHERE key = :team
        ON CONFLICT (team) DO UPDATE SET csat = excluded.csat, nps = excluded.nps,
          delay_minutes = excluded.delay_minutes, threshold = excluded.threshold, pause_days = excluded.pause_days,
          since = CASE WHEN survey_rule.csat OR survey_rule.nps THEN survey_rule.since ELSE excluded.since END,
          made_by = excluded.made_by
        """;

    private static final int WEEK = 10_080;
    private static final int YEAR = 365;

    private final Jdbi jdbi;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingSurveyRules() {
        this(null, null, null);
    }

    @Inject
    public KeepingSurveyRules(Jdbi jdbi, AuditTrail trail, Clock clock) {
        this.jdbi = jdbi;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<SurveyRule> read() {
        return jdbi.withHandle(
                handle -> handle.createQuery(READ).mapTo(SurveyRule.class).list());
    }

    @Override
    public Outcome<SurveyRule> write(Caller caller, SurveyRule wanted) {
        List<String> faults = faults(wanted);
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-survey",
                    "Nothing was changed. Mend what the errors name.",
                    faults));
        }
        Optional<SurveyRule> before = read().stream()
                .filter(rule -> rule.team().equals(wanted.team()))
                .findFirst();
        if (!written(caller, wanted)) {
            return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-team", "There is no such team.");
        }
        trail.record(SettingChange.of("survey", wanted.team(), before.orElse(null), wanted)
                .by(caller.user(), "survey-rule-written", "team:" + wanted.team()));
        return Outcome.done(wanted);
    }

    private boolean written(Caller caller, SurveyRule wanted) {
        return jdbi.withHandle(handle -> handle.createUpdate(WRITE)
                        .bind("team", wanted.team())
                        .bind("csat", wanted.csat())
                        .bind("nps", wanted.nps())
                        .bind("delayMinutes", wanted.delayMinutes())
                        .bind("threshold", wanted.threshold())
                        .bind("pauseDays", wanted.pauseDays())
                        .bind("now", clock.instant())
                        .bind("by", caller.user())
                        .execute())
                == 1;
    }

    private static List<String> faults(SurveyRule wanted) {
        return Stream.of(
                        wanted.team() == null ? "team: its key" : null,
                        wanted.csat() == null ? "csat: true or false" : null,
                        wanted.nps() == null ? "nps: true or false" : null,
                        within(wanted.delayMinutes(), WEEK) ? null : "delayMinutes: 0 to 10080",
                        within(wanted.threshold(), SurveyKind.BEST) ? null : "threshold: 0 to 10",
                        within(wanted.pauseDays(), YEAR) ? null : "pauseDays: 0 to 365")
                .filter(fault -> fault != null)
                .toList();
    }

    private static boolean within(Integer value, int most) {
        return value != null && value >= 0 && value <= most;
    }
}
