package th.sala.consent.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration PAUSE = Duration.ofMillis(1);

    @Test
    void a_round_that_fails_ends_none_of_those_after_it() throws InterruptedException {
        var three = new CountDownLatch(3);

        Rounds rounds = Rounds.every(PAUSE, Executors.defaultThreadFactory(), () -> {
            three.countDown();
            throw new AssertionError("this round fails");
        });

        assertThat(three.await(1, TimeUnit.MINUTES)).isTrue();
        rounds.end();
    }

    @Test
    void the_round_at_work_is_finished_before_its_thread_ends() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        var own = new AtomicReference<Thread>();
        Rounds rounds = Rounds.every(PAUSE, Executors.defaultThreadFactory(), () -> {
            own.set(Thread.currentThread());
            begun.countDown();
            await(goOn);
            finished.set(true);
        });
        begun.await();

        var ending = new Thread(rounds::end);
        ending.start();
        goOn.countDown();
        ending.join();
        own.get().join();

        assertThat(finished).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError("the round was interrupted", interrupted);
        }
    }
}
