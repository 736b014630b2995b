package th.sala.channels.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Receipt.Reason;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Trust;

class GenericReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Channel APP = channel("app-test", "generic", Map.of("vouches", "true"));
    private static final Channel FORUM = channel("pantip-test", "forum", Map.of());

    @Test
    void a_message_of_an_app_names_its_sender_by_handle_and_claims_the_rest() {
        InboundMessage message = read(APP, """
                {"externalId": "7", "from": {"name": "มาลี", "handle": "u-7", "email": "malee@example.com"},
                 "text": "สอบถามค่ะ", "at": "2026-11-22T08:59:00+07:00"}""");

        assertThat(message.channel()).isEqualTo("app-test");
        assertThat(message.from()).isEqualTo(new ChannelAddress("app-test", "u-7", "มาลี"));
        assertThat(message.claims()).containsExactly(ChannelAddress.email("malee@example.com", "มาลี"));
        assertThat(message.trust()).isEqualTo(Trust.PASS);
        assertThat(message.language()).isEqualTo("th");
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-11-22T01:59:00Z"));
    }

    @Test
    void a_forum_vouches_for_nobody_and_its_link_stays_readable() {
        InboundMessage message = read(FORUM, """
                {"externalId": "8", "from": {"handle": "member7", "url": "https://forum.example.com/42"}, "text": "ช้ามาก"}
                """);

        assertThat(message.trust()).isEqualTo(Trust.NONE);
        assertThat(message.text()).isEqualTo("ช้ามาก\nhttps://forum.example.com/42");
        assertThat(message.sentAt()).isEqualTo(NOW);
    }

    @Test
    void files_come_in_base64_and_their_type_is_that_of_their_bytes() {
        InboundMessage message = read(APP, """
                {"externalId": "9", "from": {"phone": "0812345678"}, "text": "", "attachments":
                 [{"name": "ใบเสร็จ.pdf", "content": "JVBERi0xLjQKJQ=="}]}""");

        assertThat(message.from().channel()).isEqualTo("phone");
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ใบเสร็จ.pdf");
            assertThat(file.type()).isEqualTo("application/pdf");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no json | MALFORMED | malformed",
                "{\"externalId\": \"1\", \"extra\": 1} | MALFORMED | malformed",
                "{\"externalId\": \"1\", \"from\": {\"handle\": \"a\", \"age\": 3}} | MALFORMED | malformed",
                "{\"externalId\": 1, \"from\": {\"handle\": \"a\"}} | MALFORMED | malformed",
                "{\"externalId\": \"1\"} | INVALID | from-required",
                "{\"externalId\": \"1\", \"from\": {\"name\": \"a\"}} | INVALID | sender-required",
                "{\"from\": {\"handle\": \"a\"}} | INVALID | external-id-required",
                "{\"externalId\": \"1\", \"from\": {\"handle\": \"a\"}, \"at\": \"gestern\"} | INVALID | unusable-time",
                "{\"externalId\": \"1\", \"from\": {\"handle\": \"a\"}, \"at\": \"2026-11-22T10:00:00+07:00\"} | INVALID | unusable-time",
                "{\"externalId\": \"1\", \"from\": {\"handle\": \"a\"}, \"attachments\": [1]} | MALFORMED | malformed"
            })
    void what_does_not_fit_is_told(String body, Reason reason, String code) {
        Misfit misfit = catchThrowableOfType(Misfit.class, () -> read(APP, body));
        assertThat(misfit.receipt()).isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.code()).isEqualTo(code);
        });
    }

    @Test
    void a_receipt_names_the_answer_that_came_that_far() {
        byte[] body = "{\"receipt\": {\"id\": \"r-1\", \"state\": \"read\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(DeliveryReceipt.in(body)).isTrue();
        assertThat(DeliveryReceipt.of(APP, body, NOW)).isInstanceOfSatisfying(Arrival.Event.class, told -> {
            assertThat(told.content().kind()).isEqualTo(InboundEvent.Kind.READ);
            assertThat(told.content().about()).isEqualTo("r-1");
        });
    }

    private static InboundMessage read(Channel channel, String body) {
        return GenericReading.of(channel, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Channel channel(String id, String kind, Map<String, String> settings) {
        return new Channel(id, kind, id, id, settings, Map.of(), true);
    }
}
