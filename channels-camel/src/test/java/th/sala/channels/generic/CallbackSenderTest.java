package th.sala.channels.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.Dispatch;
import th.sala.channels.webhook.TimedSignature;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** Answers on generic channels leave by a signed call (CH-3), and a receiver that fails loses and doubles none (P3). */
class CallbackSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String SECRET = "a secret of the test";

    private final ScriptedReceiver receiver = new ScriptedReceiver();
    private final Notes health = new Notes();
    private final Ended ended = new Ended();
    private final List<Channel> connected = new ArrayList<>(List.of(app(receiver.url())));
    private final Callback callback = new Callback(health, Clock.fixed(NOW, ZoneOffset.UTC), Optional.empty());

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void an_answer_is_brought_signed_over_its_very_bytes_and_its_receipt_is_kept() {
        OutboundMessage answer =
                answer(1, new OutboundAttachment(UUID.randomUUID(), "รูป.gif", "image/gif", new byte[] {71}));
        send(answer);

        ScriptedReceiver.Call call = receiver.calls.get(0);
        assertThat(TimedSignature.matches(SECRET, call.body(), call.signature(), NOW))
                .isTrue();
        assertThat(TimedSignature.matches("another secret", call.body(), call.signature(), NOW))
                .isFalse();
        assertThat(call.json().getString("messageId"))
                .isEqualTo(answer.message().toString());
        assertThat(call.json().getString("externalId")).isEqualTo("their-7");
        assertThat(call.json().getString("text")).isEqualTo("พัสดุถึงแล้วค่ะ");
        assertThat(call.json().getJsonArray("to").getJsonObject(0).getString("handle"))
                .isEqualTo("member7");
        assertThat(call.json().getJsonArray("attachments").getJsonObject(0).getString("content"))
                .isEqualTo("Rw==");
        assertThat(ended.of(answer)).isEqualTo(new Accepted("receipt-1"));
        assertThat(health.told).containsExactly("worked");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 429, 500, 503})
    void a_receiver_that_fails_is_called_again_and_can_tell_that_it_is_the_same_answer(int status) {
        receiver.answers(status);
        OutboundMessage first = answer(1);
        send(first);
        assertThat(ended.of(first))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.temporary()).isTrue());
        assertThat(health.told).singleElement().asString().startsWith("callback-");

        OutboundMessage again = new OutboundMessage(
                UUID.randomUUID(),
                first.message(),
                first.channel(),
                first.account(),
                first.fromName(),
                first.to(),
                first.cc(),
                first.subject(),
                first.text(),
                null,
                "th",
                List.of(),
                null,
                null,
                first.inReplyTo(),
                List.of(),
                false,
                2,
                null,
                true,
                null);
        ended.outcomes.clear();
        send(again);

        assertThat(ended.of(again)).isInstanceOf(Accepted.class);
        assertThat(receiver.calls)
                .extracting(call -> call.json().getString("messageId"))
                .containsOnly(first.message().toString());
        assertThat(health.told).hasSize(2).last().isEqualTo("worked");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 413})
    void what_the_receiver_will_never_take_is_not_sent_again(int status) {
        receiver.answers(status);
        OutboundMessage answer = answer(1);
        send(answer);

        assertThat(ended.of(answer)).isEqualTo(new Refused("provider-refused " + status, false));
        assertThat(health.told).containsExactly("callback-refused " + status);
    }

    @Test
    void nobody_at_the_address_is_waited_for() {
        receiver.close();
        OutboundMessage answer = answer(1);
        send(answer);

        assertThat(ended.of(answer)).isEqualTo(new Refused("no-answer", true));
        assertThat(health.told).containsExactly("callback-unreachable");
    }

    @Test
    void without_an_address_with_too_large_files_or_switched_off_nothing_is_called() {
        OutboundMessage large = answer(
                1,
                new OutboundAttachment(UUID.randomUUID(), "a", "x/y", new byte[5 << 20]),
                new OutboundAttachment(UUID.randomUUID(), "b", "x/y", new byte[1]));
        send(large);
        assertThat(ended.of(large)).isEqualTo(new Refused("files-too-large", false));

        connected.set(0, app(null));
        OutboundMessage nowhere = answer(1);
        send(nowhere);
        assertThat(ended.of(nowhere)).isEqualTo(new Refused("callback-not-set", false));

        connected.clear();
        OutboundMessage off = answer(1);
        send(off);
        assertThat(ended.of(off))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.temporary()).isFalse());
        assertThat(receiver.calls).isEmpty();
    }

    @Test
    void an_answer_whose_claim_is_lost_is_not_brought() {
        ended.beginning = false;
        send(answer(1));
        assertThat(receiver.calls).isEmpty();
        assertThat(ended.outcomes).isEmpty();
    }

    @Test
    void only_channels_that_take_answers_by_a_call_get_a_sender() {
        connected.add(new Channel("fax-test", "generic", "ก", "a", Map.of("answers", "by-hand"), Map.of(), true));
        connected.add(new Channel("old-test", "generic", "ก", "a", Map.of(), Map.of(), true));
        connected.add(new Channel("pantip-test", "forum", "ก", "a", Map.of(), Map.of(), true));

        assertThat(new CallbackSenders(channels(), callback).wanted())
                .extracting(ChannelSender::channel)
                .containsExactly("app-test");
    }

    @Test
    void the_test_button_brings_a_signed_ping_that_is_no_message() {
        CallbackProbe probe = new CallbackProbe(callback);
        assertThat(probe.probe(connected.get(0)).ok()).isTrue();
        ScriptedReceiver.Call call = receiver.calls.get(0);
        assertThat(call.json().getBoolean("ping")).isTrue();
        assertThat(call.json()).doesNotContainKeys("messageId", "text", "to");
        assertThat(TimedSignature.matches(SECRET, call.body(), call.signature(), NOW))
                .isTrue();

        receiver.answers(401, 500);
        assertThat(probe.probe(connected.get(0)).sentence()).contains("signature");
        assertThat(probe.probe(connected.get(0)).ok()).isFalse();
        assertThat(probe.probe(app(null)).ok()).isFalse();
        receiver.close();
        assertThat(probe.probe(connected.get(0)).sentence()).contains("no answer");
        assertThat(health.told).as("a probe is no delivery").isEmpty();
    }

    private void send(OutboundMessage message) {
        new CallbackSender("app-test", channels(), callback).send(List.of(message), ended);
    }

    private static Channel app(String url) {
        Map<String, String> settings =
                url == null ? Map.of("answers", "callback") : Map.of("answers", "callback", "callbackUrl", url);
        return new Channel("app-test", "generic", "แอป", "App", settings, Map.of("secret", SECRET), true);
    }

    private static OutboundMessage answer(int attempt, OutboundAttachment... files) {
        return new OutboundMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "app-test",
                "app-test",
                "ศาลา",
                List.of(new ChannelAddress("app-test", "member7", null)),
                List.of(),
                "เรื่องพัสดุ",
                "พัสดุถึงแล้วค่ะ",
                null,
                "th",
                List.of(files),
                null,
                null,
                "their-7",
                List.of(),
                false,
                attempt,
                null,
                true,
                null);
    }

    private Channels channels() {
        return new Channels() {
            @Override
            public Optional<Channel> find(String id) {
                return connected.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public List<Channel> active(String kind) {
                return connected.stream().filter(one -> one.kind().equals(kind)).toList();
            }
        };
    }

    private static final class Notes implements ChannelHealth {
        private final List<String> told = new ArrayList<>();

        @Override
        public void worked(String channel) {
            told.add("worked");
        }

        @Override
        public void answers(String channel) {
            told.add("answers");
        }

        @Override
        public void failed(String channel, String reason) {
            told.add(reason);
        }
    }

    private static final class Ended implements Dispatch {
        private final Map<UUID, DeliveryOutcome> outcomes = new LinkedHashMap<>();
        private boolean beginning = true;

        @Override
        public boolean begins(OutboundMessage message) {
            return beginning;
        }

        @Override
        public void ended(OutboundMessage message, DeliveryOutcome outcome) {
            outcomes.put(message.message(), outcome);
        }

        private DeliveryOutcome of(OutboundMessage message) {
            return outcomes.get(message.message());
        }
    }
}
