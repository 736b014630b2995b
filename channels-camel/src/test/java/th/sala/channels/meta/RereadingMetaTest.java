package th.sala.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.RereadingArrivals;
import th.sala.ticketing.intake.Inbound;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReader.Accompanied;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;
import th.sala.ticketing.intake.OriginalReader.Telling;

/** What Meta brought and the hub failed to store is read again (P7, M4). */
class RereadingMetaTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-22T02:00:00Z");
    private static final String PICTURE = """
            {"object": "page", "entry": [{"id": "1", "time": 1790000000000, "messaging": [{"sender": {"id": "77"},
             "recipient": {"id": "1"}, "timestamp": 1790000000000, "message": {"mid": "m_1", "text": "รูป",
             "attachments": [{"type": "image", "payload": {"url": "https://scontent.fbcdn.net/a.jpg"}}]}}]}]}""";
    private static final String COMMENT = """
            {"object": "page", "entry": [{"id": "1", "time": 1790000000000,
             "changes": [{"field": "feed", "value": {"item": "comment"}}]}]}""";

    private final OriginalReader reader =
            RereadingArrivals.reader(new RereadingMeta(new FileErrands(null)), Pages.CHANNELS);

    @Test
    void a_message_is_the_same_message_with_its_files_and_no_machine_answers_it_P7() {
        Original original = setAside(PICTURE);

        assertThat(reader.reads(original.channel())).isTrue();
        assertThat(reader.read(original))
                .isInstanceOfSatisfying(
                        Accompanied.class,
                        accompanied -> assertThat(accompanied.reading())
                                .isInstanceOfSatisfying(Legible.class, legible -> {
                                    assertThat(legible.message().externalId()).isEqualTo("m_1");
                                    assertThat(legible.message().text()).contains("รูป");
                                    assertThat(legible.message().sentAt())
                                            .isEqualTo(Instant.ofEpochMilli(1790000000000L));
                                    assertThat(legible.message().quiet()).isTrue();
                                }));
    }

    @Test
    void a_change_that_is_only_kept_is_the_same_one() {
        Original original = setAside(COMMENT);

        assertThat(reader.reads(original.channel())).isTrue();
        assertThat(reader.read(original)).isInstanceOfSatisfying(Telling.class, telling -> {
            assertThat(telling.event().externalId()).isEqualTo(original.externalId());
            assertThat(telling.event().channel()).isEqualTo("facebook-page");
        });
    }

    private static Original setAside(String call) {
        Arrival arrival = new MetaReading(Pages.PAGE.id(), ARRIVED)
                .arrivals(JsonBody.read(call.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .get(0)
                .unreadable("invented");
        Inbound content = arrival.content();
        return new Original(content.channel(), content.account(), content.externalId(), arrival.raw(), ARRIVED);
    }
}
