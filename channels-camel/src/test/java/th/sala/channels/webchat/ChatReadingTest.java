package th.sala.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.ReadAnswer;
import th.sala.ticketing.intake.Shown;

class ChatReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String GUEST = "01930000-0000-7000-8000-000000000001";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    @Test
    void P2_a_frame_sent_again_has_the_same_external_id() {
        InboundMessage first = read("{\"type\":\"message\",\"clientId\":\"c-1\",\"text\":\"สวัสดีค่ะ\"}");
        InboundMessage again = read("{\"clientId\":\"c-1\",\"text\":\"สวัสดีค่ะ\",\"more\":1}");

        assertThat(first.externalId()).isEqualTo(GUEST + ":c-1").isEqualTo(again.externalId());
        assertThat(first.from()).isEqualTo(new ChannelAddress("web-chat", GUEST, null));
        assertThat(first.language()).isEqualTo("th");
    }

    @Test
    void a_picture_is_taken_by_its_bytes_and_not_by_its_name() {
        String picture = file("แอบ.exe", PNG);
        InboundMessage message = read("{\"clientId\":\"c\",\"text\":\"\",\"attachments\":[" + picture + "]}");

        assertThat(message.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.type()).isEqualTo("image/png"));
    }

    @Test
    void what_only_calls_itself_a_picture_is_refused() {
        String page = file("cat.png", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(code("{\"clientId\":\"c\",\"text\":\"\",\"attachments\":[" + page + "]}"))
                .isEqualTo("unusable-file");
    }

    @Test
    void files_beyond_the_limits_are_refused() {
        String small = file("a.png", PNG);
        String four = String.join(",", small, small, small, small);
        byte[] large = new byte[ChatLimits.BYTES + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);

        assertThat(code("{\"clientId\":\"c\",\"attachments\":[" + four + "]}")).isEqualTo("unusable-file");
        assertThat(code("{\"clientId\":\"c\",\"attachments\":[" + file("b.png", large) + "]}"))
                .isEqualTo("unusable-file");
    }

    @Test
    void CH_6_what_was_read_before_comes_by_its_ids_alone_and_never_costs_the_guest_their_message() {
        InboundMessage message = read(
                "{\"clientId\":\"c\",\"text\":\"สวัสดีค่ะ\",\"read\":[{\"id\":\"" + GUEST
                        + "\",\"language\":\"en\",\"helped\":true,\"question\":\"คืนเงินทันที\"},{\"id\":\"no id\"},7,{\"id\":3}]}");

        assertThat(message.text()).isEqualTo("สวัสดีค่ะ");
        assertThat(message.shown().answers()).containsExactly(new ReadAnswer(UUID.fromString(GUEST), "en", true));
        assertThat(read("{\"clientId\":\"c\",\"text\":\"a\",\"read\":\"x\"}").shown())
                .isEqualTo(Shown.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no json | malformed",
                "{\"text\": \"a\"} | client-id-required",
                "{\"clientId\": \"with space\", \"text\": \"a\"} | client-id-required",
                "{\"clientId\": \"c\", \"text\": \"  \"} | text-required",
                "{\"clientId\": \"c\", \"text\": 7} | text-required",
                "{\"clientId\": \"c\", \"text\": \"a\", \"attachments\": 1} | malformed",
                "{\"clientId\": \"c\", \"text\": \"a\", \"attachments\": [{\"name\": \"a\", \"content\": \"?\"}]} |"
                        + " malformed"
            })
    void what_does_not_fit_is_told(String frame, String code) {
        assertThat(code(frame)).isEqualTo(code);
    }

    @Test
    void a_text_has_an_end() {
        assertThat(code("{\"clientId\":\"c\",\"text\":\"" + "ก".repeat(ChatLimits.TEXT + 1) + "\"}"))
                .isEqualTo("too-long");
    }

    private static String file(String name, byte[] bytes) {
        return "{\"name\":\"" + name + "\",\"content\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }

    private static String code(String frame) {
        try {
            return "taken as " + read(frame).externalId();
        } catch (Misfit misfit) {
            return ((Receipt.Refused) misfit.receipt()).code();
        }
    }

    private static InboundMessage read(String frame) {
        Channel channel = new Channel("chat-test", "web-chat", "แชท", "Chat", Map.of(), Map.of(), true);
        return ChatReading.of(channel, GUEST, frame.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
