package th.sala.channels.form;

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

class RereadingFormsTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-22T02:00:00Z");
    private static final Channels CHANNELS = new Channels() {
        @Override
        public Optional<Channel> find(String id) {
            return id.equals("form-test")
                    ? Optional.of(new Channel(id, "web-form", id, id, Map.of(), Map.of(), true))
                    : Optional.empty();
        }

        @Override
        public List<Channel> active(String kind) {
            return List.of();
        }
    };

    private final OriginalReader reader = RereadingArrivals.reader(new RereadingForms(), CHANNELS);

    @Test
    void a_form_is_read_again_under_its_own_id_however_it_was_written_P7() {
        assertThat(reader.reads("web-form")).isTrue();
        for (String body : List.of(
                "{\"email\": \"malee@example.com\", \"text\": \"ช้า\"}",
                "email=malee%40example.com&text=%E0%B8%8A%E0%B9%89%E0%B8%B2")) {
            assertThat(reader.read(original("the-id", body))).isInstanceOfSatisfying(Legible.class, legible -> {
                assertThat(legible.message().externalId()).isEqualTo("the-id");
                assertThat(legible.message().text()).isEqualTo("ช้า");
                assertThat(legible.message().sentAt()).isEqualTo(ARRIVED);
            });
        }
    }

    @Test
    void what_is_no_form_stays_with_the_reason() {
        assertThat(reader.read(original("the-id", "text=x")))
                .isInstanceOfSatisfying(
                        Illegible.class, reading -> assertThat(reading.reason()).contains("phone number"));
    }

    private static Original original(String externalId, String body) {
        return new Original("web-form", "form-test", externalId, body.getBytes(StandardCharsets.UTF_8), ARRIVED);
    }
}
