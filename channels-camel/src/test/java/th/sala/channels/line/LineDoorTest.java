package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Receipt.Reason;
import th.sala.channels.webhook.Signatures;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.Reachability.Barrier;

/** What LINE brings is stored once, in order, and only under LINE's signature (CH-1, P1, P2, P7). */
class LineDoorTest {
    private static final byte[] BODY =
            LineHub.call(LineHub.said("01E0", "U1", "สวัสดี")).getBytes(StandardCharsets.UTF_8);

    private final LineHub hub = new LineHub(Clock.systemUTC());
    private final String id = UUID.randomUUID().toString();

    static Stream<Arguments> wrongSignatures() {
        String right = base64(Signatures.hmac(LineHub.SECRET, BODY));
        byte[] changed = BODY.clone();
        changed[changed.length - 3] ^= 1;
        return Stream.of(
                Arguments.of("missing", BODY, null),
                Arguments.of("empty", BODY, ""),
                Arguments.of("made with another secret", BODY, base64(Signatures.hmac("another", BODY))),
                Arguments.of("of a body with one byte changed", changed, right),
                Arguments.of(
                        "of a body written again",
                        text().replace("\":", "\": ").getBytes(StandardCharsets.UTF_8),
                        right),
                Arguments.of("of a body cut off", text().substring(1).getBytes(StandardCharsets.UTF_8), right),
                Arguments.of("of an empty body", new byte[0], right),
                Arguments.of("no base64", BODY, "%%%%"),
                Arguments.of("base64 of too few bytes", BODY, right.substring(0, 40)),
                Arguments.of("base64 with a line end", BODY, right + "\n"),
                Arguments.of(
                        "in hexadecimal",
                        BODY,
                        java.util.HexFormat.of().formatHex(Signatures.hmac(LineHub.SECRET, BODY))),
                Arguments.of("twice", BODY, right + right));
    }

    @ParameterizedTest(name = "a signature that is {0}")
    @MethodSource("wrongSignatures")
    void a_wrong_signature_stores_nothing_T20(String name, byte[] body, String signature) {
        assertThat(hub.receives(body, signature))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNSIGNED));
        assertThat(hub.intake.raws).isEmpty();
    }

    @Test
    void a_text_is_a_message_of_its_sender() {
        assertThat(hub.receives(LineHub.call(LineHub.said(id, "U1", "ของยังไม่มาค่ะ 📦"))))
                .isInstanceOf(Receipt.Taken.class);
        InboundMessage message = hub.intake.messages.get(id);
        assertThat(message.text()).isEqualTo("ของยังไม่มาค่ะ 📦");
        assertThat(message.from().value()).isEqualTo("U1");
        assertThat(message.account()).isEqualTo(LineHub.CHANNEL);
        assertThat(message.replyTo()).isNull();
    }

    @Test
    void escaped_and_raw_thai_are_the_same_text_T34() {
        hub.receives(LineHub.call(LineHub.said(id, "U1", "ก\\u0e02\\ud83d\\ude00")));
        assertThat(hub.intake.messages.get(id).text()).isEqualTo("กข😀");
    }

    @Test
    void a_call_without_events_asks_whether_we_are_there_T24() {
        assertThat(hub.receives("{\"destination\":\"U0\",\"events\":[]}")).isEqualTo(new Receipt.Taken(List.of()));
        assertThat(hub.receives("{\"destination\":\"U0\"}")).isEqualTo(new Receipt.Taken(List.of()));
        assertThat(hub.intake.raws).isEmpty();
    }

    @Test
    void a_body_that_is_no_json_object_is_refused() {
        assertThat(hub.receives("[]")).isInstanceOf(Receipt.Refused.class);
        assertThat(hub.receives("{\"events\":1}")).isInstanceOf(Receipt.Refused.class);
        assertThat(hub.intake.raws).isEmpty();
    }

    @Test
    void a_bad_event_is_set_aside_with_its_bytes_and_the_others_are_taken_in_order_T22() {
        String early = LineHub.said(id + "-1", "U1", "หนึ่ง").replace("1795313640000", "1795313630000");
        hub.receives(LineHub.call(
                LineHub.said(id + "-2", "U1", "สอง"),
                "{\"type\":\"message\",\"timestamp\":1795313640000,\"broken\":\"ใช่ %s\"}".formatted(id),
                "7",
                early));

        assertThat(hub.intake.messages.keySet()).containsExactly(id + "-1", id + "-2");
        assertThat(hub.intake.quarantined).hasSize(2);
        assertThat(hub.intake.quarantined.keySet().stream()
                        .map(key -> new String(hub.intake.raws.get(key), StandardCharsets.UTF_8)))
                .anyMatch(raw -> raw.equals(
                        "{\"type\":\"message\",\"timestamp\":1795313640000,\"broken\":\"ใช่ %s\"}".formatted(id)))
                .anyMatch(raw -> raw.equals("7"));
    }

    @Test
    void each_event_keeps_exactly_its_own_bytes() {
        String first = LineHub.said(id + "-1", "U1", "ข้อความ } ] \\\" ยาว ".repeat(900));
        String second = LineHub.said(id + "-2", "U1", "สั้น").replace(",", " ,\n ");
        hub.receives(
                "{ \"x\" : {\"events\":[{}]}, \"y\":[[1]], \"events\" : [ " + first + " ,\n" + second + "] , \"z\":1}");

        assertThat(hub.intake.raws.get(id + "-1"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(first);
        assertThat(hub.intake.raws.get(id + "-2"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(second);
    }

    @Test
    void the_same_event_again_is_a_duplicate_also_when_marked_as_redelivered_T21() {
        String event = LineHub.said(id, "U1", "ครั้งเดียว");
        hub.receives(LineHub.call(event));
        hub.receives(LineHub.call(event.replace("\"isRedelivery\":false", "\"isRedelivery\":true")));
        assertThat(hub.intake.messages).hasSize(1);
        assertThat(hub.intake.duplicates).containsExactly(id);
    }

    @Test
    void what_is_said_in_a_group_is_of_its_member_and_answered_to_the_group() {
        hub.receives(LineHub.call(LineHub.said(id, "U1", "ทุกคนรออยู่")
                .replace("{\"type\":\"user\"", "{\"type\":\"group\",\"groupId\":\"C9\"")));
        InboundMessage message = hub.intake.messages.get(id);
        assertThat(message.from().value()).isEqualTo("U1");
        assertThat(message.replyTo().value()).isEqualTo("C9");
    }

    @Test
    void a_standby_message_is_kept_and_asks_for_no_automatic_answer() {
        hub.receives(LineHub.call(LineHub.said(id, "U1", "ก").replace("active", "standby")));
        assertThat(hub.intake.messages.get(id).quiet()).isTrue();
        assertThat(hub.events.spendToken(LineHub.CHANNEL, id)).isEmpty();
        assertThat(hub.reach.barrier(new ChannelAddress("line", "U1", null))).contains(Barrier.STANDBY);

        hub.receives(LineHub.call(LineHub.said(id + "-2", "U1", "ข")));
        assertThat(hub.reach.barrier(new ChannelAddress("line", "U1", null))).isEmpty();
    }

    @Test
    void whoever_writes_where_we_answer_can_be_written_to_whatever_was_in_the_way() {
        ChannelAddress person = new ChannelAddress("line", "U1", null);
        for (Barrier barrier : Barrier.values()) {
            hub.reach.bar(person, barrier, Instant.EPOCH);
            hub.receives(LineHub.call(LineHub.said(UUID.randomUUID().toString(), "U1", "กลับมาแล้ว")));
            assertThat(hub.reach.barrier(person)).as(barrier.code()).isEmpty();
        }
    }

    @Test
    void an_unsend_names_the_message_as_the_hub_knows_it_also_within_one_call() {
        hub.receives(LineHub.call(LineHub.event(id, "U1", text(id)), unsend(id)));
        assertThat(hub.intake.events.get("unsend:" + id)).satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Kind.UNSENT);
            assertThat(event.about()).isEqualTo(id);
        });
    }

    @Test
    void what_was_taken_back_before_it_came_is_kept_nowhere_T26() {
        hub.receives(LineHub.call(unsend(id)));
        hub.receives(LineHub.call(LineHub.event(id, "U1", text(id))));
        assertThat(hub.intake.messages).isEmpty();
        assertThat(hub.intake.raws.get(id)).asString(StandardCharsets.UTF_8).isEqualTo("{}");
    }

    @Test
    void nobody_takes_back_what_another_said() {
        hub.receives(LineHub.call(LineHub.event(id, "U2", text(id))));
        hub.receives(LineHub.call(unsend(id)));
        assertThat(hub.intake.events.get("unsend:" + id).about()).isNull();
    }

    private static String text(String lineId) {
        return "{\"id\":\"%s\",\"type\":\"text\",\"text\":\"ความลับ\"}".formatted(lineId);
    }

    private static String unsend(String lineId) {
        return """
            {"type":"unsend","mode":"active","timestamp":1795313650000,"webhookEventId":"%s",\
            "source":{"type":"user","userId":"U1"},"unsend":{"messageId":"%s"}}\
            """.formatted(lineId, lineId);
    }

    private static String text() {
        return new String(BODY, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
