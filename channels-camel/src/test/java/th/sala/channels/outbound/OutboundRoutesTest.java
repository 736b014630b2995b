package th.sala.channels.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.runtime.RouteDefaults;
import th.sala.ticketing.reply.OutboundMessage;

class OutboundRoutesTest {
    private final RememberingOutbox outbox = new RememberingOutbox();

    @Test
    void a_channel_that_can_send_is_emptied_when_woken() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteDefaults());
            camel.addRoutes(new OutboundRoutes(List.of(new AcceptingSender()), List.of(), drain()));
            camel.start();
            OutboundMessage message = OutboundMail.to("customer1@example.com").build();
            outbox.queue(message);
            camel.createProducerTemplate().sendBody(OutboxWake.endpoint("email"), null);
            await().until(() -> outbox.outcomes.containsKey(message.claim()));
            assertThat(outbox.outcomes).containsEntry(message.claim(), "sent: 250 ok");
        }
    }

    @Test
    void a_channel_that_is_connected_while_the_hub_runs_sends_until_it_is_taken_away() throws Exception {
        List<ChannelSender> wanted = new CopyOnWriteArrayList<>();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getPropertiesComponent().addInitialProperty("sala.senders.roster.millis", "20");
            camel.addRoutes(new RouteDefaults());
            camel.addRoutes(new OutboundRoutes(List.of(), List.of(() -> List.copyOf(wanted)), drain()));
            camel.start();
            OutboundMessage message = OutboundMail.to("customer1@example.com").build();
            outbox.queue(message);
            assertThat(camel.getRoute("email-out")).isNull();

            wanted.add(new AcceptingSender());
            await().until(() -> outbox.outcomes.containsKey(message.claim()));

            wanted.clear();
            await().until(() -> camel.getRoute("email-out") == null && camel.getRoute("email-out-net") == null);
            wanted.add(new AcceptingSender());
            await().until(() -> camel.getRoute("email-out-net") != null);
        }
    }

    @Test
    void a_roster_that_is_called_while_Camel_starts_leaves_no_route_that_never_runs() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteDefaults());
            SenderRoster roster = new SenderRoster(camel, drain());
            camel.addStartupListener((context, started) -> roster.refresh(List.of(new AcceptingSender())));
            camel.start();

            roster.refresh(List.of(new AcceptingSender()));

            assertThat(camel.getRouteController().getRouteStatus("email-out").isStarted())
                    .isTrue();
        }
    }

    private OutboxDrain drain() {
        return new OutboxDrain(outbox, new Lanes(Integer.MAX_VALUE, Clock.systemUTC()), OutboxWakes.NONE);
    }

    private static final class AcceptingSender implements ChannelSender {
        @Override
        public String channel() {
            return "email";
        }

        @Override
        public void send(List<OutboundMessage> messages, Dispatch dispatch) {
            messages.forEach(message -> dispatch.ended(message, new Accepted("250 ok")));
        }
    }
}
