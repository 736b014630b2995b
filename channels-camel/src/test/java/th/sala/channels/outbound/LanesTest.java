package th.sala.channels.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.ticketing.reply.OutboundMessage;

/** How much each account may send at once (T11, CH-7): none starves another. */
class LanesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T02:00:00Z"));
    private final RememberingOutbox outbox = new RememberingOutbox();
    private final OutboxDrain drain = new OutboxDrain(outbox, new Lanes(100, clock()), OutboxWakes.NONE);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void an_account_whose_provider_hangs_is_one_thread_and_the_others_go_on_T11() {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        queue("shop-a@example.com", 2);
        Sender sender = new Sender(account -> {
            if (account.equals("shop-a@example.com")) {
                hanging.countDown();
                waitFor(released);
            }
        });
        CompletableFuture<Integer> stuck = CompletableFuture.supplyAsync(() -> drain.drain(sender), threads);
        waitFor(hanging);

        queue("shop-a@example.com", 1);
        queue("shop-b@example.com", 3);
        assertThat(drain.drain(sender)).isEqualTo(3);
        assertThat(sent).containsOnly("shop-b@example.com").hasSize(3);

        released.countDown();
        assertThat(stuck.join()).isGreaterThanOrEqualTo(2);
        now.updateAndGet(moment -> moment.plusSeconds(1));
        drain.drain(sender);
        await().until(() -> sent.size() == 6);
    }

    @Test
    void a_rush_of_one_account_leaves_a_batch_at_a_time_and_never_more_than_its_share_of_a_second() {
        queue("shop-a@example.com", 120);
        queue("shop-b@example.com", 1);
        Sender sender = new Sender(account -> {});

        assertThat(drain.drain(sender)).isEqualTo(51);
        assertThat(sent).contains("shop-b@example.com");
        now.updateAndGet(moment -> moment.plusMillis(400));
        assertThat(drain.drain(sender)).isZero();
        now.updateAndGet(moment -> moment.plusMillis(100));
        assertThat(drain.drain(sender)).isEqualTo(50);
        now.updateAndGet(moment -> moment.plusMillis(500));
        assertThat(drain.drain(sender)).isEqualTo(20);
    }

    private void queue(String account, int count) {
        IntStream.range(0, count)
                .mapToObj(each ->
                        OutboundMail.to("customer@example.com").from(account).build())
                .forEach(outbox::queue);
    }

    private static void waitFor(CountDownLatch moment) {
        try {
            moment.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private final class Sender implements ChannelSender {
        private final Consumer<String> before;

        Sender(Consumer<String> before) {
            this.before = before;
        }

        @Override
        public String channel() {
            return "email";
        }

        @Override
        public void send(List<OutboundMessage> messages, Dispatch dispatch) {
            new ArrayList<>(messages).forEach(message -> {
                before.accept(message.account());
                sent.add(message.account());
                dispatch.ended(message, new Accepted("250"));
            });
        }
    }
}
