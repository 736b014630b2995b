package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.SensitiveFiles;

/** Where somebody is on LINE: kept, and masked where the conversation is read. */
class LinePlaceTest {
    private final LineHub hub = new LineHub(Clock.systemUTC());

    @Test
    void a_location_is_a_sensitive_file_and_none_of_it_stands_in_the_text() {
        String id = UUID.randomUUID().toString();
        hub.receives(LineHub.call(LineHub.event(id, "U1", """
                {"id":"1","type":"location","title":"บ้าน","address":"ถนนสุขุมวิท","latitude":13.7469,"longitude":100.5349}\
                """)));

        InboundMessage message = hub.intake.messages.get(id);
        assertThat(message.text()).isEqualTo("[ตำแหน่งที่ตั้ง]");
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(SensitiveFiles.holds(file.type())).isTrue();
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                    .contains("\"coordinates\":[100.5349,13.7469]", "ถนนสุขุมวิท", "บ้าน");
        });
    }

    @Test
    void a_location_without_a_place_is_only_said() {
        String id = UUID.randomUUID().toString();
        hub.receives(LineHub.call(LineHub.event(id, "U1", "{\"id\":\"1\",\"type\":\"location\"}")));
        assertThat(hub.intake.messages.get(id).attachments()).isEmpty();
    }
}
