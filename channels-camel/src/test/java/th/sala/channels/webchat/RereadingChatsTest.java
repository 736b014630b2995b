package th.sala.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.webhook.RereadingArrivals;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReader.Illegible;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;

class RereadingChatsTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-22T02:00:00Z");
    private static final Channels CHANNELS = new Channels() {
        @Override
        public Optional<Channel> find(String id) {
            return id.equals("chat-test")
                    ? Optional.of(new Channel(id, "web-chat", id, id, Map.of(), Map.of(), true))
                    : Optional.empty();
        }

        @Override
        public List<Channel> active(String kind) {
            return List.of();
        }
    };

    private final OriginalReader reader = RereadingArrivals.reader(new RereadingChats(), CHANNELS);

    @Test
    void a_frame_is_of_the_guest_that_its_id_names_P7() {
        assertThat(reader.reads("web-chat")).isTrue();
        assertThat(reader.read(original("guest-1:c-1", "{\"clientId\": \"c-1\", \"text\": \"ช้า\"}")))
                .isInstanceOfSatisfying(Legible.class, legible -> {
                    assertThat(legible.message().externalId()).isEqualTo("guest-1:c-1");
                    assertThat(legible.message().from().value()).isEqualTo("guest-1");
                    assertThat(legible.message().sentAt()).isEqualTo(ARRIVED);
                });
        assertThat(reader.read(original("guest-1:c-1", "{}"))).isInstanceOf(Illegible.class);
    }

    private static Original original(String externalId, String body) {
        return new Original("web-chat", "chat-test", externalId, body.getBytes(StandardCharsets.UTF_8), ARRIVED);
    }
}
