package th.sala.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Signatures;
import th.sala.channels.webhook.WebhookIntake;
import th.sala.ticketing.intake.ArrivalPressure;

class MetaDoorTest {
    private static final String HELLO = """
            {"object": "page", "entry": [{"id": "1", "time": 1790000000000, "messaging": [{"sender": {"id": "77"},
             "recipient": {"id": "1"}, "timestamp": 1790000000000,
             "message": {"mid": "m_1", "text": "\\u0e2a\\u0e27\\u0e31\\u0e2a\\u0e14\\u0e35 😀"}}]}]}""";

    private final List<Arrival> taken = new ArrayList<>();
    private final MetaDoor door = new MetaDoor(
            Pages.CHANNELS,
            new Arrivals(
                    new WebhookIntake(null, null) {
                        @Override
                        public List<UUID> accept(List<Arrival> arrivals) {
                            taken.addAll(arrivals);
                            return arrivals.stream()
                                    .map(arrival -> UUID.randomUUID())
                                    .toList();
                        }
                    },
                    new ArrivalPressure()),
            new FileErrands(null),
            Clock.systemUTC());

    @Test
    void a_signed_message_is_taken_in_whether_its_thai_is_escaped_or_raw_T34() {
        String raw = HELLO.replace("\\u0e2a\\u0e27\\u0e31\\u0e2a\\u0e14\\u0e35", "สวัสดี");
        assertThat(door.take(signed(HELLO))).isInstanceOf(Receipt.Taken.class);
        assertThat(door.take(signed(raw))).isInstanceOf(Receipt.Taken.class);

        assertThat(taken)
                .extracting(arrival -> ((Arrival.Message) arrival).content().text())
                .containsExactly("สวัสดี 😀", "สวัสดี 😀");
    }

    @Test
    void a_place_on_the_map_is_named_and_its_coordinates_stand_in_the_original_only() {
        String place = HELLO.replace("\"text\": \"\\u0e2a\\u0e27\\u0e31\\u0e2a\\u0e14\\u0e35 😀\"", """
                "attachments": [{"type": "location", "payload": {"coordinates": {"lat": 13.75, "long": 100.5}}}]""");
        door.take(signed(place));

        assertThat(taken).singleElement().satisfies(arrival -> {
            assertThat(((Arrival.Message) arrival).content().text()).isEqualTo("[ตำแหน่งที่ตั้ง]");
            assertThat(new String(arrival.raw(), StandardCharsets.UTF_8)).contains("13.75");
        });
    }

    @Test
    void the_same_json_written_anew_does_not_fit_its_signature_T20() {
        try (var reader = Json.createReader(new StringReader(HELLO))) {
            String again = reader.readObject().toString();
            assertThat(door.take(envelope(again, signature(HELLO)))).isEqualTo(Receipt.unsigned());
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=zz", "sha1=abc", "sha256=00"})
    void rubbish_is_a_wrong_signature_and_no_fault_T20(String signature) {
        assertThat(door.take(envelope(HELLO, signature))).isEqualTo(Receipt.unsigned());
    }

    @Test
    void a_missing_signature_is_a_wrong_one() {
        assertThat(door.take(new RawEnvelope("meta", "meta-test", bytes(HELLO), Map.of())))
                .isEqualTo(Receipt.unsigned());
    }

    @Test
    void a_thousand_updates_are_a_thousand_arrivals_in_the_order_they_happened_T33() {
        String updates = IntStream.range(0, 1_000)
                .mapToObj(i -> """
                        {"sender": {"id": "%d"}, "timestamp": %d, "message": {"mid": "m_%d", "text": "x"}}""".formatted(i, 1_790_000_999_000L - i * 1_000L, i))
                .collect(Collectors.joining(","));
        door.take(signed("{\"object\": \"page\", \"entry\": [{\"id\": \"1\", \"messaging\": [" + updates + "]}]}"));

        assertThat(taken)
                .extracting(arrival -> arrival.content().externalId())
                .hasSize(1_000)
                .startsWith("m_999")
                .endsWith("m_0");
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, sala-meta-verify, true",
        "subscribe, wrong, false",
        "subscribe, , false",
        "unsubscribe, sala-meta-verify, false",
        ", sala-meta-verify, false"
    })
    void only_who_knows_the_verify_token_is_answered_T32(String mode, String token, boolean answered) {
        Map<String, String> given = new java.util.HashMap<>();
        if (mode != null) given.put("hub.mode", mode);
        if (token != null) given.put("hub.verify_token", token);
        Receipt receipt = new ChallengeDoor(Pages.CHANNELS)
                .take(new RawEnvelope("meta-challenge", "meta-test", new byte[0], given));

        assertThat(receipt instanceof Receipt.Taken).isEqualTo(answered);
    }

    private static RawEnvelope signed(String body) {
        return envelope(body, signature(body));
    }

    private static String signature(String body) {
        return "sha256=" + HexFormat.of().formatHex(Signatures.hmac("sala-meta-test-secret", bytes(body)));
    }

    private static RawEnvelope envelope(String body, String signature) {
        return new RawEnvelope("meta", "meta-test", bytes(body), Map.of("X-Hub-Signature-256", signature));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
