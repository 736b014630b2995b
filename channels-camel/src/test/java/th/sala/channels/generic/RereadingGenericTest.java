package th.sala.channels.generic;

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
import th.sala.ticketing.intake.OriginalReader.Telling;

class RereadingGenericTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-22T02:00:00Z");
    private static final Channels CHANNELS = new Channels() {
        @Override
        public Optional<Channel> find(String id) {
            return id.equals("app-test")
                    ? Optional.of(new Channel(id, "generic", id, id, Map.of(), Map.of(), true))
                    : Optional.empty();
        }

        @Override
        public List<Channel> active(String kind) {
            return List.of();
        }
    };

    private final OriginalReader reader = RereadingArrivals.reader(new RereadingGeneric(CHANNELS), CHANNELS);

    @Test
    void a_call_is_read_again_by_the_name_of_its_channel_P7() {
        assertThat(reader.reads("app-test")).isTrue();
        assertThat(reader.reads("line")).isFalse();
        assertThat(reader.read(
                        original("7", "{\"externalId\": \"7\", \"from\": {\"handle\": \"u-7\"}, \"text\": \"ช้า\"}")))
                .isInstanceOfSatisfying(Legible.class, legible -> {
                    assertThat(legible.message().externalId()).isEqualTo("7");
                    assertThat(legible.message().sentAt()).isEqualTo(ARRIVED);
                });
        assertThat(reader.read(original("x", "{\"receipt\": {\"id\": \"r-1\", \"state\": \"read\"}}")))
                .isInstanceOf(Telling.class);
        assertThat(reader.read(original("x", "{}"))).isInstanceOf(Illegible.class);
    }

    private static Original original(String externalId, String body) {
        return new Original("app-test", "app-test", externalId, body.getBytes(StandardCharsets.UTF_8), ARRIVED);
    }
}
