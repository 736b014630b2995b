package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArrivalPressureTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ArrivalPressure pressure = new ArrivalPressure();

    @Test
    void work_goes_on_while_few_senders_wait() throws Exception {
        enter(3);

        standingBack().get(30, TimeUnit.SECONDS);
    }

    @Test
    void work_stands_back_in_a_rush_until_it_is_over() throws Exception {
        enter(4);
        CompletableFuture<Void> worker = standingBack();
        assertThat(worker).isNotDone();

        pressure.leave();

        worker.get(30, TimeUnit.SECONDS);
    }

    @Test
    void work_is_not_held_up_for_ever() {
        enter(50);

        pressure.awaitCalm(Duration.ofMillis(1));
    }

    private void enter(int senders) {
        for (int i = 0; i < senders; i++) {
            pressure.enter();
        }
    }

    private CompletableFuture<Void> standingBack() {
        return CompletableFuture.runAsync(() -> pressure.awaitCalm(LONG));
    }
}
