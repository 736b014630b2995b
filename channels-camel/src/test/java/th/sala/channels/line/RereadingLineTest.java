package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.RereadingArrivals;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReader.Accompanied;
import th.sala.ticketing.intake.OriginalReader.Illegible;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;
import th.sala.ticketing.intake.OriginalReader.Reading;
import th.sala.ticketing.intake.OriginalReader.Telling;

/** What LINE brought and the hub failed to store is read again, with what is kept beside it (P7, M4). */
class RereadingLineTest {
    private final LineHub hub = new LineHub(Clock.systemUTC());
    private final String id = UUID.randomUUID().toString();
    private final OriginalReader reader = RereadingArrivals.reader(new RereadingLine(hub.reading), hub.channels);

    @Test
    void a_picture_that_was_set_aside_becomes_a_message_and_is_fetched_P7() {
        hub.intake.poison = message -> true;
        hub.receives(LineHub.call(LineHub.event(id, "U1", "{\"id\":\"%s\",\"type\":\"image\"}".formatted(id))));
        assertThat(hub.intake.quarantined).containsOnlyKeys(id);
        assertThat(reader.reads("line")).isTrue();

        Reading reading = reader.read(original(id));

        assertThat(reading).isInstanceOfSatisfying(Accompanied.class, accompanied -> {
            assertThat(accompanied.reading()).isInstanceOfSatisfying(Legible.class, legible -> {
                assertThat(legible.message().externalId()).isEqualTo(id);
                assertThat(legible.message().from().value()).isEqualTo("U1");
                assertThat(legible.raw()).isEqualTo(hub.intake.raws.get(id));
            });
            assertThat(errands()).isZero();
            accompanied.beside().run();
        });
        assertThat(errands()).isPositive();
        assertThat(hub.events.spendToken(LineHub.CHANNEL, id)).isEmpty();
    }

    @Test
    void what_was_taken_back_since_is_read_as_nothing() {
        hub.intake.poison = message -> true;
        hub.receives(LineHub.call(
                LineHub.event(id, "U1", "{\"id\":\"%s\",\"type\":\"text\",\"text\":\"ลับ\"}".formatted(id))));
        hub.receives(LineHub.call("""
                {"type":"unsend","mode":"active","timestamp":1795313650000,"webhookEventId":"%s",\
                "source":{"type":"user","userId":"U1"},"unsend":{"messageId":"%s"}}\
                """.formatted(id, id)));

        assertThat(((Accompanied) reader.read(original(id))).reading())
                .isInstanceOfSatisfying(
                        Telling.class,
                        telling -> assertThat(telling.raw())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("{}"));
    }

    @Test
    void what_never_was_an_event_of_LINE_stays() {
        assertThat(reader.read(new Original(
                        "line",
                        LineHub.CHANNEL,
                        "x",
                        new byte[0],
                        Clock.systemUTC().instant())))
                .isInstanceOf(Illegible.class);
        assertThat(reader.read(new Original(
                        "line", "gone", "x", new byte[0], Clock.systemUTC().instant())))
                .isInstanceOfSatisfying(
                        Illegible.class, reading -> assertThat(reading.reason()).contains("not connected"));
    }

    private Original original(String externalId) {
        return new Original(
                "line",
                LineHub.CHANNEL,
                externalId,
                hub.intake.raws.get(externalId),
                Clock.systemUTC().instant());
    }

    private long errands() {
        return hub.jdbi.withHandle(
                db -> db.createQuery("SELECT count(*) FROM channels.line_errand WHERE external_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }
}
