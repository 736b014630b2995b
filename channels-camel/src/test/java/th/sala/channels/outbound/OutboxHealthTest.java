package th.sala.channels.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.reply.OutboxFigures.Figures;

class OutboxHealthTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void an_empty_outbox_is_well() {
        HealthCheckResponse health = health(new Figures(0, null, 0, null));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData().orElseThrow()).containsEntry("due", 0L).containsEntry("oldestDueSeconds", 0L);
    }

    @Test
    void what_is_due_may_wait_ten_minutes_and_no_longer() {
        assertThat(health(new Figures(3, ago(600), 0, null)).getStatus()).isEqualTo(Status.UP);

        HealthCheckResponse health = health(new Figures(3, ago(601), 0, null));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getData().orElseThrow()).containsEntry("due", 3L).containsEntry("oldestDueSeconds", 601L);
    }

    @Test
    void uncertain_answers_are_shown_with_their_age_and_leave_the_hub_ready() {
        HealthCheckResponse health = health(new Figures(0, null, 2, ago(7200)));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData().orElseThrow())
                .containsEntry("uncertain", 2L)
                .containsEntry("oldestUncertainSeconds", 7200L);
    }

    private static HealthCheckResponse health(Figures figures) {
        return new OutboxHealth(() -> figures, Clock.fixed(NOW, ZoneOffset.UTC)).call();
    }

    private static Instant ago(long seconds) {
        return NOW.minus(Duration.ofSeconds(seconds));
    }
}
