package th.sala.consent.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final ExecutorService crew = Executors.newSingleThreadExecutor();

    @Test
    void what_is_at_hand_is_finished() throws Exception {
        Future<BigInteger> work = crew.submit(() -> {
            begun.countDown();
            return BigInteger.probablePrime(1024, new Random(7));
        });
        begun.await();

        Patience.end(Duration.ofMinutes(1), crew);

        assertThat(work).isDone();
        assertThat(crew.isTerminated()).isTrue();
    }

    @Test
    void what_lasts_too_long_is_interrupted() throws Exception {
        Future<Boolean> work = crew.submit(() -> {
            begun.countDown();
            try {
                return new CountDownLatch(1).await(10, TimeUnit.MINUTES);
            } catch (InterruptedException ended) {
                return true;
            }
        });
        begun.await();

        Patience.end(Duration.ofMillis(10), crew);

        assertThat(work.get(1, TimeUnit.MINUTES)).isTrue();
    }
}
