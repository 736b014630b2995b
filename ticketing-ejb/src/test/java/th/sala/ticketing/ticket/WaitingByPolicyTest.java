package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.sla.ClockView;

/**
 * SL-4: whether a wait stops the clock is said by the policy. The figures are those of the guides: four working hours,
 * from 09:00, waiting for the customer from 10:00 to 14:00, done at 14:30.
 */
class WaitingByPolicyTest {
    private final DeskFixture fixture = new DeskFixture();

    @Test
    void a_policy_whose_clock_stands_still_is_due_later_and_keeps_its_promise_SL_4() {
        ClockView clock = worked("[\"customer\"]");
        assertThat(clock.dueAt()).isEqualTo(at("2026-12-01T17:00"));
        assertThat(clock.pausedSeconds()).isEqualTo(4 * 3600);
        assertThat(clock.elapsedSeconds()).isEqualTo(90 * 60);
        assertThat(clock.breached()).isFalse();
    }

    @Test
    void a_policy_whose_clock_runs_on_is_due_as_promised_and_breaks_it_SL_4() {
        ClockView clock = worked("[]");
        assertThat(clock.dueAt()).isEqualTo(at("2026-12-01T13:00"));
        assertThat(clock.pausedSeconds()).isZero();
        assertThat(clock.elapsedSeconds()).isEqualTo(330 * 60);
        assertThat(clock.breached()).isTrue();
    }

    private ClockView worked(String pausedBy) {
        fixture.in(() -> fixture.jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    VALUES (?, 1, '2026-01-01', jsonb_build_object('calendar', 'office-th', 'targets', jsonb_build_object(
                      'resolution', jsonb_build_object('budget', 'PT4H', 'pausedBy', ?::jsonb))))
                    """, fixture.team, pausedBy);
            return handle.execute("UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", fixture.team, fixture.team);
        }));
        long number = fixture.opened("พัสดุหาย").number();
        fixture.clock.set("2026-12-01T10:00");
        done(fixture.in(() -> fixture.desk.waiting(fixture.agent(), number, null, "customer", null)));
        fixture.clock.set("2026-12-01T14:00");
        done(fixture.in(() -> fixture.desk.progress(fixture.agent(), number, null)));
        fixture.clock.set("2026-12-01T14:30");
        return done(fixture.in(() -> fixture.desk.resolve(fixture.agent(), number, "solved", null, null, null)))
                .resolution();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Bangkok")).toInstant();
    }
}
