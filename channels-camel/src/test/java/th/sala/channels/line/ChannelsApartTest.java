package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import th.sala.channels.email.StoppedMailbox;
import th.sala.channels.runtime.RouteDefaults;
import th.sala.channels.webhook.OpenDoors;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Signatures;

/** CH-7: no channel stands in the way of another. */
class ChannelsApartTest {
    private final LineHub hub = new LineHub(Clock.systemUTC());

    @Test
    void CH_7_while_the_mail_source_is_stopped_line_is_taken_in_and_a_message_that_comes_twice_is_one()
            throws Exception {
        String id = UUID.randomUUID().toString();
        try (StoppedMailbox mailbox = new StoppedMailbox();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getPropertiesComponent().addInitialProperty("sala.mailbox.roster.millis", "20");
            camel.getPropertiesComponent().addInitialProperty("sala.mailbox.poll.millis", "20");
            camel.addRoutes(new RouteDefaults());
            camel.addRoutes(mailbox.routes());
            camel.addRoutes(OpenDoors.of(hub.door));
            camel.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> mailbox.trouble().isPresent());

            RawEnvelope call = signed(LineHub.call(LineHub.said(id, "U1", "ของยังไม่มา")));
            assertThat(OpenDoors.call(camel, "line", call)).isInstanceOf(Receipt.Taken.class);
            assertThat(OpenDoors.call(camel, "line", call)).isInstanceOf(Receipt.Taken.class);
        }

        assertThat(hub.intake.messages).containsOnlyKeys(id);
        assertThat(hub.intake.duplicates).containsExactly(id);
    }

    private static RawEnvelope signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String signature = Base64.getEncoder().encodeToString(Signatures.hmac(LineHub.SECRET, bytes));
        return new RawEnvelope("line", LineHub.CHANNEL, bytes, Map.of(LineDoor.SIGNATURE, signature));
    }
}
