package th.sala.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.runtime.RouteDefaults;

class MailboxRoutesTest {
    private final UUID one = new UUID(1, 1);
    private final UUID two = new UUID(2, 2);
    private final CountingWatch watch = new CountingWatch();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.getPropertiesComponent().addInitialProperty("sala.mailbox.roster.millis", "20");
        camel.getPropertiesComponent().addInitialProperty("sala.mailbox.poll.millis", "20");
        camel.addRoutes(new MailboxRoutes(watch));
        camel.addRoutes(new RouteDefaults());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void every_mailbox_row_gets_a_route_and_loses_it_with_the_row() {
        watch.active = Set.of(one, two);
        await().until(() -> watch.polls.keySet().containsAll(Set.of(one, two)));
        watch.active = Set.of(two);
        await().until(() -> watch.forgotten.contains(one));
        assertThat(camel.getRoutes().stream().map(Route::getRouteId))
                .contains("email-in-" + two)
                .doesNotContain("email-in-" + one);
    }

    @Test
    void a_look_that_fails_is_followed_by_the_next_one() {
        watch.failing = true;
        watch.active = Set.of(one);
        await().until(() -> watch.polls.getOrDefault(one, 0) > 3);
    }

    private static final class CountingWatch extends MailboxWatch {
        private final Map<UUID, Integer> polls = new ConcurrentHashMap<>();
        private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();
        private volatile Set<UUID> active = Set.of();
        private volatile boolean failing;

        @Override
        public Set<UUID> active() {
            return active;
        }

        @Override
        public void poll(UUID id) {
            polls.merge(id, 1, Integer::sum);
            if (failing) {
                throw new IllegalStateException("The look failed.");
            }
        }

        @Override
        public void forget(UUID id) {
            forgotten.add(id);
        }
    }
}
