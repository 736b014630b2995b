package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ArrivalPressure;
import th.sala.ticketing.intake.MessageAccepted;

/** P7, T12: what goes wrong beside a message stops no worker for good, and what is at hand is finished at the end. */
class InboxWorkersTest {
    private final UUID poison = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final List<UUID> delivered = new ArrayList<>();
    private final List<UUID> counted = new ArrayList<>();

    @Test
    void a_batch_that_fails_as_it_commits_is_tried_message_by_message() {
        List<UUID> waiting = new ArrayList<>(List.of(poison, neighbour));
        new InboxWorker(
                        new WorkedBatch() {
                            @Override
                            public void deliverBatch(int limit, List<UUID> claimed) {
                                claimed.addAll(waiting);
                                waiting.clear();
                                if (!claimed.isEmpty()) {
                                    throw new IllegalStateException("The commit failed.");
                                }
                            }

                            @Override
                            public boolean deliverOne(UUID id) {
                                if (id.equals(poison)) {
                                    throw new IllegalStateException("The commit failed.");
                                }
                                return delivered.add(id);
                            }

                            @Override
                            public void failed(UUID id, String reason) {
                                counted.add(id);
                            }
                        },
                        new ArrivalPressure())
                .drain();

        assertThat(delivered).containsExactly(neighbour);
        assertThat(counted).containsExactly(poison);
    }

    @Test
    void an_error_ends_a_round_with_a_word_and_no_worker_for_good() {
        List<String> told = new ArrayList<>();
        Handler listener = listener(told);
        Logger log = Logger.getLogger(InboxWorkers.class.getName());
        log.addHandler(listener);
        InboxWorkers workers = workers(new WorkedBatch() {
            @Override
            public void deliverBatch(int limit, List<UUID> claimed) {
                throw new NoClassDefFoundError("gone");
            }
        });
        try {
            workers.start(Runnable::run, 1);
            workers.wake(new MessageAccepted("line"));
            workers.wake(new MessageAccepted("line"));
        } finally {
            log.removeHandler(listener);
        }

        assertThat(told).hasSize(2).allMatch(word -> word.contains("A worker of the inbox stopped"));
    }

    @Test
    void what_is_at_hand_is_finished_before_the_hub_stops() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<BigInteger> worked = new ArrayList<>();
        InboxClock clock = new InboxClock(
                workers(new WorkedBatch() {
                    @Override
                    public List<UUID> suspects(int limit) {
                        return List.of();
                    }

                    @Override
                    public void deliverBatch(int limit, List<UUID> claimed) {
                        begun.countDown();
                        worked.add(BigInteger.probablePrime(1024, new Random(7)));
                        claimed.add(neighbour);
                    }
                }),
                1);
        clock.start(Thread::new);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        clock.stop();

        assertThat(worked).isNotEmpty();
    }

    private static InboxWorkers workers(InboxBatch batch) {
        return new InboxWorkers(new InboxWorker(batch, new ArrivalPressure()));
    }

    private static Handler listener(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                told.add(said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
