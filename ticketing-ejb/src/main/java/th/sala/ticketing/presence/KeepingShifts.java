package th.sala.ticketing.presence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingShifts implements Shifts {
    private static final Set<String> STATES = Set.of("available", "break", "lunch", "training", "wrap-up", "offline");
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final ShiftTable table;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingShifts() {
        this(null, null);
    }

    @Inject
    public KeepingShifts(ShiftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Outcome<Shift> mine(Caller caller) {
        return table.of(caller.user(), clock.instant())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND,
                        "not-on-the-staff",
                        "You work in no team, so no work is given to you."));
    }

    @Override
    public Outcome<Shift> say(Caller caller, String state) {
        if (state == null || !STATES.contains(state)) {
            return Outcome.refused(
                    Refusal.Kind.INVALID,
                    "unknown-presence",
                    "Choose available, break, lunch, training, wrap-up or offline.");
        }
        return mine(caller).then(before -> {
            Instant now = clock.instant();
            table.say(caller.user(), state, now, now.plus(GOOD_FOR));
            return mine(caller);
        });
    }

    @Override
    public Outcome<List<Shift>> ofTeams(Caller caller, String team) {
        if (team != null && !caller.teams().contains(team)) {
            return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-team", "You lead no team of this key.");
        }
        return Outcome.done(table.ofTeams(team == null ? caller.teams() : Set.of(team), clock.instant()));
    }
}
