package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** What LINE is told, and what the hub believes afterwards (CH-1, P3). */
class LineSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final ScriptedLine line = new ScriptedLine();
    private final LineHub hub = new LineHub(Clock.fixed(NOW, ZoneOffset.UTC));
    private final RememberingHealth health = new RememberingHealth();
    private final RememberingQuotas quotas = new RememberingQuotas();
    private final String event = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void a_reply_is_pushed_under_a_key_that_stays_the_same() {
        OutboundMessage reply = OutboundBubble.to("U1").build();
        assertThat(sent(reply)).isInstanceOf(Accepted.class);
        assertThat(line.calls).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v2/bot/message/push");
            assertThat(call.key()).isEqualTo(reply.message().toString());
            assertThat(call.body().getString("to")).isEqualTo("U1");
            assertThat(call.texts()).containsExactly(reply.text());
        });
    }

    @Test
    @Tag("P19.6")
    void under_an_offer_stands_a_button_that_says_no_more_for_the_person() {
        sent(OutboundBubble.to("U1").marketing().build());
        assertThat(line.calls)
                .singleElement()
                .satisfies(call -> assertThat(call.body()
                                .getJsonArray("messages")
                                .getJsonObject(0)
                                .getJsonObject("quickReply")
                                .toString())
                        .contains("\"text\":\"ไม่รับข่าวสาร\""));
    }

    @Test
    void under_an_answer_stands_no_button() {
        sent(OutboundBubble.to("U1").build());
        assertThat(line.calls.get(0).body().toString()).doesNotContain("quickReply");
    }

    @Test
    void a_push_whose_answer_was_lost_is_repeated_and_its_409_means_sent_T5() {
        line.answers(0);
        OutboundMessage first = OutboundBubble.to("U1").build();
        assertThat(sent(first)).isEqualTo(new Refused("no-answer", true));
        assertThat(sent(OutboundBubble.to("U1").again(first).build())).isInstanceOf(Accepted.class);
        assertThat(line.calls)
                .extracting(ScriptedLine.Call::key)
                .containsOnly(first.message().toString());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"400,false", "401,false", "403,false", "404,false", "429,true", "500,true", "503,true"})
    void what_line_refuses_is_tried_again_only_where_that_helps_T29(int status, boolean temporary) {
        line.answers(status);
        assertThat(sent(OutboundBubble.to("U1").build()))
                .isEqualTo(new Refused(
                        (status < 500 ? "provider-refused " : "provider-fault ") + status + " told " + status,
                        temporary));
    }

    @Test
    void line_says_how_long_it_wants_to_be_left_alone_T29() {
        line.answers(429, Map.of("Retry-After", "77"), "{}");
        assertThat(sent(OutboundBubble.to("U1").build()))
                .isEqualTo(new Refused("provider-refused 429", true, Duration.ofSeconds(77)));
    }

    @Test
    void after_a_call_that_line_does_not_answer_the_rest_waits_and_line_is_left_alone() {
        line.answers(503);
        RememberingDispatch dispatch = new RememberingDispatch();
        OutboundMessage first = OutboundBubble.to("U1").build();
        OutboundMessage second = OutboundBubble.to("U2").build();
        sender().send(List.of(first, second), dispatch);

        assertThat(line.calls).hasSize(1);
        assertThat(dispatch.of(second)).isEqualTo(new Refused("provider-fault 503 told 503", true));
    }

    @Test
    void that_the_account_may_not_send_is_told_of_the_channel_and_bars_no_person_T27() {
        line.answers(403);
        assertThat(sent(OutboundBubble.to("U7").build()))
                .isEqualTo(new Refused("provider-refused 403 told 403", false));
        assertThat(health.told).containsExactly("sending-refused");
        assertThat(line.calls).hasSize(1);

        assertThat(sent(OutboundBubble.to("U7").build())).isInstanceOf(Accepted.class);
        assertThat(health.told).containsExactly("sending-refused", "worked");
    }

    @Test
    void below_what_the_hub_says_by_itself_to_one_person_a_button_leads_to_the_portal() {
        sent(OutboundBubble.to("U1").acknowledging("event").build());
        sent(OutboundBubble.to("C1").acknowledging("event").build());
        sent(OutboundBubble.to("U1").build());

        var bubbles = line.calls.stream()
                .map(call -> call.body().getJsonArray("messages").getJsonObject(0))
                .toList();
        var items = bubbles.get(0).getJsonObject("quickReply").getJsonArray("items");
        assertThat(items).hasSize(1);
        var action = items.getJsonObject(0).getJsonObject("action");
        assertThat(action.getString("uri")).isEqualTo("https://help.example.com/portal/");
        assertThat(action.getString("label")).hasSizeLessThanOrEqualTo(20);
        assertThat(bubbles.subList(1, 3)).noneMatch(bubble -> bubble.containsKey("quickReply"));
    }

    @Test
    void the_acknowledgement_leaves_with_the_free_token_once() {
        hub.receives(LineHub.call(LineHub.said(event, "U1", "ก")));
        sent(OutboundBubble.to("U1").acknowledging(event).build());
        sent(OutboundBubble.to("U1").acknowledging(event).build());

        assertThat(line.calls)
                .extracting(ScriptedLine.Call::path)
                .containsExactly("/v2/bot/message/reply", "/v2/bot/message/push");
        assertThat(line.calls.get(0).body().getString("replyToken")).isEqualTo("token-of-" + event);
    }

    @Test
    void a_persons_reply_never_takes_the_token() {
        hub.receives(LineHub.call(LineHub.said(event, "U1", "ก")));
        sent(OutboundBubble.to("U1").build());
        assertThat(line.calls)
                .singleElement()
                .extracting(ScriptedLine.Call::path)
                .isEqualTo("/v2/bot/message/push");
    }

    @Test
    void after_25_seconds_the_token_is_left_alone_T28() {
        LineHub earlier = new LineHub(Clock.fixed(NOW.minus(Duration.ofSeconds(26)), ZoneOffset.UTC));
        earlier.receives(LineHub.call(LineHub.said(event, "U1", "ก")));
        sent(OutboundBubble.to("U1").acknowledging(event).build());
        assertThat(line.calls)
                .singleElement()
                .extracting(ScriptedLine.Call::path)
                .isEqualTo("/v2/bot/message/push");
    }

    @Test
    void the_token_of_a_redelivered_event_is_left_alone_T28() {
        hub.receives(LineHub.call(
                LineHub.said(event, "U1", "ก").replace("\"isRedelivery\":false", "\"isRedelivery\":true")));
        sent(OutboundBubble.to("U1").acknowledging(event).build());
        assertThat(line.calls)
                .singleElement()
                .extracting(ScriptedLine.Call::path)
                .isEqualTo("/v2/bot/message/push");
    }

    @Test
    void a_token_that_line_refuses_is_followed_by_a_push() {
        hub.receives(LineHub.call(LineHub.said(event, "U1", "ก")));
        line.answers(400);
        assertThat(sent(OutboundBubble.to("U1").acknowledging(event).build())).isInstanceOf(Accepted.class);
        assertThat(line.calls).hasSize(2);
    }

    @Test
    void a_reply_by_token_whose_answer_was_lost_is_uncertain_and_not_pushed() {
        hub.receives(LineHub.call(LineHub.said(event, "U1", "ก")));
        line.answers(0);
        assertThat(sent(OutboundBubble.to("U1").acknowledging(event).build())).isInstanceOf(Uncertain.class);
        assertThat(line.calls).hasSize(1);
    }

    @Test
    void a_long_text_is_cut_into_bubbles_at_lines_and_one_beyond_five_is_refused() {
        String paragraph = "ก".repeat(2999);
        sent(OutboundBubble.to("U1")
                .text(String.join("\n", List.of(paragraph, paragraph, paragraph)))
                .build());
        assertThat(line.calls.get(0).texts()).containsExactly(paragraph, paragraph, paragraph);

        assertThat(sent(OutboundBubble.to("U1").text("ก".repeat(25_001)).build()))
                .isEqualTo(new Refused("too-long", false));
        assertThat(line.calls).hasSize(1);
    }

    @Test
    void a_picture_is_shown_and_any_other_file_is_a_link() {
        UUID picture = UUID.randomUUID();
        UUID paper = UUID.randomUUID();
        sent(OutboundBubble.to("U1")
                .file(new OutboundAttachment(picture, "ของ.png", "image/png", new byte[10]))
                .file(new OutboundAttachment(paper, "ใบเสร็จ.pdf", "application/pdf", new byte[10]))
                .build());

        var bubbles = line.calls.get(0).body().getJsonArray("messages");
        assertThat(bubbles.getJsonObject(1).getString("type")).isEqualTo("image");
        assertThat(bubbles.getJsonObject(1).getString("originalContentUrl")).endsWith(picture.toString());
        assertThat(bubbles.getJsonObject(2).getString("text"))
                .startsWith("ใบเสร็จ.pdf\n")
                .endsWith(paper.toString());
    }

    private DeliveryOutcome sent(OutboundMessage message) {
        RememberingDispatch dispatch = new RememberingDispatch();
        sender().send(List.of(message), dispatch);
        return dispatch.of(message);
    }

    private LineSender sender() {
        return new LineSender(
                hub.channels,
                hub.events,
                new LineApi(line.settings()),
                new LineFiles(new NumberedLinks()),
                new PortalButton(new PortalWay("https://help.example.com")),
                new LineMoney(quotas),
                health);
    }
}
