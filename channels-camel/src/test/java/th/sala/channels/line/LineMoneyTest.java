package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundMessage;

/** What is paid for on LINE (CH-1, T30): few pushes, and none that cannot be paid. */
class LineMoneyTest {
    private static final Refused USED_UP = new Refused("quota-used-up", false);

    private final ScriptedLine line = new ScriptedLine();
    private final LineHub hub = new LineHub(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));
    private final RememberingQuotas quotas = new RememberingQuotas();
    private final RememberingDispatch dispatch = new RememberingDispatch();

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void answers_to_one_person_that_are_due_together_are_one_push_and_those_of_another_are_not() {
        OutboundMessage first = OutboundBubble.to("U1").text("หนึ่ง").build();
        OutboundMessage other = OutboundBubble.to("U2").text("คนอื่น").build();
        OutboundMessage second = OutboundBubble.to("U1").text("สอง").build();
        send(first, other, second);

        assertThat(line.calls).hasSize(2);
        assertThat(line.calls.get(0).texts()).containsExactly("หนึ่ง", "สอง");
        assertThat(line.calls.get(0).key()).isNotEqualTo(first.message().toString());
        assertThat(line.calls.get(1).texts()).containsExactly("คนอื่น");
        assertThat(dispatch.of(second)).isEqualTo(dispatch.of(first)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_push_takes_five_bubbles_and_the_sixth_is_the_next_push() {
        send(IntStream.range(0, 6)
                .mapToObj(each -> OutboundBubble.to("U1").text("ข้อ " + each).build())
                .toArray(OutboundMessage[]::new));

        assertThat(line.calls).extracting(call -> call.texts().size()).containsExactly(5, 1);
    }

    @Test
    void what_left_as_one_push_leaves_again_under_its_key_and_nothing_joins_it_P3() {
        UUID key = UUID.randomUUID();
        OutboundMessage first = OutboundBubble.to("U1").text("หนึ่ง").build();
        OutboundMessage again = OutboundBubble.to("U1").again(first).joined(key).build();
        send(again, OutboundBubble.to("U1").text("ใหม่").build());

        assertThat(line.calls).extracting(ScriptedLine.Call::key).first().isEqualTo(key.toString());
        assertThat(line.calls).extracting(ScriptedLine.Call::texts).containsExactly(List.of("หนึ่ง"), List.of("ใหม่"));
    }

    @Test
    void who_is_stopped_in_the_last_moment_is_left_out_and_the_rest_leaves() {
        OutboundMessage stopped = OutboundBubble.to("U1").text("ไม่ส่งแล้ว").build();
        dispatch.stopped.add(stopped.message());
        send(stopped, OutboundBubble.to("U1").text("ส่ง").build());

        assertThat(line.calls)
                .singleElement()
                .satisfies(call -> assertThat(call.texts()).containsExactly("ส่ง"));
        assertThat(dispatch.of(stopped)).isNull();
    }

    @Test
    void when_nothing_is_left_no_push_is_tried_and_the_reason_is_said_T30() {
        quotas.told(LineHub.CHANNEL, 500L, 500);
        OutboundMessage reply = OutboundBubble.to("U1").build();
        send(reply);

        assertThat(dispatch.of(reply)).isEqualTo(USED_UP);
        assertThat(line.calls).isEmpty();
    }

    @Test
    void an_acknowledgement_still_leaves_with_its_free_token_when_nothing_is_left() {
        String event = UUID.randomUUID().toString();
        hub.receives(LineHub.call(LineHub.said(event, "U1", "ก")));
        quotas.told(LineHub.CHANNEL, 500L, 500);
        OutboundMessage thanks = OutboundBubble.to("U1").acknowledging(event).build();
        send(thanks);

        assertThat(dispatch.of(thanks)).isInstanceOf(Accepted.class);
    }

    @Test
    void the_last_pushes_are_kept_for_answers_that_somebody_waits_for() {
        quotas.told(LineHub.CHANNEL, 500L, 450);
        OutboundMessage marketing = OutboundBubble.to("U1").marketing().build();
        OutboundMessage reply = OutboundBubble.to("U2").build();
        send(marketing, reply);

        assertThat(dispatch.of(marketing)).isEqualTo(USED_UP);
        assertThat(dispatch.of(reply)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_429_for_the_month_ends_the_message_and_the_next_is_not_tried_T29_T30() {
        line.answers(429, Map.of(), "{\"message\":\"You have reached your monthly limit.\"}");
        OutboundMessage first = OutboundBubble.to("U1").build();
        OutboundMessage second = OutboundBubble.to("U2").build();
        send(first, second);

        assertThat(dispatch.all()).containsExactly(USED_UP, USED_UP);
        assertThat(line.calls).hasSize(1);
    }

    @Test
    void what_was_pushed_counts_before_line_is_asked_again() {
        quotas.told(LineHub.CHANNEL, 500L, 499);
        send(OutboundBubble.to("U1").build());
        OutboundMessage next = OutboundBubble.to("U2").build();
        send(next);

        assertThat(dispatch.of(next)).isEqualTo(USED_UP);
    }

    @Test
    void quota_and_consumption_are_read_from_line() {
        line.answers(200, Map.of(), "{\"type\":\"limited\",\"value\":1000}");
        line.answers(200, Map.of(), "{\"totalUsage\":800}");
        new QuotaWatch(hub.channels, new LineReads(line.settings()), quotas).look();

        assertThat(quotas.of(LineHub.CHANNEL)).hasValueSatisfying(quota -> {
            assertThat(quota.limit()).isEqualTo(1000);
            assertThat(quota.low()).isTrue();
            assertThat(quota.usedUp(0)).isFalse();
        });
        assertThat(line.calls)
                .extracting(ScriptedLine.Call::path)
                .containsExactly("/v2/bot/message/quota", "/v2/bot/message/quota/consumption");
    }

    @Test
    void an_account_without_a_limit_never_runs_out() {
        line.answers(200, Map.of(), "{\"type\":\"none\"}");
        line.answers(200, Map.of(), "{\"totalUsage\":80000}");
        new QuotaWatch(hub.channels, new LineReads(line.settings()), quotas).look();

        assertThat(quotas.of(LineHub.CHANNEL))
                .hasValueSatisfying(
                        quota -> assertThat(quota.low() || quota.usedUp(0)).isFalse());
    }

    private void send(OutboundMessage... messages) {
        new LineSender(
                        new KeepingBack(),
                        hub.events,
                        new LineApi(line.settings()),
                        new LineFiles(new NumberedLinks()),
                        new PortalButton(new PortalWay("https://help.example.com")),
                        new LineMoney(quotas),
                        new RememberingHealth())
                .send(List.of(messages), dispatch);
    }

    /** The one account, with fifty pushes kept back. */
    private final class KeepingBack implements Channels {
        @Override
        public Optional<Channel> find(String id) {
            return hub.channels
                    .find(id)
                    .map(channel -> new Channel(
                            channel.id(),
                            channel.kind(),
                            channel.nameTh(),
                            channel.nameEn(),
                            Map.of("quotaReserve", "50"),
                            channel.secrets(),
                            true));
        }

        @Override
        public List<Channel> active(String kind) {
            return hub.channels.active(kind);
        }
    }
}
